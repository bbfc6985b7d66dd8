/** Accept, unsure, reject for one finding: what holds now, who decided it, whether the finding has changed since. */
import { Button, Tooltip } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconQuestionMark, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type DecisionSubject, VERDICTS, type Verdict } from "../../../server/domain/decisions.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { type ListedDecision, verdictsOn } from "../../state/decisions/bindings.ts";
import { useDesk } from "./DecisionDesk.tsx";
import { DecisionEntries } from "./DecisionEntries.tsx";
import classes from "./decision.module.css";

const ICONS = { accept: IconCheck, unsure: IconQuestionMark, reject: IconX } as const;
export const DECISION_KEYS: Readonly<Record<Verdict, string>> = { accept: "Y", unsure: "H", reject: "N" };

interface DecisionBarProps {
  readonly subject: DecisionSubject;
  /** The subject in words. */
  readonly what: string;
  /** A figure of the finding, as a reader knows it. */
  readonly figure: (value: number) => string;
  /** Whether the keys work where this bar stands. */
  readonly hasKeys?: boolean;
}

export function DecisionBar({ subject, what, figure, hasKeys = false }: DecisionBarProps) {
  const { t } = useTranslation();
  const { decisions, decide, takeBack, isSaving } = useDesk();
  const [isOpen, setOpen] = useState(false);
  const history = verdictsOn(decisions, subject);
  const current = history.find(({ in_force }) => in_force);
  return (
    <div className={classes.bar}>
      <fieldset className={classes.choices} aria-label={t("decision.question", { what })}>
        {VERDICTS.map((verdict) => {
          const Icon = ICONS[verdict];
          const isChosen = current?.act === verdict;
          return (
            <Tooltip key={verdict} label={DECISION_KEYS[verdict]} disabled={!hasKeys} withArrow>
              <button
                type="button"
                className={classes.choice}
                data-verdict={verdict}
                aria-pressed={isChosen}
                {...(hasKeys ? { "aria-keyshortcuts": DECISION_KEYS[verdict] } : {})}
                disabled={isSaving}
                onClick={() => {
                  if (!isChosen) decide(subject, verdict, what);
                }}
              >
                <Icon size={15} aria-hidden />
                {t(`decision.${verdict}`)}
              </button>
            </Tooltip>
          );
        })}
      </fieldset>
      {current ? (
        <Current decision={current} figure={figure} onTakeBack={() => takeBack(current.id)} />
      ) : null}
      {history.length > 1 || (history.length === 1 && !current) ? (
        <Button
          variant="subtle"
          size="compact-xs"
          aria-expanded={isOpen}
          onClick={() => setOpen((open) => !open)}
        >
          {isOpen ? t("decision.hideHistory") : t("decision.history", { count: history.length })}
        </Button>
      ) : null}
      {isOpen ? <DecisionEntries entries={history} /> : null}
    </div>
  );
}

interface CurrentProps {
  readonly decision: ListedDecision;
  readonly figure: (value: number) => string;
  readonly onTakeBack: () => void;
}

function Current({ decision, figure, onTakeBack }: CurrentProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { act, by, at, why, state } = decision;
  return (
    <div className={classes.current}>
      <span>
        {act === "accept" || act === "unsure" || act === "reject" ? (
          <strong>{t(`decision.taken.${act}`)}</strong>
        ) : null}{" "}
        <span className="tz-quiet">
          {by} · {format.time(at)}
          {state === "used" || state === "waiting" ? ` · ${t(`decision.${state}`)}` : ""}
        </span>
      </span>
      <Button variant="subtle" size="compact-xs" onClick={onTakeBack}>
        {t("decision.takeBack")}
      </Button>
      {why === null ? null : <p className={classes.why}>{why}</p>}
      <Changed decision={decision} figure={figure} />
    </div>
  );
}

function Changed({ decision, figure }: Omit<CurrentProps, "onTakeBack">) {
  const { t } = useTranslation();
  const { state, seen, now } = decision;
  if (state !== "changed") return null;
  const then = seen.figure === null ? "" : figure(seen.figure);
  const text =
    now.figure === null
      ? t("decision.gone", { then })
      : seen.figure === null
        ? t("decision.appeared", { now: figure(now.figure) })
        : t("decision.changed", { then, now: figure(now.figure) });
  return (
    <p className={classes.changed}>
      <IconAlertTriangle size={15} aria-hidden />
      {text}
    </p>
  );
}
