/** The paths that were found: drawn into the graph as one step, listed step by step; or why there are none. */
import { Button, Loader, Text } from "@mantine/core";
import { IconTopologyStar3 } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { pathsQuery } from "../../../api/queries.ts";
import { useFormat } from "../../../i18n/bindings.ts";
import { useGraphView } from "../../../state/graph-view/bindings.ts";
import { useIsGraphPage } from "../../../state/selection/bindings.ts";
import { Problem } from "../../../ui/Problem.tsx";
import { useDraw } from "../use-draw.ts";
import { NoPath } from "./NoPath.tsx";
import { PathSteps } from "./PathSteps.tsx";
import classes from "./path.module.css";
import { type AskedPath, toRequest } from "./path-request.ts";

export function FoundPaths({ asked }: { readonly asked: AskedPath }) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useQuery(pathsQuery(toRequest(asked)));
  const view = useGraphView();
  const isGraphPage = useIsGraphPage();
  const draw = useDraw();
  if (query.error) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loader size="sm" aria-label={t("common.loading")} />;
  const { nodes, links, paths, found } = query.data;
  const first = paths[0];
  if (first === undefined) return <NoPath asked={asked} />;
  const keys = nodes.map((node) => node.key);
  const isDrawn = isGraphPage && keys.every((key) => view.nodes.has(key) && !view.hidden.has(key));
  const steps = first.nodes.length - 1;
  const isCut = found > paths.length;
  return (
    <section aria-label={t("path.results")} className={classes.results}>
      <div className={classes.row} role="status">
        <Text size="sm" fw={600}>
          {t(isCut ? "path.foundCut" : "path.found", {
            paths: paths.length,
            found: format.number(found),
            steps,
          })}
        </Text>
        <Button
          size="compact-sm"
          leftSection={<IconTopologyStar3 size={16} />}
          disabled={isDrawn}
          onClick={() => void draw(keys, asked.from)}
        >
          {isDrawn ? t("path.drawn") : t("path.draw", { count: keys.length })}
        </Button>
      </div>
      {isCut ? (
        <Text size="xs" className="tz-quiet">
          {t(asked.order === "one" ? "path.oneHint" : "path.cutHint")}
        </Text>
      ) : null}
      {paths.map((path, index) => (
        <PathSteps
          key={path.nodes.join(" ")}
          title={t("path.title", { number: index + 1 })}
          path={path}
          nodes={nodes}
          links={links}
          isOpen={index === 0}
        />
      ))}
    </section>
  );
}
