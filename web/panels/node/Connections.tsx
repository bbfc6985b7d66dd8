/** How many links of each kind a node has; pressing a kind brings only that in, of a hub after a choice. */
import { Skeleton, Text } from "@mantine/core";
import { IconArrowDownLeft, IconArrowUpRight } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { nodeQuery } from "../../api/queries.ts";
import { expandNode } from "../../state/graph-view/actions.ts";
import { extentOf, isHub } from "../../state/graph-view/expansion.ts";
import type { LeftOut } from "../../state/graph-view/view.ts";
import { Problem } from "../../ui/Problem.tsx";
import { ExpandChoice } from "./ExpandChoice.tsx";
import classes from "./node.module.css";

export function Connections({ nodeKey }: { readonly nodeKey: string }) {
  const { t } = useTranslation();
  const query = useQuery(nodeQuery(nodeKey));
  if (query.error) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton height={160} aria-label={t("common.loading")} />;
  const { degrees } = query.data;
  if (degrees.length === 0) return <Text className="tz-quiet">{t("node.noConnections")}</Text>;
  return (
    <>
      <Text size="sm" className="tz-quiet" mb={8}>
        {t("node.connectionsHint")}
      </Text>
      <ul className={classes.degrees}>
        {degrees.map((degree) => (
          <li key={`${nodeKey} ${degree.kind} ${degree.direction}`}>
            <Degree nodeKey={nodeKey} degree={degree} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Degree({ nodeKey, degree }: { readonly nodeKey: string; readonly degree: LeftOut }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { kind, direction, total, neighbours } = degree;
  const extent = extentOf(degree);
  const request = { kinds: [kind], direction };
  const Arrow = direction === "out" ? IconArrowUpRight : IconArrowDownLeft;
  const counts = `${t("counted.links", { count: total })} · ${t("counted.nodes", { count: neighbours })}`;
  return (
    <>
      <button
        type="button"
        className={classes.degree}
        aria-label={`${t("node.expandKind", { kind: t(`link.${kind}`) })} (${t(`direction.${direction}`)}) ${counts}`}
        aria-expanded={isHub(extent) ? isOpen : undefined}
        onClick={() => (isHub(extent) ? setOpen(!isOpen) : void expandNode(nodeKey, request))}
      >
        <Arrow size={15} aria-hidden />
        <span>{t(`link.${kind}`)}</span>
        <span className="tz-quiet">{t(`direction.${direction}`)}</span>
        <span className={classes.counts}>{counts}</span>
      </button>
      {isOpen ? (
        <ExpandChoice nodeKey={nodeKey} request={request} extent={extent} onDone={() => setOpen(false)} />
      ) : null}
    </>
  );
}
