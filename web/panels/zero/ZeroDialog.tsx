/** Why a group has one of the zeros or not: how it is told, what members have of such records, and all records that were looked through. */
import { Skeleton, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecordKind } from "../../../server/domain/case-folder.ts";
import type { ZeroStatus } from "../../../server/domain/findings.ts";
import { call } from "../../api/client.ts";
import { groupEvidenceQuery } from "../../api/group-queries.ts";
import { groupQuery } from "../../api/queries.ts";
import { NumberButton } from "../../ui/NumberButton.tsx";
import { Problem } from "../../ui/Problem.tsx";
import { FileRecords } from "../records/FileRecords.tsx";
import { RecordPages } from "../records/RecordPages.tsx";
import { RecordsModal } from "../records/RecordsModal.tsx";
import classes from "./zero.module.css";

export type ZeroAspect = keyof ZeroStatus;

/** Of the analysis (server/analysis/groups/zero-status.ts). */
const FILES: Readonly<Record<ZeroAspect, readonly RecordKind[]>> = {
  seizure: ["seizures", "case_persons"],
  scene: ["seizures", "case_persons"],
  confession: ["statements"],
};
const ALL_TIME = {};

interface ZeroDialogProps {
  readonly group: string;
  readonly aspect: ZeroAspect;
  readonly isZero: boolean;
  readonly onClose: () => void;
}

export function ZeroDialog({ group, aspect, isZero, onClose }: ZeroDialogProps) {
  const { t } = useTranslation();
  const title = `${t("overview.group", { id: group })} · ${t(`zero.${aspect}.${isZero ? "zero" : "some"}`)}`;
  return (
    <RecordsModal title={title} onClose={onClose}>
      <Text>{t(`figures.zero.${aspect}.${isZero ? "zero" : "some"}`)}</Text>
      <Text size="sm" className="tz-quiet">
        {t(`figures.zero.${aspect}.how`)}
      </Text>
      {FILES[aspect].map((file) => (
        <OfFile key={file} group={group} file={file} />
      ))}
    </RecordsModal>
  );
}

/** What of a file touches members, member by member; then the whole file. */
function OfFile({ group, file }: { readonly group: string; readonly file: RecordKind }) {
  const { t } = useTranslation();
  const page = useQuery(groupQuery(group));
  const evidence = useQuery(groupEvidenceQuery(group, ALL_TIME));
  const [open, setOpen] = useState<string | null>(null);
  const error = page.error ?? evidence.error;
  if (error) return <Problem error={error} onRetry={() => void evidence.refetch()} />;
  if (!page.data || !evidence.data) return <Skeleton height={80} aria-label={t("common.loading")} />;
  const labels = new Map(page.data.persons.map(({ person_id, label }) => [person_id, label]));
  const members = evidence.data.counts.filter((count) => count.file === file && count.all > 0);
  return (
    <section>
      <Title order={3} size="h6">
        {t(`file.${file}`)}
      </Title>
      {members.length === 0 ? (
        <Text size="sm">{t("figures.zero.noneOfMembers", { file: t(`file.${file}`) })}</Text>
      ) : (
        <ul className={classes.counts}>
          {members.map(({ person_id, all }) => (
            <li key={person_id}>
              {labels.get(person_id) ?? person_id}
              <NumberButton
                label={`${labels.get(person_id) ?? person_id} ${t(`file.${file}`)} ${all}`}
                onOpen={() => setOpen(person_id)}
              >
                {t("figures.records", { count: all })}
              </NumberButton>
            </li>
          ))}
        </ul>
      )}
      {open === null ? null : (
        <RecordPages
          queryKey={["member-evidence", group, open, file, "all"]}
          read={(range, signal) =>
            call(
              "getMemberEvidence",
              { params: { id: group, person: open, file }, query: { within: "false", ...range } },
              signal,
            )
          }
        />
      )}
      <Whole file={file} />
    </section>
  );
}

function Whole({ file }: { readonly file: RecordKind }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const text = t("figures.zero.whole", { file: t(`file.${file}`) });
  return isOpen ? (
    <FileRecords file={file} />
  ) : (
    <Text size="sm" component="div">
      <NumberButton label={text} onOpen={() => setOpen(true)}>
        {text}
      </NumberButton>
    </Text>
  );
}
