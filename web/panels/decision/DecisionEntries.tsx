/** Decisions as they were made, newest first: who, when, why, and what became of each. */
import { useTranslation } from "react-i18next";
import type { DecisionSubject } from "../../../server/domain/decisions.ts";
import { useFormat } from "../../i18n/bindings.ts";
import type { ListedDecision } from "../../state/decisions/bindings.ts";
import classes from "./decision.module.css";

interface DecisionEntriesProps {
  readonly entries: readonly ListedDecision[];
  /** Says what each is about, where a list holds several subjects. */
  readonly withSubject?: boolean;
}

export function DecisionEntries({ entries, withSubject = false }: DecisionEntriesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const subjectText = useSubjectText();
  return (
    <ol className={classes.entries}>
      {entries.map((entry) => (
        <li key={entry.id} className={entry.in_force || entry.act === "take-back" ? undefined : classes.past}>
          <span>
            <strong>{t(`decision.${entry.act}`)}</strong>
            {withSubject ? ` · ${subjectText(entry.subject)}` : ""}
          </span>
          <span className="tz-quiet">
            {entry.by} · <time dateTime={entry.at}>{format.time(entry.at)}</time>
            {entry.taken_back_by !== null
              ? ` · ${t("decision.takenBack")}`
              : entry.in_force || entry.act === "take-back"
                ? ""
                : ` · ${t("decision.replaced")}`}
          </span>
          {entry.why === null ? null : <span className={classes.why}>{entry.why}</span>}
        </li>
      ))}
    </ol>
  );
}

function useSubjectText(): (subject: DecisionSubject) => string {
  const { t } = useTranslation();
  return (subject) => {
    switch (subject.kind) {
      case "phone-user":
        return t("decision.subject.phone-user", { id: subject.phone_id });
      case "account-user":
        return t("decision.subject.account-user", { id: subject.account_id });
      case "duplicate":
        return t("decision.subject.duplicate", { id: subject.person_ids.join(" / ") });
      case "role":
        return t("decision.subject.role", { id: t(`role.${subject.role}`) });
      default:
        return t(`decision.subject.${subject.kind}`);
    }
  };
}
