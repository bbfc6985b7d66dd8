/**
 * Reasons for or against a finding, strongest first, those for it before those against: what was
 * measured beside what is usual, the weight of evidence in words, and the records that show it.
 */
import { Button, Tooltip } from "@mantine/core";
import { IconCircleMinus, IconCirclePlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { type Contribution, INNOCENT_KINDS } from "../../../server/domain/findings.ts";
import { NO_SUPPORT_BELOW } from "../../../server/domain/verbal-scale.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { useFeatureWords } from "../../i18n/feature-text.ts";
import { type Texts, zhCN } from "../../i18n/texts/zh-CN.ts";
import { useVerbalWeight } from "../../i18n/verbal-weight.ts";
import { type RecordTimes, useRecordTimes } from "../records/use-record-times.ts";
import { WindowedChips } from "../records/WindowedChips.tsx";
import classes from "./person.module.css";

/** What the two directions stand for, where it is not simply for and against a finding. */
export type Sides = "finding" | "innocent" | "duplicate";

interface ContributionsProps {
  readonly contributions: readonly Contribution[];
  readonly sides?: Sides;
  /** Leads to all records, where a list of them was cut or a figure sums up too many to have one. */
  readonly onSeeAll?: (() => void) | undefined;
}

const SIDE_TEXTS = {
  finding: { for: "contribution.weightFor", against: "contribution.weightAgainst" },
  innocent: { for: "innocent.forMember", against: "innocent.forInnocent" },
  duplicate: { for: "duplicate.forSame", against: "duplicate.forOther" },
} as const;

export function Contributions({ contributions, sides = "finding", onSeeAll }: ContributionsProps) {
  const times = useRecordTimes(contributions.flatMap(({ records }) => records));
  return (
    <ul className={classes.contributions}>
      {inOrder(contributions).map((contribution) => (
        <li key={`${contribution.direction} ${contribution.feature}`}>
          <Reason contribution={contribution} sides={sides} times={times} onSeeAll={onSeeAll} />
        </li>
      ))}
    </ul>
  );
}

/** How many have in common what two entries agree in: nothing where they differ. */
function Rarity({ share }: { readonly share: number | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  return share === undefined ? null : t("contribution.sharedBy", { value: format.smallShare(share) });
}

function inOrder(contributions: readonly Contribution[]): Contribution[] {
  const side = (contribution: Contribution) => (contribution.direction === "for" ? 0 : 1);
  return [...contributions].sort((a, b) => side(a) - side(b) || Math.abs(b.log10_lr) - Math.abs(a.log10_lr));
}

interface ReasonProps {
  readonly contribution: Contribution;
  readonly sides: Sides;
  readonly times: RecordTimes | null;
  readonly onSeeAll: (() => void) | undefined;
}

function Reason({ contribution, sides, times, onSeeAll }: ReasonProps) {
  const { t } = useTranslation();
  const words = useFeatureWords();
  const inWords = (value: number) => words.value(contribution.feature, value);
  const isFor = contribution.direction === "for";
  const population = usePopulation(contribution.population);
  const Icon = isFor ? IconCirclePlus : IconCircleMinus;
  return (
    <div className={`${classes.reason} ${isFor ? classes.isFor : classes.isAgainst}`}>
      <Icon size={20} aria-hidden className={classes.reasonIcon} />
      <div className={classes.reasonBody}>
        <strong>{words.name(contribution.feature)}</strong>
        <p className={classes.reasonValues}>
          {sides === "duplicate" ? (
            <Rarity share={contribution.comparison} />
          ) : (
            <>
              {t("contribution.value", { value: inWords(contribution.value) })}
              {contribution.comparison === undefined
                ? null
                : ` · ${t("contribution.comparison", { value: inWords(contribution.comparison) })}`}
              {population === null ? null : ` (${population})`}
            </>
          )}
        </p>
        <Weight contribution={contribution} sides={sides} />
        {contribution.records.length > 0 ? (
          <WindowedChips
            records={contribution.records}
            times={times}
            total={contribution.records_total}
            onSeeAll={onSeeAll}
          />
        ) : (
          <span className={classes.noRecords}>
            {t(contribution.value === 0 ? "contribution.nothingFound" : "contribution.noRecords")}
            {contribution.value !== 0 && onSeeAll ? (
              <Button variant="subtle" size="compact-xs" onClick={onSeeAll}>
                {t("contribution.toRecords")}
              </Button>
            ) : null}
          </span>
        )}
      </div>
    </div>
  );
}

function Weight({ contribution, sides }: { readonly contribution: Contribution; readonly sides: Sides }) {
  const { t } = useTranslation();
  const weight = useVerbalWeight();
  const words = weight.words(contribution.log10_lr);
  // Evidence that hardly tells is not said to be for or against.
  const text = isTelling(contribution.log10_lr)
    ? t(SIDE_TEXTS[sides][contribution.direction], { words })
    : words;
  const hint = t("contribution.weightHint", { lr: weight.ratio(contribution.log10_lr) });
  return (
    <Tooltip label={hint} multiline maw={280} withArrow events={{ hover: true, focus: true, touch: true }}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the figure behind the words is to be had by keyboard too */}
      <span className={classes.weight} tabIndex={0} role="note" aria-label={`${text}. ${hint}`}>
        {text}
      </span>
    </Tooltip>
  );
}

function isTelling(log10Lr: number): boolean {
  return Math.abs(log10Lr) >= NO_SUPPORT_BELOW;
}

/** `such-estate-agent` is named by the way of life that it stands for. */
function usePopulation(name: string | undefined): string | null {
  const { t } = useTranslation();
  if (name === undefined) return null;
  if (isPopulation(name)) return t(`population.${name}`);
  const kind = INNOCENT_KINDS.find((one) => name === `such-${one}`);
  return kind === undefined ? null : t(`innocent.kind.${kind}`);
}

function isPopulation(name: string): name is keyof Texts["population"] {
  return Object.hasOwn(zhCN.population, name);
}
