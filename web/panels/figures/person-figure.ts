/** The figures of a person that rest on more than single records. */
import type { PersonFinding } from "../../../server/domain/findings.ts";
import { useFormat } from "../../i18n/bindings.ts";

export const PERSON_FIGURES = ["suspicion", "leadership", "community"] as const;
export type PersonFigure = (typeof PERSON_FIGURES)[number];

export type Figures = Pick<PersonFinding, PersonFigure>;

export function useFigureText(): (figure: PersonFigure, of: Figures) => string {
  const format = useFormat();
  return (figure, of) => {
    if (figure === "suspicion") return format.score(of.suspicion);
    return figure === "leadership" ? format.number(of.leadership, 3) : String(of.community);
  };
}
