/** How many lie outside of what an axis covers, which opens them, and the way to have them on the axis and back. */
import { useTranslation } from "react-i18next";
import { NumberButton } from "../../ui/NumberButton.tsx";
import classes from "./time.module.css";

interface OutsidePeriodProps {
  /** `3 outside the analysed time` */
  readonly text: string;
  /** Whether the axis shows them. */
  readonly isWhole: boolean;
  readonly onWhole: (isWhole: boolean) => void;
  /** Lists them. */
  readonly onOpen?: () => void;
}

export function OutsidePeriod({ text, isWhole, onWhole, onOpen }: OutsidePeriodProps) {
  const { t } = useTranslation();
  return (
    <span className={classes.period}>
      {onOpen ? (
        <NumberButton label={t("time.openOutside", { text })} onOpen={onOpen}>
          {text}
        </NumberButton>
      ) : (
        text
      )}
      <NumberButton
        label={t(isWhole ? "time.periodOnlyLong" : "time.wholeAxisLong", { text })}
        onOpen={() => onWhole(!isWhole)}
      >
        {t(isWhole ? "time.periodOnly" : "time.wholeAxis")}
      </NumberButton>
    </span>
  );
}
