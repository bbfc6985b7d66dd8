/** Findings that rest on records which are no longer as they were imported, a page at a time. */
import { Button, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Answer } from "../../../api/client.ts";
import { RecordChips } from "../../../panels/records/RecordChips.tsx";
import classes from "./run.module.css";

const PAGE = 20;

type Findings = Answer<"getRunVerification">["unverified"];

export function UnverifiedFindings({ findings }: { readonly findings: Findings }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(PAGE);
  return (
    <section>
      <Title order={3} size="h6">
        {t("runCheck.unverified")} {findings.length}
      </Title>
      <ul className={classes.unverified}>
        {findings.slice(0, shown).map(({ kind, group, of, records }) => (
          <li key={`${kind} ${group} ${of.join(" ")}`}>
            <span>
              {t(`runCheck.kind.${kind}`)} {of.join(" ")}
              {group === null ? "" : ` · ${t("overview.group", { id: group })}`}
            </span>
            <RecordChips records={records} />
          </li>
        ))}
      </ul>
      {shown < findings.length ? (
        <Button variant="default" size="xs" onClick={() => setShown(shown + PAGE)}>
          {t("common.showMore")} · {t("common.shownOf", { shown, total: findings.length })}
        </Button>
      ) : null}
    </section>
  );
}
