/**
 * The tour of the overview: one part after the other is shown with a few words. Esc, the cross
 * or a click beside it leaves it. Loaded when it is asked for. Parts that the page does not
 * show, such as waste water in a case without samples, are passed over.
 */
import { driver } from "driver.js";
import "driver.js/dist/driver.css";
import i18next from "i18next";
import type { Texts } from "../../i18n/texts/zh-CN.ts";
import { leaveTour } from "./tour-left.ts";

/** Marked in the page by `data-tour`. */
const STOPS = [
  "group",
  "zero",
  "score",
  "coverage",
  "search",
  "nav",
  "help",
] as const satisfies readonly (keyof Texts["tour"]["stop"])[];

export function runTour(): void {
  const { t } = i18next;
  const shown = STOPS.filter((stop) => document.querySelector(selectorOf(stop)) !== null);
  driver({
    animate: !matchMedia("(prefers-reduced-motion: reduce)").matches,
    popoverClass: "tz-tour",
    showProgress: true,
    progressText: "{{current}} / {{total}}",
    nextBtnText: t("tour.next"),
    prevBtnText: t("tour.previous"),
    doneBtnText: t("tour.done"),
    onPopoverRender: ({ closeButton }) => closeButton.setAttribute("aria-label", t("tour.leave")),
    onDestroyed: leaveTour,
    steps: shown.map((stop) => ({
      element: selectorOf(stop),
      popover: { title: t(`tour.stop.${stop}.title`), description: t(`tour.stop.${stop}.text`) },
    })),
  }).drive();
}

function selectorOf(stop: (typeof STOPS)[number]): string {
  return `[data-tour=${stop}]`;
}
