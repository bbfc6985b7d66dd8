/** Deals within the window of time: who had which part, by what they are shown, and how sure that is. */
import { Anchor, Button, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DealFinding, RecordRef } from "../../../server/domain/findings.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { useVerbalWeight } from "../../i18n/verbal-weight.ts";
import { useTimeWindow } from "../../state/selection/use-time-window.ts";
import { PersonAnchor } from "../person/PersonAnchor.tsx";
import { windowOnly } from "../person/PersonLink.tsx";
import { RecordChips } from "../records/RecordChips.tsx";
import classes from "./deals.module.css";

const PAGE = 20;
const PARTS = ["seller", "buyer", "payee", "deliverer"] as const;

interface DealListProps {
  readonly deals: readonly DealFinding[];
  readonly persons: readonly { readonly person_id: string; readonly label: string }[];
  readonly none: string;
}

/** How many there are, within a window of time how many of them lie in it. */
export function DealCount({ deals }: Pick<DealListProps, "deals">) {
  const format = useFormat();
  const { includes } = useTimeWindow();
  const inWindow = deals.filter(({ at }) => includes(at)).length;
  const all = format.number(deals.length);
  return inWindow < deals.length ? `${format.number(inWindow)} / ${all}` : all;
}

export function DealList({ deals, persons, none }: DealListProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(PAGE);
  const { includes } = useTimeWindow();
  if (deals.length === 0) return <Text className="tz-quiet">{none}</Text>;
  const inWindow = deals.filter((deal) => includes(deal.at));
  const labels = new Map(persons.map((person) => [person.person_id, person.label]));
  const newest = [...inWindow].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return (
    <>
      {inWindow.length < deals.length ? (
        <Text size="sm" className="tz-quiet" mb={8} role="status">
          {t("time.listed", { shown: inWindow.length, total: deals.length })}
        </Text>
      ) : null}
      <ul className={classes.list}>
        {newest.slice(0, shown).map((deal) => (
          <li key={deal.id}>
            <Deal deal={deal} labels={labels} />
          </li>
        ))}
      </ul>
      {shown < newest.length ? (
        <Button variant="default" size="xs" mt="sm" fullWidth onClick={() => setShown(shown + PAGE)}>
          {t("common.showMore")} · {t("common.shownOf", { shown, total: newest.length })}
        </Button>
      ) : null}
    </>
  );
}

interface DealProps {
  readonly deal: DealFinding;
  readonly labels: ReadonlyMap<string, string>;
}

function Deal({ deal, labels }: DealProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const weight = useVerbalWeight();
  const [isOpen, setOpen] = useState(false);
  const records = recordsOf(deal);
  return (
    <article className={classes.deal}>
      <div className={classes.head}>
        <time className="tz-number">{format.time(deal.at)}</time>
        {deal.delivery ? <span>{t(`deal.delivery.${deal.delivery}`)}</span> : null}
        <Anchor
          size="sm"
          renderRoot={(props) => (
            <Link
              {...props}
              to="/deals/$id"
              params={{ id: deal.id }}
              search={windowOnly}
              aria-label={t("dealPage.open", { id: deal.id })}
            />
          )}
        >
          {deal.id}
        </Anchor>
      </div>
      <dl className={classes.parts}>
        {PARTS.map((part) => (
          <div key={part}>
            <dt>{t(`deal.${part}`)}</dt>
            <dd>
              <Party id={deal[`${part}_person_id`]} labels={labels} />
            </dd>
          </div>
        ))}
      </dl>
      <p className={classes.evidence}>
        {t("deal.evidence", {
          contacts: deal.contacts.length,
          payments: deal.payments.length,
          parcels: deal.parcels.length,
          sightings: deal.sightings.length,
        })}
        <br />
        {t("deal.odds", { value: weight.ratio(deal.log10_lr), words: weight.sided(deal.log10_lr) })} ·{" "}
        {t("deal.q", { value: format.q(deal.q) })}
      </p>
      {isOpen ? (
        <RecordChips records={records} />
      ) : (
        <Button variant="subtle" size="compact-xs" onClick={() => setOpen(true)}>
          {t("deal.show")} ({records.length})
        </Button>
      )}
    </article>
  );
}

function Party({ id, labels }: { readonly id: string | null; readonly labels: ReadonlyMap<string, string> }) {
  const { t } = useTranslation();
  if (id === null) return <span className="tz-quiet">{t("common.unknown")}</span>;
  return <PersonAnchor id={id} label={labels.get(id) ?? id} />;
}

function recordsOf(deal: DealFinding): RecordRef[] {
  const of = (file: RecordRef["file"], ids: readonly string[]) => ids.map((id) => ({ file, id }));
  return [
    ...of("payments", deal.payments),
    ...of("contacts", deal.contacts),
    ...of("parcels", deal.parcels),
    ...of("sightings", deal.sightings),
  ];
}
