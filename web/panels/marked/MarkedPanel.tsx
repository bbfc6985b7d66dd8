/** Several nodes that are marked: how many of each kind, which ones, and what can be done to them. */
import { Anchor, Button, CloseButton, Group, Text, Title } from "@mantine/core";
import { IconSquareToggle } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { GraphNodeBody } from "../../../server/contracts/graph.ts";
import { classOf, NODE_CLASSES } from "../../graph/style/classes.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { useNodeLabel } from "../../i18n/node-label.ts";
import { useGraphView } from "../../state/graph-view/bindings.ts";
import { mark, toggleMark } from "../../state/graph-view/marks.ts";
import { useSelectionActions } from "../../state/selection/bindings.ts";
import { formatMarks, MARKS_NAMED_MAX } from "../../state/selection/marks-search.ts";
import { useMarks } from "../../state/selection/use-marks.ts";
import { ClassBadge, ClassDot, useClassName } from "../../ui/ClassBadge.tsx";
import classes from "./marked.module.css";
import { markedActs } from "./marked-acts.ts";
import { useMarked } from "./use-marked.ts";

const PAGE = 50;

export function MarkedPanel() {
  const { t } = useTranslation();
  const view = useGraphView();
  const about = useMarked();
  const { invert } = useMarks();
  const nodes = about.keys.flatMap((key) => view.nodes.get(key) ?? []);
  return (
    <div className={classes.panel}>
      <header>
        <Title order={2} size="h4">
          {t("marks.count", { count: nodes.length })}
        </Title>
        <Group gap={6} mt={8}>
          {markedActs(about).map(({ name, text, Icon, act }) => (
            <Button
              key={name}
              size="xs"
              variant="default"
              leftSection={<Icon size={15} aria-hidden />}
              onClick={act}
            >
              {text}
            </Button>
          ))}
          <Button
            size="xs"
            variant="default"
            leftSection={<IconSquareToggle size={15} aria-hidden />}
            onClick={invert}
          >
            {t("marks.invert")}
          </Button>
        </Group>
        {typeof formatMarks(new Set(about.keys)).sel === "number" ? (
          <Text size="sm" mt={8}>
            {t("marks.notInAddress", { most: MARKS_NAMED_MAX })}
          </Text>
        ) : null}
      </header>
      <Kinds nodes={nodes} />
      <List nodes={nodes} />
    </div>
  );
}

interface NodesProps {
  readonly nodes: readonly GraphNodeBody[];
}

function Kinds({ nodes }: NodesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useClassName();
  const kinds = NODE_CLASSES.flatMap((name) => {
    const keys = nodes.filter((node) => classOf(node) === name).map(({ key }) => key);
    return keys.length === 0 ? [] : [{ name, keys }];
  });
  return (
    <section>
      <Title order={3} size="h6">
        {t("marks.kinds")}
      </Title>
      <Text size="sm" className="tz-quiet" mb={6}>
        {t("marks.kindsHint")}
      </Text>
      <ul className={classes.kinds}>
        {kinds.map(({ name, keys }) => (
          <li key={name}>
            <button
              type="button"
              className={classes.kind}
              aria-label={t("marks.only", { kind: nameOf(name), count: keys.length })}
              onClick={() => mark(keys, false)}
            >
              <ClassBadge name={name} detail={format.number(keys.length)} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function List({ nodes }: NodesProps) {
  const { t } = useTranslation();
  const labelOf = useNodeLabel();
  const nameOf = useClassName();
  const { selectNode } = useSelectionActions();
  const [shown, setShown] = useState(PAGE);
  return (
    <section>
      <Title order={3} size="h6">
        {t("marks.list")}
      </Title>
      <Text size="sm" className="tz-quiet" mb={6}>
        {t("marks.listHint")}
      </Text>
      <ul className={classes.list}>
        {nodes.slice(0, shown).map((node) => (
          <li key={node.key} className={classes.row}>
            <ClassDot name={classOf(node)} size={20} />
            <Anchor
              component="button"
              type="button"
              size="sm"
              className={classes.label ?? ""}
              onClick={() => selectNode(node.key)}
            >
              {labelOf(node)}
            </Anchor>
            <span className="tz-quiet">{nameOf(classOf(node))}</span>
            <CloseButton
              size="sm"
              aria-label={t("marks.removeOf", { label: labelOf(node) })}
              onClick={() => toggleMark(node.key)}
            />
          </li>
        ))}
      </ul>
      {shown < nodes.length ? (
        <Button variant="default" size="xs" mt="xs" onClick={() => setShown(shown + PAGE)}>
          {t("common.showMore")} · {t("common.shownOf", { shown, total: nodes.length })}
        </Button>
      ) : null}
    </section>
  );
}
