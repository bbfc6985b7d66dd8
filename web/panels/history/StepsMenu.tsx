/** Every step that can be taken back or again, newest on top; choosing one brings the graph to where it was after it. */
import { ActionIcon, Menu, Text, Tooltip } from "@mantine/core";
import { IconCheck, IconHistory } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useGraphViewState } from "../../state/graph-view/bindings.ts";
import { HISTORY_STEPS } from "../../state/history/producers.ts";
import { useUndo } from "../../state/selection/use-undo.ts";
import classes from "./history.module.css";
import { stepText } from "./step-text.ts";

export function StepsMenu() {
  const { t } = useTranslation();
  const isEmpty = useGraphViewState(({ history }) => history.past.length + history.future.length === 0);
  const [isOpen, setOpen] = useState(false);
  return (
    <Menu opened={isOpen} onChange={setOpen} position="bottom-start" width={270} withinPortal>
      <Menu.Target>
        <Tooltip label={t("steps.list")} disabled={isOpen}>
          <ActionIcon variant="default" size={34} aria-label={t("steps.list")} disabled={isEmpty}>
            <IconHistory size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown className={classes.steps}>
        <StepItems />
      </Menu.Dropdown>
    </Menu>
  );
}

/** Of the open menu alone. */
function StepItems() {
  const { t } = useTranslation();
  const { past, future } = useGraphViewState((state) => state.history);
  const { travel } = useUndo();
  const steps = [...past, ...future].map(({ step }) => step);
  /** How many steps are taken at each place; 0 is where they begin. */
  const places = [...steps.keys(), steps.length].reverse();
  return (
    <>
      <Menu.Label className={classes.hint}>{t("steps.hint")}</Menu.Label>
      {places.map((taken) => {
        const step = steps[taken - 1];
        const isNow = taken === past.length;
        return (
          <Menu.Item
            key={taken}
            aria-current={isNow ? "step" : undefined}
            fw={isNow ? 650 : undefined}
            className={taken > past.length ? "tz-quiet" : undefined}
            leftSection={<span className={classes.number}>{taken}</span>}
            rightSection={isNow ? <IconCheck size={16} aria-hidden /> : undefined}
            onClick={() => travel(taken - past.length)}
          >
            {step ? stepText(step, t) : t("steps.before")}
            {taken > past.length ? (
              <Text span size="xs">
                {" "}
                {t("steps.undone")}
              </Text>
            ) : null}
          </Menu.Item>
        );
      })}
      {steps.length === HISTORY_STEPS ? (
        <Menu.Label className={classes.hint}>{t("steps.most", { count: HISTORY_STEPS })}</Menu.Label>
      ) : null}
    </>
  );
}
