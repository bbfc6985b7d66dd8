/** No path: which condition is why, found by asking again without each of them, and what to try. */
import { Button, Loader, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { call } from "../../../api/client.ts";
import { useFinder } from "../../../state/finder/use-finder.ts";
import { useTimeWindow } from "../../../state/selection/use-time-window.ts";
import { Problem } from "../../../ui/Problem.tsx";
import classes from "./path.module.css";
import { type AskedPath, type Loosening, looserThan, toRequest } from "./path-request.ts";

interface Way extends Loosening {
  readonly steps: number;
}

export function NoPath({ asked }: { readonly asked: AskedPath }) {
  const { t } = useTranslation();
  const { changePath } = useFinder();
  const { clear } = useTimeWindow();
  const query = useQuery({
    queryKey: ["looser-paths", asked],
    queryFn: ({ signal }) => findWays(asked, signal),
  });
  if (query.error) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  const take = ({ asked: { layers, order, max }, name }: Way) => {
    changePath({ layers, order, max });
    if (name === "window" || name === "all") clear();
  };
  return (
    <section className={classes.results} role="status">
      <Text size="sm" fw={600}>
        {t("path.none")}
      </Text>
      {query.data === undefined ? (
        <Loader size="sm" aria-label={t("common.loading")} />
      ) : query.data.length === 0 ? (
        <Text size="sm">{t("path.noneAtAll")}</Text>
      ) : (
        <>
          <Text size="sm">{query.data[0]?.name === "all" ? t("path.whyAll") : t("path.why")}</Text>
          <ul className={classes.ways}>
            {query.data.map((way) => (
              <li key={way.name}>
                <Button size="compact-sm" variant="light" onClick={() => take(way)}>
                  {t(`path.loosen.${way.name}`, { steps: way.steps })}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The conditions without which there is a path; all of them together only where no single one is enough. */
async function findWays(asked: AskedPath, signal: AbortSignal): Promise<Way[]> {
  const ways: Way[] = [];
  for (const looser of looserThan(asked)) {
    if (looser.name === "all" && ways.length > 0) break;
    const { paths } = await call("findPaths", { query: { ...toRequest(looser.asked), limit: 1 } }, signal);
    const path = paths[0];
    if (path) ways.push({ ...looser, steps: path.nodes.length - 1 });
  }
  return ways;
}
