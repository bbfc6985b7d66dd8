/** Ordinary ways of life that may explain what ties a person to a group, and what tells the two apart. */
import { Button, Text, Title } from "@mantine/core";
import { IconHeartHandshake } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { InnocentExplanation } from "../../../server/domain/findings.ts";
import { NO_SUPPORT_BELOW } from "../../../server/domain/verbal-scale.ts";
import { useVerbalWeight } from "../../i18n/verbal-weight.ts";
import { Contributions } from "./Contributions.tsx";
import classes from "./person.module.css";

const AT_FIRST = 2;

interface InnocentExplanationsProps {
  /** Best fitting first. */
  readonly explanations: readonly InnocentExplanation[];
  readonly onSeeAll: () => void;
}

export function InnocentExplanations({ explanations, onSeeAll }: InnocentExplanationsProps) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  if (explanations.length === 0) return null;
  const shown = isWhole ? explanations : explanations.slice(0, AT_FIRST);
  return (
    <section className={`${classes.section} ${classes.innocent}`}>
      <Title order={3} size="h6" className={classes.withIcon}>
        <IconHeartHandshake size={18} aria-hidden />
        {t("innocent.title")}
      </Title>
      <Text size="sm" className="tz-quiet">
        {t("innocent.hint")}
      </Text>
      {shown.map((explanation) => (
        <Explanation key={explanation.kind} explanation={explanation} onSeeAll={onSeeAll} />
      ))}
      {explanations.length > AT_FIRST ? (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={isWhole}
          onClick={() => setWhole((whole) => !whole)}
        >
          {isWhole ? t("common.showFewer") : t("innocent.more", { count: explanations.length - AT_FIRST })}
        </Button>
      ) : null}
    </section>
  );
}

interface ExplanationProps {
  readonly explanation: InnocentExplanation;
  readonly onSeeAll: () => void;
}

function Explanation({ explanation, onSeeAll }: ExplanationProps) {
  const { t } = useTranslation();
  const weight = useVerbalWeight();
  const { log10_lr } = explanation;
  // The ratio is told for the side that it supports, so that it reads as a number above one.
  const fit = { words: weight.words(log10_lr), lr: weight.ratio(Math.abs(log10_lr)) };
  return (
    <article className={classes.explanation}>
      <Title order={4} size="sm">
        {t(`innocent.kind.${explanation.kind}`)}
      </Title>
      <p className={classes.fit}>
        {Math.abs(log10_lr) < NO_SUPPORT_BELOW
          ? t("innocent.undecided", { lr: weight.ratio(log10_lr) })
          : t(log10_lr > 0 ? "innocent.memberFits" : "innocent.innocentFits", fit)}
      </p>
      {explanation.contributions.length > 0 ? (
        <Contributions contributions={explanation.contributions} sides="innocent" onSeeAll={onSeeAll} />
      ) : (
        <Text size="sm" className="tz-quiet">
          {t("innocent.nothing")}
        </Text>
      )}
    </article>
  );
}
