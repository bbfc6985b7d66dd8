/**
 * The tour: one part after the other is shown with a few words, first of the overview, then of the
 * group that ranks first. Esc, the cross or a click beside it leaves it at any point. Loaded when
 * it is asked for. Parts that a page does not show, such as waste water in a case without samples
 * or a group in a case that has none, are passed over.
 */
import { type Driver, type DriveStep, driver } from "driver.js";
import "driver.js/dist/driver.css";
import i18next from "i18next";
import type { Texts } from "../../i18n/texts/zh-CN.ts";
import { leaveTour } from "./tour-left.ts";

type Stop = keyof Texts["tour"]["stop"];

/** Marked in the pages by `data-tour`. */
const ON_OVERVIEW: readonly Stop[] = ["group", "zero", "score", "coverage", "search", "nav"];
const ON_GROUP: readonly Stop[] = ["members", "stage", "time", "tabs"];
const LAST: Stop = "help";

/** The way into the first group, as anybody takes it. */
const FIRST_GROUP = "[data-tour=group] h2 a";
/** Time that the page of the group may take to show a part, in milliseconds. */
const PATIENCE = 8000;

export function runTour(): void {
  const { t } = i18next;
  const here = ON_OVERVIEW.filter((stop) => document.querySelector(selectorOf(stop)) !== null);
  const there = document.querySelector(FIRST_GROUP) === null ? [] : ON_GROUP;
  const steps = [...here, ...there, LAST].map((stop): DriveStep => {
    const isThere = there.includes(stop);
    return {
      element: selectorOf(stop),
      ...(isThere ? { waitForElement: PATIENCE, skipMissingElement: true } : {}),
      popover: { title: t(`tour.stop.${stop}.title`), description: t(`tour.stop.${stop}.text`) },
    };
  });
  const tour = driver({
    animate: !matchMedia("(prefers-reduced-motion: reduce)").matches,
    popoverClass: "tz-tour",
    showProgress: true,
    progressText: "{{current}} / {{total}}",
    nextBtnText: t("tour.next"),
    prevBtnText: t("tour.previous"),
    doneBtnText: t("tour.done"),
    onPopoverRender: ({ closeButton, nextButton }) => {
      closeButton.setAttribute("aria-label", t("tour.leave"));
      // Else the cross has the focus at every stop, and Enter leaves the tour.
      requestAnimationFrame(() => nextButton.focus());
    },
    onDestroyed: () => {
      leaveTour();
      document.getElementById("main")?.focus({ preventScroll: true });
    },
    onNextClick: () => goOn(tour, here.length, there.length),
    onPrevClick: () => goBack(tour, here.length),
    steps,
  });
  tour.drive();
}

function goOn(tour: Driver, stopsHere: number, stopsThere: number): void {
  if (stopsThere > 0 && tour.getActiveIndex() === stopsHere - 1) {
    document.querySelector<HTMLElement>(FIRST_GROUP)?.click();
  }
  tour.moveNext();
}

function goBack(tour: Driver, stopsHere: number): void {
  if (tour.getActiveIndex() === stopsHere) history.back();
  tour.movePrevious();
}

function selectorOf(stop: Stop): string {
  return `[data-tour=${stop}]`;
}
