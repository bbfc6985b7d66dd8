/**
 * Cypher on Neo4j, reading only: the saved queries with their parameters, and text of one's own.
 * Where the graph runs inside the program, it says how to get a Neo4j.
 */
import { Alert, Button, Code, Loader, NativeSelect, Text, Textarea } from "@mantine/core";
import { IconPlayerPlay } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../../api/client.ts";
import { savedQueriesQuery } from "../../../api/queries.ts";
import { useBilingual } from "../../../i18n/bindings.ts";
import { PICTURE_QUERY } from "../../../state/finder/finder-search.ts";
import { useFinder } from "../../../state/finder/use-finder.ts";
import { Problem } from "../../../ui/Problem.tsx";
import classes from "./cypher.module.css";
import { usePictureValues } from "./picture-values.ts";
import { ResultTable } from "./ResultTable.tsx";
import { SavedQueryForm } from "./SavedQueryForm.tsx";

const EXAMPLE = "MATCH (p:Person)-[r:USES]->(f:Phone)\nRETURN p, r, f\nLIMIT 25";

export function CypherTab() {
  const { t } = useTranslation();
  const pick = useBilingual();
  const { query: openId, openQuery } = useFinder();
  const picture = usePictureValues();
  const list = useQuery(savedQueriesQuery());
  if (list.error) return <Problem error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Loader size="sm" aria-label={t("common.loading")} />;
  const { queries, available } = list.data;
  const open = queries.find(({ id }) => id === openId);
  const isPicture = openId === PICTURE_QUERY;
  return (
    <div className={classes.tab}>
      {available ? null : (
        <Alert color="blue" title={t("cypher.needsNeo4j")}>
          <Text size="sm">{t("cypher.howNeo4j")}</Text>
          <Code block>npm run neo4j</Code>
        </Alert>
      )}
      <NativeSelect
        label={t("cypher.choose")}
        value={open?.id ?? ""}
        onChange={(event) => openQuery(event.currentTarget.value || null)}
        data={[
          { value: "", label: t("cypher.own") },
          ...queries.map(({ id, title }) => ({ value: id, label: pick(title) })),
        ]}
      />
      {open ? (
        <SavedQueryForm
          key={isPicture ? `${open.id} ${picture.keys}` : open.id}
          query={open}
          isOff={!available}
          given={isPicture ? picture : {}}
          isTextOpen={isPicture}
        />
      ) : (
        <OwnCypher isOff={!available} />
      )}
    </div>
  );
}

/** What is typed stays in memory: it may hold names and numbers. */
function OwnCypher({ isOff }: { readonly isOff: boolean }) {
  const { t } = useTranslation();
  const [text, setText] = useState(EXAMPLE);
  const run = useMutation({ mutationFn: () => call("runCypher", { body: { text } }) });
  return (
    <>
      <Textarea
        label={t("cypher.text")}
        description={t("cypher.textHint")}
        value={text}
        rows={6}
        spellCheck={false}
        maxLength={20_000}
        classNames={{ input: classes.code ?? "" }}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !isOff) run.mutate();
        }}
      />
      <Button
        size="compact-sm"
        className={classes.run ?? ""}
        leftSection={<IconPlayerPlay size={15} />}
        loading={run.isPending}
        disabled={isOff || text.trim() === ""}
        onClick={() => run.mutate()}
      >
        {t("cypher.run")}
      </Button>
      {run.error ? <Problem error={run.error} /> : null}
      {run.data ? <ResultTable table={run.data} /> : null}
    </>
  );
}
