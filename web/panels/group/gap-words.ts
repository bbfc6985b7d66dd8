/** What a gap asks for in words: for the list on screen and for the text that is copied. */
import { useTranslation } from "react-i18next";
import type { Gap, RecordRef } from "../../../server/domain/findings.ts";
import type { Answer } from "../../api/client.ts";
import { useRecordTerms } from "../../i18n/bindings.ts";

export interface GapWords {
  readonly title: (gap: Gap) => string;
  readonly deal: (id: string) => string;
  readonly person: (id: string) => string;
  /** Null where it names none. */
  readonly role: (gap: Gap) => string | null;
  readonly wanted: (gap: Gap) => string;
  readonly thing: (ref: RecordRef) => string;
  readonly period: (gap: Gap) => string;
  readonly holder: (gap: Gap) => string;
  readonly settles: (gap: Gap) => string;
  /** All of it, a gap after the other, numbered. */
  readonly asText: (gaps: readonly Gap[]) => string;
}

export function useGapWords(page: Answer<"getGroup">): GapWords {
  const { t } = useTranslation();
  const terms = useRecordTerms();
  const persons = new Map(page.persons.map((person) => [person.person_id, person.label]));
  const labels = new Map(page.wanted.map((thing) => [`${thing.file}:${thing.id}`, thing.label]));
  const title = (gap: Gap) => t(`gap.kind.${gap.kind}`);
  const thing = (ref: RecordRef) => {
    const label = labels.get(`${ref.file}:${ref.id}`);
    return `${t(`oneOf.${ref.file}`)} ${label === undefined ? ref.id : `${label} (${ref.id})`}`;
  };
  const deal = (id: string) => t("gap.deal", { id });
  const person = (id: string) => `${persons.get(id) ?? id} (${id})`;
  const role = (gap: Gap) => (gap.role === null ? null : t(`role.${gap.role}`));
  const about = (gap: Gap) => [
    gap.deal === null ? null : deal(gap.deal),
    gap.person_id === null ? null : person(gap.person_id),
    role(gap),
  ];
  const wanted = (gap: Gap) => t(`file.${gap.wanted.file}`);
  const period = ({ wanted: { from, to } }: Gap) => {
    if (from !== null && from === to) return from;
    if (from !== null && to !== null) return t("common.period", { from, to });
    if (from !== null) return t("gap.since", { from });
    return to === null ? t("gap.wholePeriod") : t("gap.until", { to });
  };
  // Several are named with commas between; providers of accounts by their code.
  const holder = (gap: Gap) =>
    gap.wanted.holder
      ?.split(", ")
      .map((one) => terms.value("provider", one))
      .join(" · ") ?? t("gap.holderUnknown");
  const settles = (gap: Gap) => t("gap.settles", { count: gap.settles });
  const oneAsText = (gap: Gap, index: number) =>
    [
      `${index + 1}. ${[title(gap), ...about(gap), settles(gap)].filter((part) => part !== null).join(" · ")}`,
      `   ${t("gap.wanted")}: ${wanted(gap)}`,
      ...(gap.wanted.of.length > 0 ? [`   ${t("gap.of")}: ${gap.wanted.of.map(thing).join("; ")}`] : []),
      `   ${t("gap.window")}: ${period(gap)}`,
      `   ${t("gap.holder")}: ${holder(gap)}`,
    ].join("\n");
  return {
    title,
    deal,
    person,
    role,
    wanted,
    thing,
    period,
    holder,
    settles,
    asText: (gaps) => [t("group.title", { id: page.group.id }), ...gaps.map(oneAsText)].join("\n"),
  };
}
