/** How many links of each kind a node has; pressing a kind brings only that in. */
import { Skeleton, Text } from "@mantine/core";
import { IconArrowDownLeft, IconArrowUpRight } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { nodeQuery } from "../../api/queries.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { expandNode } from "../../state/graph-view/actions.ts";
import { Problem } from "../../ui/Problem.tsx";
import classes from "./node.module.css";

export function Connections({ nodeKey }: { readonly nodeKey: string }) {
  const { t } = useTranslation();
  const format = useFormat();
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
        {degrees.map(({ kind, direction, total }) => (
          <li key={`${kind} ${direction}`}>
            <button
              type="button"
              className={classes.degree}
              aria-label={`${t("node.expandKind", { kind: t(`link.${kind}`) })} (${t(`direction.${direction}`)}) ${total}`}
              onClick={() => void expandNode(nodeKey, { kinds: [kind] })}
            >
              {direction === "out" ? (
                <IconArrowUpRight size={15} aria-hidden />
              ) : (
                <IconArrowDownLeft size={15} aria-hidden />
              )}
              <span>{t(`link.${kind}`)}</span>
              <span className="tz-quiet">{t(`direction.${direction}`)}</span>
              <strong className="tz-number">{format.number(total)}</strong>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
