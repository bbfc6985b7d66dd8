/** What of a link lies in the window of time; its records are limited to that as they open. */
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/bindings.ts";
import type { VisibleLink } from "../../state/graph-view/visible.ts";
import { useTimeWindow } from "../../state/selection/use-time-window.ts";
import { useWindowLink } from "../../state/window-links/use-window-links.ts";
import { NumberButton } from "../../ui/NumberButton.tsx";

interface WindowCountProps {
  readonly link: VisibleLink;
  readonly onOpen: () => void;
}

export function WindowCount({ link, onOpen }: WindowCountProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { isLimited } = useTimeWindow();
  const { figures, isBehind } = useWindowLink(link);
  if (!isLimited) return null;
  const own = figures.get(link.id);
  return (
    <>
      <dt>{t("time.inWindow")}</dt>
      <dd>
        {own === undefined ? (
          t(isBehind ? "common.loading" : "time.notCounted")
        ) : own === null ? (
          format.number(0)
        ) : (
          <NumberButton label={t("linkPanel.open", { count: own.count })} onOpen={onOpen}>
            {format.number(own.count)}
          </NumberButton>
        )}
      </dd>
    </>
  );
}
