/**
 * Cypher on Neo4j, reading only: the queries of the library, those that people keep, and text of one's own.
 * Where the graph runs inside the program, queries can be written and kept, and it says what running needs.
 */
import { Alert, Button, Code, Group, Loader, NativeSelect, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { KeptQuery, QueryContent } from "../../../../server/domain/saved-query.ts";
import { savedQueriesQuery } from "../../../api/queries.ts";
import { useBilingual } from "../../../i18n/bindings.ts";
import { currentReviewer } from "../../../state/decisions/reviewer.ts";
import { PICTURE_QUERY } from "../../../state/finder/finder-search.ts";
import { useFinder } from "../../../state/finder/use-finder.ts";
import { useDeleteQuery } from "../../../state/kept-queries/bindings.ts";
import { currentDraft, type Draft, NEW_QUERY, setDraft } from "../../../state/kept-queries/drafts.ts";
import { Problem } from "../../../ui/Problem.tsx";
import classes from "./cypher.module.css";
import { OwnQuery } from "./OwnQuery.tsx";
import { usePictureValues } from "./picture-values.ts";
import { SavedQueryForm } from "./SavedQueryForm.tsx";

/** What was put into the field, and what stood there before. */
interface Begun {
  readonly said: string;
  readonly before: Draft | null;
}

export function CypherTab() {
  const { t } = useTranslation();
  const pick = useBilingual();
  const { query: openId, openQuery } = useFinder();
  const picture = usePictureValues();
  const list = useQuery(savedQueriesQuery());
  const remove = useDeleteQuery();
  const [begun, setBegun] = useState<Begun | null>(null);
  if (list.error) return <Problem error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Loader size="sm" aria-label={t("common.loading")} />;
  const { queries, kept, available } = list.data;
  const open = queries.find(({ id }) => id === openId);
  const own = kept.find(({ id }) => id === openId) ?? null;
  const isPicture = openId === PICTURE_QUERY;
  const choose = (id: string | null) => {
    setBegun(null);
    openQuery(id);
  };
  /** A query of one's own that begins with this text; what was being written can be had back. */
  const beginWith = (content: QueryContent, said: string) => {
    const before = currentDraft(NEW_QUERY);
    setDraft(NEW_QUERY, { ...content, version: 0 });
    openQuery(null);
    setBegun({ said, before });
  };
  const setDeleted = ({ id, version, history }: KeptQuery, deleted: boolean) =>
    remove.mutate({ id, version, by: currentReviewer() || (history.at(-1)?.by ?? ""), deleted });
  return (
    <div className={classes.tab}>
      {available ? null : (
        <Alert color="blue" title={t("cypher.needsNeo4j")}>
          <Text size="sm">{t("cypher.withoutNeo4j")}</Text>
          <details>
            <summary>{t("cypher.toNeo4j")}</summary>
            <Text size="sm">{t("cypher.howNeo4j")}</Text>
            <Code block>npm run neo4j</Code>
          </details>
        </Alert>
      )}
      <NativeSelect
        label={t("cypher.choose")}
        value={open?.id ?? own?.id ?? ""}
        onChange={(event) => choose(event.currentTarget.value || null)}
        data={[
          { value: "", label: t("cypher.own") },
          ...groupOf(t("cypher.kept"), kept.filter(({ deleted }) => !deleted).map(named)),
          ...groupOf(
            t("cypher.library"),
            queries.map(({ id, title }) => ({ value: id, label: pick(title) })),
          ),
          ...groupOf(t("cypher.deletedOnes"), kept.filter(({ deleted }) => deleted).map(named)),
        ]}
      />
      {begun ? (
        <Alert
          color="gray"
          role="status"
          withCloseButton
          closeButtonLabel={t("common.close")}
          onClose={() => setBegun(null)}
        >
          <Group gap="sm">
            <Text size="sm">{begun.said}</Text>
            {begun.before ? (
              <Button
                size="compact-sm"
                variant="light"
                onClick={() => {
                  setDraft(NEW_QUERY, begun.before);
                  setBegun(null);
                }}
              >
                {t("cypher.backToBefore")}
              </Button>
            ) : null}
          </Group>
        </Alert>
      ) : null}
      {remove.error ? <Problem error={remove.error} /> : null}
      {own?.deleted ? (
        <Alert color="gray" role="status">
          <Group gap="sm">
            <Text size="sm">{t("cypher.deleted", { name: own.name })}</Text>
            <Button size="compact-sm" variant="light" onClick={() => setDeleted(own, false)}>
              {t("cypher.restore")}
            </Button>
          </Group>
        </Alert>
      ) : null}
      {open ? (
        <SavedQueryForm
          key={isPicture ? `${open.id} ${picture.keys}` : open.id}
          query={open}
          isOff={!available}
          given={isPicture ? picture : {}}
          isTextOpen={isPicture}
          onRewrite={() =>
            beginWith({ ...open, name: pick(open.title), why: pick(open.why) }, t("cypher.rewritten"))
          }
        />
      ) : (
        <OwnQuery
          key={own?.id ?? NEW_QUERY}
          kept={own}
          isOff={!available}
          onKept={choose}
          onDelete={(query) => setDeleted(query, true)}
          onBegin={beginWith}
        />
      )}
    </div>
  );
}

function named({ id, name }: KeptQuery): { readonly value: string; readonly label: string } {
  return { value: id, label: name };
}

/** No heading without an entry below it. */
function groupOf(group: string, items: { value: string; label: string }[]) {
  return items.length === 0 ? [] : [{ group, items }];
}
