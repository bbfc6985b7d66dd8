/** Brings a part of the page into sight and moves the focus there. @param id of an element with a `tabIndex` */
export function jumpTo(id: string): void {
  const part = document.getElementById(id);
  part?.scrollIntoView({ block: "start" });
  part?.focus({ preventScroll: true });
}
