/** Cypher of one's own, new or kept: the editor, its parameters, running it, its rows. */
import { Button, Text } from "@mantine/core";
import { IconPlayerPlay } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import {
  type KeptQuery,
  LONGEST_STATEMENT,
  type QueryContent,
} from "../../../../server/domain/saved-query.ts";
import { asApiError } from "../../../api/api-error.ts";
import { call } from "../../../api/client.ts";
import { useBilingual } from "../../../i18n/bindings.ts";
import { contentOf, useDraft } from "../../../state/kept-queries/drafts.ts";
import { CypherProblem, placeOf } from "./CypherProblem.tsx";
import classes from "./cypher.module.css";
import { CypherEditor, type Fault } from "./editor/CypherEditor.tsx";
import { KeepingBar } from "./KeepingBar.tsx";
import { KeptQueryHead } from "./KeptQueryHead.tsx";
import { QueryParams } from "./QueryParams.tsx";
import { ResultTable } from "./ResultTable.tsx";

interface OwnQueryProps {
  /** Null for one that is not kept yet. */
  readonly kept: KeptQuery | null;
  readonly isOff: boolean;
  readonly onKept: (id: string) => void;
  readonly onDelete: (kept: KeptQuery) => void;
  readonly onBegin: (content: QueryContent, said: string) => void;
}

export function OwnQuery({ kept, isOff, onKept, onDelete, onBegin }: OwnQueryProps) {
  const { t } = useTranslation();
  const inHand = useDraft(kept);
  const { draft, change } = inHand;
  const content = contentOf(draft);
  const run = useMutation({
    mutationFn: () =>
      call("runCypher", {
        body: { text: content.cypher, params: content.params.map((param) => ({ ...param })) },
      }),
  });
  const fault = useFault(run.error);
  const isTooLong = draft.cypher.length > LONGEST_STATEMENT;
  const isSound = !isTooLong && draft.cypher.trim() !== "";
  const canRun = !isOff && isSound;
  return (
    <>
      {kept ? <KeptQueryHead kept={kept} /> : null}
      <CypherEditor
        value={draft.cypher}
        onChange={(cypher) => change({ cypher })}
        onRun={() => canRun && run.mutate()}
        params={content.params.map(({ name }) => name)}
        fault={fault}
      />
      {isTooLong ? (
        <Text size="sm" role="alert">
          {t("cypher.tooLong", { count: draft.cypher.length, most: LONGEST_STATEMENT })}
        </Text>
      ) : null}
      <QueryParams
        params={content.params}
        onChange={(param) =>
          change({ params: [...draft.params.filter(({ name }) => name !== param.name), param] })
        }
      />
      <div className={classes.acts}>
        <Button
          size="compact-sm"
          leftSection={<IconPlayerPlay size={15} />}
          loading={run.isPending}
          disabled={!canRun}
          onClick={() => run.mutate()}
        >
          {t("cypher.run")}
        </Button>
        <KeepingBar
          kept={kept}
          inHand={inHand}
          canKeep={isSound}
          onKept={onKept}
          onDelete={onDelete}
          onBegin={onBegin}
        />
      </div>
      {run.error ? <CypherProblem error={run.error} /> : null}
      {run.data ? <ResultTable table={run.data} /> : null}
    </>
  );
}

function useFault(error: unknown): Fault | null {
  const pick = useBilingual();
  return useMemo(() => {
    if (!error) return null;
    const { body } = asApiError(error);
    const place = placeOf(body);
    return place ? { ...place, message: pick(body.message) } : null;
  }, [error, pick]);
}
