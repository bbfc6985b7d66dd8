/** Persons and those known by a phone only, as one: what they are called, and their node in the graph. */
import { useTranslation } from "react-i18next";
import { nodeKey, parseNodeKey } from "../../../server/domain/graph-model.ts";
import type { Answer } from "../../api/client.ts";

type Actor = Pick<Answer<"getPerson">, "kind" | "label" | "person_id">;

/** The label, and for somebody known by a phone only the words that say so. */
export function useActorName(): (actor: Pick<Actor, "kind" | "label">) => string {
  const { t } = useTranslation();
  return ({ kind, label }) => (kind === "person" ? label : t("personPage.unknownUser", { number: label }));
}

/** Of an unknown user the key of the phone, which stands for the id. */
export function actorKey({ kind, person_id }: Pick<Actor, "kind" | "person_id">): string {
  return kind === "person" ? nodeKey("Person", person_id) : person_id;
}

/** @param id as in the address of the page */
export function isUnknownUser(id: string): boolean {
  return parseNodeKey(id)?.kind === "Phone";
}
