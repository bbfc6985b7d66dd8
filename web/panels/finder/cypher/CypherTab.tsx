/**
 * Cypher on Neo4j, reading only: the saved queries with their parameters, and text of one's own.
 * Where the graph runs inside the program, it says how to get a Neo4j.
 */
import { Alert, Code, Loader, NativeSelect, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { savedQueriesQuery } from "../../../api/queries.ts";
import { useBilingual } from "../../../i18n/bindings.ts";
import { PICTURE_QUERY } from "../../../state/finder/finder-search.ts";
import { useFinder } from "../../../state/finder/use-finder.ts";
import { Problem } from "../../../ui/Problem.tsx";
import classes from "./cypher.module.css";
import { OwnQuery } from "./OwnQuery.tsx";
import { usePictureValues } from "./picture-values.ts";
import { SavedQueryForm } from "./SavedQueryForm.tsx";

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
        <OwnQuery isOff={!available} />
      )}
    </div>
  );
}
