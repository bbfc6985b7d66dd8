/** Cypher of one's own: the editor, running it, its rows. */
import { Button, Text } from "@mantine/core";
import { IconPlayerPlay } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { LONGEST_STATEMENT } from "../../../../server/domain/saved-query.ts";
import { asApiError } from "../../../api/api-error.ts";
import { call } from "../../../api/client.ts";
import { useBilingual } from "../../../i18n/bindings.ts";
import { CypherProblem, placeOf } from "./CypherProblem.tsx";
import classes from "./cypher.module.css";
import { CypherEditor, type Fault } from "./editor/CypherEditor.tsx";
import { ResultTable } from "./ResultTable.tsx";

const EXAMPLE = "MATCH (p:Person)-[r:USES]->(f:Phone)\nRETURN p, r, f\nLIMIT 25";

/** What is typed stays in memory: it may hold names and numbers. */
export function OwnQuery({ isOff }: { readonly isOff: boolean }) {
  const { t } = useTranslation();
  const [text, setText] = useState(EXAMPLE);
  const run = useMutation({ mutationFn: () => call("runCypher", { body: { text } }) });
  const fault = useFault(run.error);
  const isTooLong = text.length > LONGEST_STATEMENT;
  const canRun = !isOff && !isTooLong && text.trim() !== "";
  return (
    <>
      <CypherEditor
        value={text}
        onChange={setText}
        onRun={() => canRun && run.mutate()}
        params={[]}
        fault={fault}
      />
      {isTooLong ? (
        <Text size="sm" role="alert">
          {t("cypher.tooLong", { count: text.length, most: LONGEST_STATEMENT })}
        </Text>
      ) : null}
      <Button
        size="compact-sm"
        className={classes.run ?? ""}
        leftSection={<IconPlayerPlay size={15} />}
        loading={run.isPending}
        disabled={!canRun}
        onClick={() => run.mutate()}
      >
        {t("cypher.run")}
      </Button>
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
