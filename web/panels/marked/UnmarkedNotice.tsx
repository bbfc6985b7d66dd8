/** Over the graph: how many nodes the address asked to be selected that are not, why, and what to do. */
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useGraphViewState } from "../../state/graph-view/bindings.ts";
import { dismissUnmarked } from "../../state/graph-view/marks.ts";
import { MARKS_NAMED_MAX } from "../../state/selection/marks-search.ts";
import { Notice } from "../../ui/Notice.tsx";

export function UnmarkedNotice() {
  const { t } = useTranslation();
  const unmarked = useGraphViewState((state) => state.unmarked);
  if (unmarked === null) return null;
  const { count, why } = unmarked;
  return (
    <Notice onClose={dismissUnmarked}>
      <Text size="sm">{t(`marks.unmarked.${why}`, { count: count, most: MARKS_NAMED_MAX })}</Text>
    </Notice>
  );
}
