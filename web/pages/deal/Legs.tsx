/** Contact, payment, delivery and later contact, one below the other in order of time; missing ones as gaps. */
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat, useRecordTerms } from "../../i18n/bindings.ts";
import { type Names, nameIn, useNames } from "../../panels/records/names.ts";
import { RecordChips } from "../../panels/records/RecordChips.tsx";
import { inOrder, useCellValue } from "../../panels/records/RecordFields.tsx";
import { useSelectionActions } from "../../state/selection/bindings.ts";
import type { DealAnswer } from "./DealPage.tsx";
import classes from "./deal-page.module.css";

type DealRecord = DealAnswer["records"][number];
type Missing = DealAnswer["missing"][number];
type LegName = "contact" | "payment" | "delivery" | "confirmation";

interface Leg {
  readonly leg: LegName;
  readonly records: readonly DealRecord[];
  readonly missing: Missing | null;
}

export function Legs({ page }: { readonly page: DealAnswer }) {
  const { t } = useTranslation();
  const names = useNames(page.records);
  return (
    <>
      <Text size="sm" className="tz-quiet">
        {t("dealPage.legsHint")}
      </Text>
      <ol className={classes.legs} aria-label={t("dealPage.legsLabel")}>
        {legsOf(page).map((leg) => (
          <li key={leg.leg} className={leg.records.length > 0 ? classes.leg : classes.gap}>
            <strong>{t(`dealPage.leg.${leg.leg}`)}</strong>
            {leg.records.map((record) => (
              <RecordLine key={`${record.file}:${record.id}`} record={record} names={names} />
            ))}
            {leg.missing ? <Wanted missing={leg.missing} wanted={page.wanted} /> : null}
            {leg.leg === "confirmation" && leg.records.length === 0 ? (
              <span className="tz-quiet">{t("dealPage.missingConfirmation")}</span>
            ) : null}
          </li>
        ))}
      </ol>
    </>
  );
}

function legsOf({ records, missing }: DealAnswer): Leg[] {
  const paid = records.find(({ file }) => file === "payments")?.at_ms ?? null;
  const isLater = ({ at_ms }: DealRecord) => paid !== null && at_ms !== null && at_ms > paid;
  const contacts = records.filter(({ file }) => file === "contacts");
  const gapOf = (leg: Missing["leg"]) => missing.find((one) => one.leg === leg) ?? null;
  const legs: Leg[] = [
    { leg: "contact", records: contacts.filter((one) => !isLater(one)), missing: gapOf("contact") },
    { leg: "payment", records: records.filter(({ file }) => file === "payments"), missing: gapOf("payment") },
    {
      leg: "delivery",
      records: records.filter(({ file }) => file === "parcels" || file === "sightings"),
      missing: gapOf("delivery"),
    },
    { leg: "confirmation", records: contacts.filter(isLater), missing: null },
  ];
  const shown = legs.filter(
    ({ leg, records: own, missing: gap }) =>
      own.length > 0 || gap !== null || (leg === "confirmation" && paid !== null),
  );
  // What is missing keeps its usual place; what is on record stands by its own time. Goods on credit
  // are paid last, and what confirms a payment never stands before it.
  const timeOf = (index: number): number => {
    const earliest = shown[index]?.leg === "confirmation" && paid !== null ? paid : Number.NEGATIVE_INFINITY;
    for (let at = index; at >= 0; at--) {
      const time = shown[at]?.records[0]?.at_ms;
      if (time !== undefined && time !== null) return Math.max(earliest, time);
    }
    return earliest;
  };
  return shown
    .map((leg, index) => ({ leg, index, time: timeOf(index) }))
    .sort((a, b) => (a.time === b.time ? a.index - b.index : a.time - b.time))
    .map(({ leg }) => leg);
}

const CELLS = 4;

interface RecordLineProps {
  readonly record: DealRecord;
  readonly names: Names;
}

function RecordLine({ record, names }: RecordLineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const terms = useRecordTerms();
  const { openRecord } = useSelectionActions();
  const brief = useCellValue();
  const cells = inOrder(record.fields, record.file).filter(
    ([column]) => !/^(at|sent_at|source_id|(contact|payment|parcel|sighting)_id)$/.test(column),
  );
  const cellText = ([column, value]: [string, string]) =>
    [terms.column(column), brief(column, value), nameIn(column, value, record.fields, names)]
      .filter((part) => part !== null)
      .join(" ");
  return (
    <button
      type="button"
      className={classes.record}
      aria-label={t("record.open", { id: `${t(`oneOf.${record.file}`)} ${record.id}` })}
      onClick={() => openRecord({ file: record.file, id: record.id })}
    >
      <time className="tz-number">{record.at_ms === null ? "–" : format.time(record.at_ms)}</time>
      <span>
        {t(`oneOf.${record.file}`)} {record.id}
      </span>
      <span className="tz-quiet">
        {cells.slice(0, CELLS).map(cellText).join(" · ")}
        {cells.length > CELLS ? ` · ${t("record.moreCells", { count: cells.length - CELLS })}` : ""}
      </span>
    </button>
  );
}

interface WantedProps {
  readonly missing: Missing;
  readonly wanted: DealAnswer["wanted"];
}

function Wanted({ missing: { wanted: ask }, wanted }: WantedProps) {
  const { t } = useTranslation();
  const terms = useRecordTerms();
  const labels = new Map(wanted.map((thing) => [`${thing.file}:${thing.id}`, thing.label]));
  // Several are named with commas between; providers of accounts by their code.
  const holders = (named: string) =>
    named
      .split(", ")
      .map((one) => terms.value("provider", one))
      .join(" · ");
  return (
    <>
      <span className="tz-quiet">{t("dealPage.missing")}</span>
      <span>
        {t("dealPage.toAsk", {
          file: t(`file.${ask.file}`),
          from: ask.from ?? "…",
          to: ask.to ?? "…",
        })}
        {ask.holder === null ? "" : ` · ${t("dealPage.holder", { holder: holders(ask.holder) })}`}
      </span>
      {ask.of.length > 0 ? (
        <RecordChips
          records={ask.of}
          nameOf={(ref) => `${t(`oneOf.${ref.file}`)} ${labels.get(`${ref.file}:${ref.id}`) ?? ref.id}`}
        />
      ) : null}
    </>
  );
}
