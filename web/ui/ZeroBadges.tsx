/** The zero status of a group: nothing seized, nobody caught in the act, nobody confessed. */
import { IconCheck, IconCircleOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ZeroStatus } from "../../server/domain/findings.ts";
import classes from "./ZeroBadges.module.css";

const ASPECTS = ["seizure", "scene", "confession"] as const;

export function ZeroBadges({ zero }: { readonly zero: ZeroStatus }) {
  const { t } = useTranslation();
  return (
    <ul className={classes.list} aria-label={t("zero.label")}>
      {ASPECTS.map((aspect) => (
        <li key={aspect} className={zero[aspect] ? classes.zero : classes.some}>
          {zero[aspect] ? <IconCircleOff size={15} aria-hidden /> : <IconCheck size={15} aria-hidden />}
          {t(`zero.${aspect}.${zero[aspect] ? "zero" : "some"}`)}
        </li>
      ))}
    </ul>
  );
}
