/** One record with all its versions, where it came from, and whether its content is as imported. */
import { Badge, Skeleton, Stack, Title } from "@mantine/core";
import { IconShieldCheck, IconShieldX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { RecordKind } from "../../../server/domain/case-folder.ts";
import type { RecordRef } from "../../../server/domain/findings.ts";
import type { Answer } from "../../api/client.ts";
import { recordQuery } from "../../api/queries.ts";
import { addNode } from "../../state/graph-view/actions.ts";
import { useGraphSelection, useIsGraphPage, useSelectionActions } from "../../state/selection/bindings.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Problem } from "../../ui/Problem.tsx";
import { type Names, useNames } from "./names.ts";
import { RecordFields } from "./RecordFields.tsx";
import classes from "./records.module.css";

export function RecordDialog() {
  const { t } = useTranslation();
  const { record, openRecord } = useGraphSelection();
  return (
    <Dialog
      opened={record !== null}
      onClose={() => openRecord(null)}
      size="lg"
      // Above a list of records that it was opened from.
      zIndex={300}
      title={record ? `${t("record.title")} · ${t(`oneOf.${record.file}`)} ${record.id}` : ""}
    >
      {record ? <RecordContent record={record} /> : null}
    </Dialog>
  );
}

const NO_VERSIONS: readonly never[] = [];

function RecordContent({ record }: { readonly record: RecordRef }) {
  const { t } = useTranslation();
  const query = useQuery(recordQuery(record.file, record.id));
  const { leaveRecordFor } = useSelectionActions();
  const isGraphPage = useIsGraphPage();
  const navigate = useNavigate();
  const show = (key: string) => {
    if (isGraphPage) void addNode(key).then(() => leaveRecordFor(key));
    else void navigate({ to: "/explore", search: { node: key } });
  };
  const names = useNames(query.data?.versions ?? NO_VERSIONS);
  if (query.error) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton height={260} aria-label={t("common.loading")} />;
  const { source, versions } = query.data;
  return (
    <Stack gap="lg">
      {versions.map((version, index) => (
        <Version
          key={version.version}
          version={version}
          isCurrent={index === 0}
          file={record.file}
          names={names}
          onShow={show}
        />
      ))}
      <section>
        <Title order={3} size="h5" mb={4}>
          {t("record.source")}
        </Title>
        {source ? (
          <RecordFields fields={source} file="sources" />
        ) : (
          <p className="tz-quiet">{t("record.noSource")}</p>
        )}
      </section>
    </Stack>
  );
}

interface VersionProps {
  readonly version: Answer<"getRecord">["versions"][number];
  readonly isCurrent: boolean;
  readonly file: RecordKind;
  readonly names: Names;
  readonly onShow: (key: string) => void;
}

function Version({ version, isCurrent, file, names, onShow }: VersionProps) {
  const { t } = useTranslation();
  return (
    <section>
      <div className={classes.versionHead}>
        <Title order={3} size="h5">
          {t("record.version", { version: version.version })}
        </Title>
        {isCurrent ? (
          <Badge variant="light" size="sm">
            {t("record.current")}
          </Badge>
        ) : null}
        <span className="tz-quiet">{t("record.row", { row: version.row })}</span>
      </div>
      <RecordFields fields={version.fields} file={file} names={names} onShow={onShow} />
      <p className={version.verified ? classes.verified : classes.notVerified}>
        {version.verified ? <IconShieldCheck size={18} aria-hidden /> : <IconShieldX size={18} aria-hidden />}
        {version.verified ? t("record.verified") : t("record.notVerified")}
      </p>
      <p className={classes.hash}>
        {t("record.hash")} {version.sha256}
      </p>
    </section>
  );
}
