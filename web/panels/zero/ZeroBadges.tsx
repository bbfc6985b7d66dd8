/** The zero status of a group: nothing seized, nobody caught in the act, nobody confessed. Each opens the records that say so. */
import { IconCheck, IconCircleOff } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ZeroStatus } from "../../../server/domain/findings.ts";
import { type ZeroAspect, ZeroDialog } from "./ZeroDialog.tsx";
import classes from "./zero.module.css";

const ASPECTS: readonly ZeroAspect[] = ["seizure", "scene", "confession"];

interface ZeroBadgesProps {
  /** Id of the group. */
  readonly group: string;
  readonly zero: ZeroStatus;
}

export function ZeroBadges({ group, zero }: ZeroBadgesProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<ZeroAspect | null>(null);
  return (
    <>
      <ul className={classes.list} aria-label={t("zero.label")}>
        {ASPECTS.map((aspect) => {
          const text = t(`zero.${aspect}.${zero[aspect] ? "zero" : "some"}`);
          return (
            <li key={aspect}>
              <button
                type="button"
                className={zero[aspect] ? classes.zero : classes.some}
                aria-label={t("figures.open", { what: text })}
                onClick={() => setOpen(aspect)}
              >
                {zero[aspect] ? <IconCircleOff size={15} aria-hidden /> : <IconCheck size={15} aria-hidden />}
                {text}
              </button>
            </li>
          );
        })}
      </ul>
      {open === null ? null : (
        <ZeroDialog group={group} aspect={open} isZero={zero[open]} onClose={() => setOpen(null)} />
      )}
    </>
  );
}
