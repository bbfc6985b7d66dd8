/** Search over everything: what is chosen joins the graph that is open, else it opens in the explorer. */
import { useMediaQuery } from "@mantine/hooks";
import { useNavigate } from "@tanstack/react-router";
import type { Ref } from "react";
import { useTranslation } from "react-i18next";
import { addNode } from "../../../state/graph-view/actions.ts";
import { useIsGraphPage } from "../../../state/selection/bindings.ts";
import { selectNode } from "../../../state/selection/producers.ts";
import { HitBox } from "./HitBox.tsx";

export function FindTab({ input }: { readonly input: Ref<HTMLInputElement> }) {
  const { t } = useTranslation();
  const open = useOpenNode();
  // On a phone the tabs, of which this one has the same icon, leave room for a word.
  const isNarrow = useMediaQuery("(max-width: 48em)", false, { getInitialValueInEffect: false });
  return (
    <HitBox
      label={t("search.label")}
      placeholder={t(isNarrow ? "search.shortPlaceholder" : "search.placeholder")}
      hasIcon={!isNarrow}
      input={input}
      onChoose={({ key }) => void open(key)}
    />
  );
}

/** Adds the node to the graph that is open and selects it there, or goes to the explorer. */
function useOpenNode(): (key: string) => Promise<void> {
  const navigate = useNavigate();
  const isGraphPage = useIsGraphPage();
  return async (key) => {
    if (!isGraphPage) {
      await navigate({ to: "/explore", search: { node: key } });
      return;
    }
    await addNode(key);
    await navigate({ to: ".", search: (previous) => selectNode(previous, key), replace: true });
  };
}
