/** One link: what it stands for, between whom, how many records from when to when; the count opens them. */
import { Anchor, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useColourScheme } from "../../graph/stage/bindings.ts";
import { layerOf } from "../../graph/style/layers.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { useLinkWord } from "../../i18n/link-word.ts";
import { useNodeLabel } from "../../i18n/node-label.ts";
import { useGraphView } from "../../state/graph-view/bindings.ts";
import type { VisibleLink } from "../../state/graph-view/visible.ts";
import { useSelectionActions } from "../../state/selection/bindings.ts";
import { isOfMembers } from "../../state/window-links/use-window-links.ts";
import { LayerMark } from "../../ui/LayerMark.tsx";
import { NumberButton } from "../../ui/NumberButton.tsx";
import { hasRecords } from "./asked-records.ts";
import { LinkRecords } from "./LinkRecords.tsx";
import classes from "./link.module.css";
import { WindowCount } from "./WindowCount.tsx";

export function LinkPanel({ link }: { readonly link: VisibleLink }) {
  const { t } = useTranslation();
  const format = useFormat();
  const scheme = useColourScheme();
  const [isOpen, setOpen] = useState(false);
  const layer = layerOf(link);
  const name = useLinkWord()(link);
  const count = format.number(link.count);
  return (
    <div className={classes.panel}>
      <header>
        <span className={classes.layer}>
          <LayerMark layer={layer} scheme={scheme} />
          {name}
        </span>
        <Title order={2} size="h4">
          <End nodeKey={link.from} /> → <End nodeKey={link.to} />
        </Title>
      </header>
      <dl className={classes.figures}>
        <dt>{t("linkPanel.count")}</dt>
        <dd>
          {hasRecords(link) ? (
            <NumberButton label={t("linkPanel.open", { count: link.count })} onOpen={() => setOpen(true)}>
              {count}
            </NumberButton>
          ) : (
            count
          )}
        </dd>
        {hasRecords(link) ? <WindowCount link={link} onOpen={() => setOpen(true)} /> : null}
        <dt>{t("linkPanel.first")}</dt>
        <dd>{link.first_at === null ? "–" : format.time(link.first_at)}</dd>
        <dt>{t("linkPanel.last")}</dt>
        <dd>{link.last_at === null ? "–" : format.time(link.last_at)}</dd>
        {typeof link.props.amount_cny === "number" ? (
          <>
            <dt>{t("linkPanel.amount")}</dt>
            <dd>
              {hasRecords(link) ? (
                <NumberButton label={t("linkPanel.open", { count: link.count })} onOpen={() => setOpen(true)}>
                  {format.money(link.props.amount_cny)}
                </NumberButton>
              ) : (
                format.money(link.props.amount_cny)
              )}
            </dd>
          </>
        ) : null}
      </dl>
      {isOpen ? (
        <LinkRecords link={link} title={`${name} · ${count}`} onClose={() => setOpen(false)} />
      ) : null}
      {isOfMembers(link) ? (
        <Text size="sm" className="tz-quiet">
          {t("linkPanel.fold")}
        </Text>
      ) : null}
      {hasRecords(link) ? null : (
        <Text size="sm" className="tz-quiet">
          {t("linkPanel.imported")}
        </Text>
      )}
    </div>
  );
}

function End({ nodeKey }: { readonly nodeKey: string }) {
  const view = useGraphView();
  const { selectNode } = useSelectionActions();
  const labelOf = useNodeLabel();
  const node = view.nodes.get(nodeKey);
  return (
    <Anchor component="button" type="button" inherit onClick={() => selectNode(nodeKey)}>
      {node ? labelOf(node) : nodeKey}
    </Anchor>
  );
}
