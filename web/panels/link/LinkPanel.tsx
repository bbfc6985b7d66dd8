/** One link: what it stands for, between whom, how many records from when to when. */
import { Anchor, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { GraphLinkBody } from "../../../server/contracts/graph.ts";
import { useColourScheme } from "../../graph/stage/bindings.ts";
import { layerColour } from "../../graph/style/layer-colours.ts";
import { layerOf } from "../../graph/style/layers.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { useNodeLabel } from "../../i18n/node-label.ts";
import { useGraphView } from "../../state/graph-view/bindings.ts";
import { useGraphSelection } from "../../state/selection/bindings.ts";
import { recordsOfLink } from "../records/link-records.ts";
import { RecordChips } from "../records/RecordChips.tsx";
import classes from "./link.module.css";
import { WindowCount } from "./WindowCount.tsx";

export function LinkPanel({ link }: { readonly link: GraphLinkBody }) {
  const { t } = useTranslation();
  const format = useFormat();
  const scheme = useColourScheme();
  const layer = layerOf(link);
  const records = recordsOfLink(link);
  const isFolded = link.kind === "TIED" && typeof link.props.layer === "string";
  return (
    <div className={classes.panel}>
      <header>
        <span className={classes.layer}>
          <span className={classes.stroke} style={{ background: layerColour(layer, scheme) }} aria-hidden />
          {link.kind === "TIED" ? t(`layer.${layer}`) : t(`link.${link.kind}`)}
        </span>
        <Title order={2} size="h4">
          <End nodeKey={link.from} /> → <End nodeKey={link.to} />
        </Title>
      </header>
      <dl className={classes.figures}>
        <dt>{t("linkPanel.count")}</dt>
        <dd>{format.number(link.count)}</dd>
        <WindowCount link={link} />
        <dt>{t("linkPanel.first")}</dt>
        <dd>{link.first_at === null ? "–" : format.time(link.first_at)}</dd>
        <dt>{t("linkPanel.last")}</dt>
        <dd>{link.last_at === null ? "–" : format.time(link.last_at)}</dd>
        {typeof link.props.amount_cny === "number" ? (
          <>
            <dt>{t("linkPanel.amount")}</dt>
            <dd>{format.money(link.props.amount_cny)}</dd>
          </>
        ) : null}
      </dl>
      {records.length > 0 ? (
        <section>
          <Title order={3} size="h6" mb={6}>
            {t("linkPanel.records")}
          </Title>
          {records.length < link.count ? (
            <Text size="sm" className="tz-quiet" mb={6}>
              {t("linkPanel.recordsCut", { shown: records.length, total: link.count })}
            </Text>
          ) : null}
          <RecordChips records={records} />
        </section>
      ) : null}
      {isFolded ? (
        <Text size="sm" className="tz-quiet">
          {t("linkPanel.fold")}
        </Text>
      ) : null}
    </div>
  );
}

function End({ nodeKey }: { readonly nodeKey: string }) {
  const view = useGraphView();
  const { selectNode } = useGraphSelection();
  const labelOf = useNodeLabel();
  const node = view.nodes.get(nodeKey);
  return (
    <Anchor component="button" type="button" inherit onClick={() => selectNode(nodeKey)}>
      {node ? labelOf(node) : nodeKey}
    </Anchor>
  );
}
