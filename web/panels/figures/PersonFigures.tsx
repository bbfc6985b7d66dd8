/** What the analysis reckoned of a person from behaviour and ties; each figure opens how it came about. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Answer } from "../../api/client.ts";
import { NumberButton } from "../../ui/NumberButton.tsx";
import personClasses from "../person/person.module.css";
import { PersonFigureDialog } from "./PersonFigureDialog.tsx";
import { PERSON_FIGURES, type PersonFigure, useFigureText } from "./person-figure.ts";

interface PersonFiguresProps {
  readonly person: Pick<Answer<"getPerson">, "label"> & {
    readonly finding: NonNullable<Answer<"getPerson">["finding"]>;
  };
}

export function PersonFigures({ person: { label, finding } }: PersonFiguresProps) {
  const { t } = useTranslation();
  const textOf = useFigureText();
  const [open, setOpen] = useState<PersonFigure | null>(null);
  return (
    <>
      <dl className={personClasses.figures}>
        {PERSON_FIGURES.map((figure) => {
          const value = textOf(figure, finding);
          return (
            <div key={figure} className={personClasses.figure}>
              <dt>{t(`person.${figure}`)}</dt>
              <dd>
                <NumberButton
                  label={t("figures.open", { what: `${t(`person.${figure}`)} ${value}` })}
                  onOpen={() => setOpen(figure)}
                >
                  {value}
                </NumberButton>
              </dd>
            </div>
          );
        })}
      </dl>
      {open === null ? null : (
        <PersonFigureDialog figure={open} label={label} finding={finding} onClose={() => setOpen(null)} />
      )}
    </>
  );
}
