/** What of a person's time line lies outside of the analysed time, told with its number and listed. */
import { Anchor } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/bindings.ts";
import { RecordsModal } from "../../panels/records/RecordsModal.tsx";
import { OutsidePeriod } from "../../panels/time/OutsidePeriod.tsx";
import classes from "./person-page.module.css";
import { keyOf, type Mark } from "./timeline-option.ts";

interface OutsideMarksProps {
  /** By time. */
  readonly marks: readonly Mark[];
  readonly nameOf: (mark: Mark) => string;
  readonly onOpen: (mark: Mark) => void;
  /** Whether the axis shows them. */
  readonly isWhole: boolean;
  readonly onWhole: (isWhole: boolean) => void;
}

export function OutsideMarks({ marks, nameOf, onOpen, isWhole, onWhole }: OutsideMarksProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  if (marks.length === 0) return null;
  const text = t("time.outsidePeriod", { count: marks.length });
  return (
    <>
      <OutsidePeriod text={text} isWhole={isWhole} onWhole={onWhole} onOpen={() => setOpen(true)} />
      {isOpen ? (
        <RecordsModal title={text} onClose={() => setOpen(false)}>
          <ul className={classes.outside}>
            {marks.map((mark) => (
              <li key={keyOf(mark)}>
                <time className="tz-moment">{format.time(mark.at)}</time>{" "}
                <Anchor component="button" type="button" size="sm" onClick={() => onOpen(mark)}>
                  {nameOf(mark)}
                </Anchor>
              </li>
            ))}
          </ul>
        </RecordsModal>
      ) : null}
    </>
  );
}
