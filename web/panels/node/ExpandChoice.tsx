/** Which neighbours of a hub come: the most linked, a sample that a seed repeats, or all; with how many beforehand. */
import { Button, Group, NumberInput, SegmentedControl, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/bindings.ts";
import { expandNode } from "../../state/graph-view/actions.ts";
import { EXPAND_LIMIT, type Extent, LARGEST_LIMIT } from "../../state/graph-view/expansion.ts";
import type { ExpandRequest } from "../../state/graph-view/store.ts";
import classes from "./node.module.css";

const CHOICES = ["strongest", "sample", "all"] as const;
type Choice = (typeof CHOICES)[number];
const LARGEST_SEED = 2_147_483_647;

interface ExpandChoiceProps {
  readonly nodeKey: string;
  /** Narrows it to a kind and direction. */
  readonly request: Pick<ExpandRequest, "kinds" | "direction">;
  readonly extent: Extent;
  readonly onDone: () => void;
}

export function ExpandChoice({ nodeKey, request, extent, onDone }: ExpandChoiceProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [choice, setChoice] = useState<Choice>("strongest");
  const [most, setMost] = useState(EXPAND_LIMIT);
  const [seed, setSeed] = useState(1);
  const limit = choice === "all" ? LARGEST_LIMIT : most;
  const shown = Math.min(limit, extent.neighbours);
  // A neighbour that comes by two kinds of link takes up two places of the limit.
  const isExact = limit >= extent.branches || extent.branches === extent.neighbours;
  return (
    <div className={classes.choice}>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t("expand.which")}
        value={choice}
        onChange={(value) => setChoice(CHOICES.find((name) => name === value) ?? "strongest")}
        data={CHOICES.map((name) => ({ value: name, label: t(`expand.choice.${name}`) }))}
      />
      {choice === "all" ? null : (
        <Group gap="xs" grow>
          <NumberInput
            size="xs"
            label={t("expand.most")}
            min={1}
            max={LARGEST_LIMIT}
            allowDecimal={false}
            value={most}
            onChange={(value) => setMost(Math.max(1, Number(value) || 1))}
          />
          {choice === "sample" ? (
            <NumberInput
              size="xs"
              label={t("expand.seed")}
              min={0}
              max={LARGEST_SEED}
              allowDecimal={false}
              value={seed}
              onChange={(value) => setSeed(Number(value) || 0)}
            />
          ) : null}
        </Group>
      )}
      <Text size="sm">
        {t(isExact ? "expand.brings" : "expand.bringsAtMost", {
          shown: format.number(shown),
          count: extent.neighbours,
        })}{" "}
        {t(`expand.about.${choice}`)}
      </Text>
      <Button
        size="xs"
        onClick={() => {
          const order = choice === "sample" ? "sample" : "strongest";
          void expandNode(nodeKey, { ...request, order, seed, limit });
          onDone();
        }}
      >
        {t("expand.act", { count: shown })}
      </Button>
    </div>
  );
}
