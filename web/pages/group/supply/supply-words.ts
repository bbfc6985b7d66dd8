/** What an event of supply is called: its step, time, people and place. */
import { useTranslation } from "react-i18next";
import type { Answer } from "../../../api/client.ts";
import { useFormat } from "../../../i18n/bindings.ts";
import type { Stage, SupplyEvent } from "./lanes.ts";

export interface SupplyWords {
  readonly stage: (stage: Stage) => string;
  readonly people: (event: SupplyEvent) => string;
  readonly place: (event: SupplyEvent) => string;
  /** `2026-03-02 12:02` or, where it lasted, `… – 2026-03-03 21:38`. */
  readonly time: (event: SupplyEvent) => string;
  readonly event: (event: SupplyEvent) => string;
  /** Tells an event from all others. */
  readonly key: (event: SupplyEvent) => string;
}

const LASTS_MS = 60_000;

export function useSupplyWords(supply: Answer<"getGroupSupply">): SupplyWords {
  const { t } = useTranslation();
  const format = useFormat();
  const labels = new Map(supply.persons.map((person) => [person.person_id, person.label]));
  const places = new Map(supply.places.map((place) => [place.place_id, place.label]));
  const stage = (name: Stage) => t(`groupSupply.stage.${name}`);
  const people = ({ person_ids }: SupplyEvent) => person_ids.map((id) => labels.get(id) ?? id).join(" → ");
  const place = ({ place_id, city }: SupplyEvent) => {
    const known = place_id === null ? null : (places.get(place_id) ?? place_id);
    return [known, city === null ? null : t("groupSupply.city", { city })]
      .filter((part) => part !== null)
      .join(" · ");
  };
  const time = ({ at, until }: SupplyEvent) => {
    if (until - at < LASTS_MS) return format.time(at);
    const [from, to] = [format.time(at), format.time(until)];
    return `${from} – ${from.slice(0, 10) === to.slice(0, 10) ? to.slice(11) : to}`;
  };
  return {
    stage,
    people,
    place,
    time,
    event: (event) => [stage(event.stage), time(event), people(event)].join(" · "),
    key: ({ stage: step, at, person_ids, records }) =>
      `${step} ${at} ${person_ids.join(" ")} ${records[0]?.id ?? ""}`,
  };
}
