/** Anything in the graph that is not a person: its properties, its links, its record. */
import { Button, Skeleton, Text, Title } from "@mantine/core";
import { IconFileText } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { RECORD_KINDS, type RecordKind } from "../../../server/domain/case-folder.ts";
import { NODE_OF_RECORD, type NodeKind, parseNodeKey } from "../../../server/domain/graph-model.ts";
import { nodeQuery } from "../../api/queries.ts";
import { useFormat } from "../../i18n/bindings.ts";
import type { Format } from "../../i18n/format.ts";
import { useNodeLabel } from "../../i18n/node-label.ts";
import { useSelectionActions } from "../../state/selection/bindings.ts";
import { ClassBadge } from "../../ui/ClassBadge.tsx";
import { Problem } from "../../ui/Problem.tsx";
import { RecordFields } from "../records/RecordFields.tsx";
import { TraceMenu } from "../trace/TraceMenu.tsx";
import { Connections } from "./Connections.tsx";
import { NodeActions } from "./NodeActions.tsx";
import classes from "./node.module.css";
import { PhoneUser } from "./PhoneUser.tsx";

export function NodePanel({ nodeKey }: { readonly nodeKey: string }) {
  const { t } = useTranslation();
  const query = useQuery(nodeQuery(nodeKey));
  const { openRecord } = useSelectionActions();
  const labelOf = useNodeLabel();
  const format = useFormat();
  if (query.error) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton height={320} aria-label={t("common.loading")} />;
  const { node } = query.data;
  const file = fileOf(node.kind);
  const id = parseNodeKey(nodeKey)?.id ?? nodeKey;
  return (
    <div className={classes.panel}>
      <header className={classes.head}>
        <ClassBadge name={node.kind} />
        <Title order={2} size="h4" className={classes.title}>
          {labelOf(node)}
        </Title>
        {node.kind === "Phone" ? <PhoneUser nodeKey={nodeKey} number={node.label} /> : null}
        <NodeActions nodeKey={nodeKey} />
        {node.kind === "Phone" || node.kind === "Account" ? (
          <TraceMenu id={nodeKey} label={labelOf(node)} />
        ) : null}
        {node.props.unresolved === true ? <Text size="sm">{t("node.unresolved")}</Text> : null}
        {file && node.props.unresolved !== true ? (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconFileText size={15} aria-hidden />}
            onClick={() => openRecord({ file, id })}
          >
            {t("node.openRecord")}
          </Button>
        ) : null}
      </header>
      <section>
        <Title order={3} size="h6">
          {t("node.properties")}
        </Title>
        <RecordFields fields={asText(node.props, format)} />
      </section>
      <section>
        <Title order={3} size="h6">
          {t("node.connections")}
        </Title>
        <Connections nodeKey={nodeKey} />
      </section>
    </div>
  );
}

function fileOf(kind: NodeKind): RecordKind | undefined {
  return RECORD_KINDS.find((file) => NODE_OF_RECORD[file] === kind);
}

/** Said already above: as words of their own, or in the name. */
const SAID = new Set(["unresolved", "role"]);
/** Shares of one. */
const SHARES = new Set(["probability", "stability", "score"]);

/** Properties in words; moments come as epoch milliseconds. */
function asText(props: Readonly<Record<string, unknown>>, format: Format): Record<string, string> {
  return Object.fromEntries(
    Object.entries(props)
      .filter(([name, value]) => value !== null && !SAID.has(name))
      .map(([name, value]) => [name, inWords(name, value, format)]),
  );
}

function inWords(name: string, value: unknown, format: Format): string {
  if (Array.isArray(value)) return value.join("、");
  if (typeof value !== "number") return String(value);
  if (isMoment(name)) return format.time(value);
  return SHARES.has(name) ? format.score(value) : String(value);
}

function isMoment(name: string): boolean {
  return /(^|_)(at|from|to)$/.test(name);
}
