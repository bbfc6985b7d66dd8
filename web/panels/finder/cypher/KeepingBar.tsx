/** Keeps a query of one's own, deletes it, takes it out as a `.cypher` file and brings one in. */
import { Button, FileButton, Text } from "@mantine/core";
import {
  IconDeviceFloppy,
  IconFileExport,
  IconFileImport,
  IconRestore,
  IconTrash,
} from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatQueryFile, readQueryFile } from "../../../../server/domain/query-file.ts";
import type { KeptQuery, QueryContent } from "../../../../server/domain/saved-query.ts";
import { download } from "../../../graph/exchange/write-file.ts";
import { useChangeQuery, useKeepQuery } from "../../../state/kept-queries/bindings.ts";
import { contentOf, type DraftInHand, NEW_QUERY, setDraft } from "../../../state/kept-queries/drafts.ts";
import { type QueryTitle, SaveQueryDialog } from "./SaveQueryDialog.tsx";

interface KeepingBarProps {
  readonly kept: KeptQuery | null;
  readonly inHand: DraftInHand;
  readonly canKeep: boolean;
  readonly onKept: (id: string) => void;
  readonly onDelete: (kept: KeptQuery) => void;
  readonly onBegin: (content: QueryContent, said: string) => void;
}

const ICON = 15;
/** More than the longest statement with its header. */
const LARGEST_FILE = 200_000;

export function KeepingBar({ kept, inHand, canKeep, onKept, onDelete, onBegin }: KeepingBarProps) {
  const { t, i18n } = useTranslation();
  const { draft, isChanged, discard } = inHand;
  const [asked, setAsked] = useState<"new" | "change" | null>(null);
  const [tooLarge, setTooLarge] = useState(false);
  const keep = useKeepQuery();
  const change = useChangeQuery();
  const canChange = kept !== null && !kept.deleted;

  const save = (said: QueryTitle, by: string) => {
    const query = { ...contentOf(draft), ...said };
    const onSuccess = (answer: KeptQuery) => {
      setAsked(null);
      setDraft(kept?.id ?? NEW_QUERY, null);
      // The list that holds it now may come a moment later.
      setDraft(answer.id, { ...contentOf(answer), version: answer.version });
      onKept(answer.id);
    };
    if (kept && asked === "change") {
      change.mutate({ id: kept.id, version: draft.version, by, query }, { onSuccess });
    } else keep.mutate({ by, query }, { onSuccess });
  };
  const bringIn = async (file: File | null) => {
    if (!file) return;
    setTooLarge(file.size > LARGEST_FILE);
    if (file.size > LARGEST_FILE) return;
    const { query, unread } = readQueryFile(await file.text(), i18n.language === "en" ? "en" : "zh");
    const said =
      unread.length > 0 ? t("cypher.broughtInPart", { lines: unread.join("; ") }) : t("cypher.broughtIn");
    onBegin(query, said);
  };
  const ask = (what: "new" | "change") => {
    keep.reset();
    change.reset();
    setAsked(what);
  };
  return (
    <>
      <Act Icon={IconDeviceFloppy} isOff={!canKeep} onClick={() => ask(canChange ? "change" : "new")}>
        {t(canChange ? "cypher.saveChanges" : "cypher.save")}
      </Act>
      {canChange ? (
        <Act Icon={IconDeviceFloppy} isOff={!canKeep} onClick={() => ask("new")}>
          {t("cypher.saveAs")}
        </Act>
      ) : null}
      {kept && isChanged ? (
        <Act Icon={IconRestore} onClick={discard}>
          {t("cypher.discard")}
        </Act>
      ) : null}
      {kept ? (
        <Act
          Icon={IconFileExport}
          isOff={isChanged}
          // Of a name nothing may stand in that of a file.
          onClick={() =>
            download(new Blob([formatQueryFile(kept)], { type: "text/plain" }), `${kept.id}.cypher`)
          }
        >
          {t("cypher.takeOut")}
        </Act>
      ) : null}
      <FileButton accept=".cypher,.cyp,.cql,.txt" onChange={(file) => void bringIn(file)}>
        {({ onClick }) => (
          <Act Icon={IconFileImport} onClick={onClick}>
            {t("cypher.bringIn")}
          </Act>
        )}
      </FileButton>
      {canChange ? (
        <Act Icon={IconTrash} onClick={() => onDelete(kept)}>
          {t("cypher.delete")}
        </Act>
      ) : null}
      {kept && isChanged ? (
        <Text size="sm" className="tz-quiet">
          {t("cypher.notKept")}
        </Text>
      ) : null}
      {tooLarge ? (
        <Text size="sm" role="alert">
          {t("cypher.fileTooLarge", { most: LARGEST_FILE / 1000 })}
        </Text>
      ) : null}
      {asked ? (
        <SaveQueryDialog
          title={t(asked === "change" ? "cypher.saveChanges" : "cypher.save")}
          initial={draft}
          error={asked === "change" ? change.error : keep.error}
          isBusy={keep.isPending || change.isPending}
          onSave={save}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </>
  );
}

interface ActProps {
  readonly Icon: typeof IconTrash;
  readonly isOff?: boolean;
  readonly onClick: () => void;
  readonly children: string;
}

function Act({ Icon, isOff = false, onClick, children }: ActProps) {
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<Icon size={ICON} aria-hidden />}
      disabled={isOff}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
