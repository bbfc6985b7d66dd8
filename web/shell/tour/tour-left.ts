/** Whether the tour was taken or declined in this browser: then it is not offered again. */
const KEY = "triplezero.tour";

export function isTourLeft(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

export function leaveTour(): void {
  try {
    localStorage.setItem(KEY, "left");
  } catch {
    // Storage is forbidden: it is then offered again after a reload.
  }
}
