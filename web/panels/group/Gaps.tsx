/** What the records leave open, and whose records to ask for; what settles most first. */
import { Button, Text, Textarea, Title } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { Fragment, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Gap } from "../../../server/domain/findings.ts";
import type { Answer } from "../../api/client.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { spansWindow, type TimeWindow } from "../../state/selection/time-window.ts";
import { useTimeWindow } from "../../state/selection/use-time-window.ts";
import { copyText } from "../../ui/copy-text.ts";
import { NumberButton } from "../../ui/NumberButton.tsx";
import { DealLink } from "../deals/DealLink.tsx";
import { PersonLink } from "../person/PersonLink.tsx";
import { OpenedRecords } from "../records/OpenedRecords.tsx";
import { RecordChips } from "../records/RecordChips.tsx";
import { CountedDeals } from "./CountedDeals.tsx";
import { type GapWords, useGapWords } from "./gap-words.ts";
import classes from "./group.module.css";

const PAGE = 20;

interface GapsProps {
  readonly page: Answer<"getGroup">;
  readonly gaps: readonly Gap[];
}

export function Gaps({ page, gaps }: GapsProps) {
  const { t } = useTranslation();
  const words = useGapWords(page);
  const [shown, setShown] = useState(PAGE);
  const { window, isLimited } = useTimeWindow();
  if (gaps.length === 0) return <Text className="tz-quiet">{t("gap.none")}</Text>;
  const inWindow = gapsIn(window, gaps);
  const sorted = inWindow.sort((a, b) => b.settles - a.settles);
  return (
    <>
      <Text size="sm" className="tz-quiet" mb={8}>
        {t("gap.hint")}
      </Text>
      {isLimited ? (
        <Text size="sm" className="tz-quiet" mb={8} role="status">
          {t("gap.inWindow", { shown: sorted.length, total: gaps.length })}
        </Text>
      ) : null}
      <CopyList text={words.asText(sorted)} />
      <ol className={classes.list}>
        {sorted.slice(0, shown).map((gap) => (
          <li key={keyOf(gap)} className={classes.card}>
            <GapCard page={page} gap={gap} words={words} />
          </li>
        ))}
      </ol>
      {shown < sorted.length ? (
        <Button variant="default" size="xs" mt="sm" fullWidth onClick={() => setShown(shown + PAGE)}>
          {t("common.showMore")} · {t("common.shownOf", { shown, total: sorted.length })}
        </Button>
      ) : null}
    </>
  );
}

/** How many there are, within a window of time how many of them reach into it. */
export function GapCount({ gaps }: Pick<GapsProps, "gaps">) {
  const format = useFormat();
  const { window } = useTimeWindow();
  const inWindow = gapsIn(window, gaps).length;
  const all = format.number(gaps.length);
  return inWindow < gaps.length ? `${format.number(inWindow)} / ${all}` : all;
}

function gapsIn(window: TimeWindow, gaps: readonly Gap[]): Gap[] {
  return gaps.filter(({ wanted: { from, to } }) => spansWindow(window, from, endOfDay(to)));
}

/** A bare date as its last moment in China's time; what else it may be stays. */
function endOfDay(date: string | null): string | null {
  return date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date) ? `${date}T23:59:59+08:00` : date;
}

function keyOf(gap: Gap): string {
  return JSON.stringify([gap.kind, gap.deal, gap.person_id, gap.role, gap.wanted]);
}

function CopyList({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<"copied" | "failed" | null>(null);
  const copy = () => void copyText(text).then((isCopied) => setOutcome(isCopied ? "copied" : "failed"));
  return (
    <div className={classes.copy}>
      <Button
        variant="default"
        size="xs"
        leftSection={
          outcome === "copied" ? <IconCheck size={15} aria-hidden /> : <IconCopy size={15} aria-hidden />
        }
        onClick={copy}
      >
        {t("gap.copy")}
      </Button>
      <Text size="sm" aria-live="polite" className="tz-quiet">
        {outcome === "copied" ? t("gap.copied") : outcome === "failed" ? t("gap.copyFailed") : ""}
      </Text>
      {outcome === "failed" ? (
        <Textarea readOnly aria-label={t("gap.text")} value={text} autosize maxRows={12} w="100%" />
      ) : null}
    </div>
  );
}

interface GapCardProps {
  readonly page: Answer<"getGroup">;
  readonly gap: Gap;
  readonly words: GapWords;
}

function GapCard({ page, gap, words }: GapCardProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const deals = gap.deals ?? [];
  return (
    <>
      <div className={classes.cardHead}>
        <Title order={3} size="sm">
          {words.title(gap)}
        </Title>
        <span className={classes.settles} title={t("gap.settlesHint")}>
          {deals.length > 0 ? (
            <NumberButton
              label={`${words.title(gap)} ${words.settles(gap)}`}
              onOpen={() => setOpen((wasOpen) => !wasOpen)}
            >
              {words.settles(gap)}
            </NumberButton>
          ) : (
            words.settles(gap)
          )}
        </span>
      </div>
      {isOpen ? (
        <OpenedRecords what={t("gap.touchedDeals")} onClose={() => setOpen(false)}>
          <CountedDeals page={page} deals={deals} />
        </OpenedRecords>
      ) : null}
      <About gap={gap} words={words} />
      <dl className={classes.facts}>
        <dt>{t("gap.wanted")}</dt>
        <dd>{words.wanted(gap)}</dd>
        {gap.wanted.of.length > 0 ? (
          <>
            <dt>{t("gap.of")}</dt>
            <dd>
              <RecordChips records={gap.wanted.of} nameOf={words.thing} />
            </dd>
          </>
        ) : null}
        <dt>{t("gap.window")}</dt>
        <dd className="tz-number">{words.period(gap)}</dd>
        <dt>{t("gap.holder")}</dt>
        <dd>{words.holder(gap)}</dd>
      </dl>
    </>
  );
}

/** Deal, person and role that it is about; deal and person lead to their pages. */
function About({ gap, words }: { readonly gap: Gap; readonly words: GapWords }) {
  const { deal, person_id: person } = gap;
  const role = words.role(gap);
  const parts: readonly (readonly [string, ReactNode])[] = [
    ...(deal === null ? [] : [["deal", <DealLink key="deal" id={deal} label={words.deal(deal)} />] as const]),
    ...(person === null
      ? []
      : [["person", <PersonLink key="person" id={person} label={words.person(person)} />] as const]),
    ...(role === null ? [] : [["role", role] as const]),
  ];
  return parts.length === 0 ? null : (
    <Text size="sm" className="tz-quiet" component="div">
      {parts.map(([name, part], index) => (
        <Fragment key={name}>
          {index > 0 ? " · " : ""}
          {part}
        </Fragment>
      ))}
    </Text>
  );
}
