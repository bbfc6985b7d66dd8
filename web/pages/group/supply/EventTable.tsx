/** Events of supply one by one, with people, place, what was carried, the deal and the records. */
import { useTranslation } from "react-i18next";
import type { Answer } from "../../../api/client.ts";
import { useFormat } from "../../../i18n/bindings.ts";
import { DealLink } from "../../../panels/deals/DealLink.tsx";
import { type Column, SortedTable } from "../../../panels/graph-table/SortedTable.tsx";
import { PersonLink } from "../../../panels/person/PersonLink.tsx";
import pageClasses from "../group-page.module.css";
import type { SupplyEvent } from "./lanes.ts";
import type { SupplyWords } from "./supply-words.ts";

interface EventTableProps {
  readonly events: readonly SupplyEvent[];
  readonly supply: Answer<"getGroupSupply">;
  readonly words: SupplyWords;
  readonly open: SupplyEvent | null;
  readonly onOpen: (event: SupplyEvent) => void;
}

export function EventTable({ events, supply, words, open, onOpen }: EventTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const labels = new Map(supply.persons.map((person) => [person.person_id, person.label]));
  const what = ({ stage, weight_g, deal }: SupplyEvent) =>
    deal !== null
      ? t("groupSupply.dealOf", { id: deal })
      : stage !== "parcel"
        ? ""
        : weight_g === null
          ? t("groupSupply.weightUnknown")
          : t("groupSupply.weight", { value: format.number(weight_g) });
  const columns: readonly Column<SupplyEvent>[] = [
    { name: "at", title: t("groupSupply.at"), cell: words.time },
    {
      name: "stage",
      title: t("groupSupply.step"),
      cell: ({ stage }) => words.stage(stage),
      sortBy: ({ stage }) => words.stage(stage),
    },
    {
      name: "person_ids",
      title: t("groupSupply.who"),
      cell: ({ person_ids }) =>
        person_ids.map((id, index) => (
          <span key={id}>
            {index > 0 ? " → " : ""}
            <PersonLink id={id} label={labels.get(id) ?? id} />
          </span>
        )),
      sortBy: words.people,
    },
    { name: "place_id", title: t("groupSupply.where"), cell: words.place, sortBy: words.place },
    {
      name: "deal",
      title: t("groupSupply.what"),
      cell: (event) => (event.deal === null ? what(event) : <DealLink id={event.deal} label={what(event)} />),
      sortBy: what,
    },
    {
      name: "records",
      title: t("groupDeals.records"),
      cell: (event) => (
        <button
          type="button"
          className={pageClasses.cellButton}
          aria-pressed={event === open}
          aria-label={`${words.event(event)} · ${t("groupPage.records", { count: event.records.length })}`}
          onClick={() => onOpen(event)}
        >
          {event.records.length}
        </button>
      ),
      sortBy: ({ records }) => String(records.length),
    },
  ];
  return <SortedTable caption={t("groupSupply.list")} rows={events} columns={columns} keyOf={words.key} />;
}
