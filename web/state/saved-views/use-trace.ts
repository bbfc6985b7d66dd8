/** A guided trace as a saved view: asked for, kept with its steps, opened. */
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { UNARRANGED } from "../../../server/domain/saved-view.ts";
import type { TraceKind } from "../../../server/domain/traces.ts";
import { type Answer, call } from "../../api/client.ts";
import { currentReviewer } from "../decisions/reviewer.ts";
import { type NewSavedView, useOpenSavedView, useSaveView } from "./bindings.ts";

const LONGEST_NAME = 120;

/** @param id of a person, or the key of a phone or an account */
export function useTrace(id: string, label: string) {
  const { t } = useTranslation();
  const save = useSaveView();
  const open = useOpenSavedView();
  return useMutation({
    mutationFn: async (kind: TraceKind) => {
      const trace = await call("tracePerson", { params: { id, kind } });
      return save.mutateAsync({
        name: t(`trace.name.${kind}`, { label }).slice(0, LONGEST_NAME),
        by: currentReviewer() || t("trace.notSigned"),
        content: contentOfTrace(trace),
      });
    },
    onSuccess: (view) => open(view.id),
  });
}

function contentOfTrace({ run_id, nodes, steps }: Answer<"tracePerson">): NewSavedView["content"] {
  return {
    origin: { page: "trace" },
    run_id,
    nodes,
    arrangement: UNARRANGED,
    search: {},
    camera: null,
    steps,
  };
}
