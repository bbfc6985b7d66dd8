/** Resident identity numbers by GB 11643-1999: 17 digits and a check character (ISO 7064 MOD 11-2). */

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK = "10X98765432";

/** Form, a month and day there can be, and the check character; the area code is not looked up. */
export function isValidIdNumber(text: string): boolean {
  if (!/^\d{6}(18|19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dX]$/.test(text)) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return CHECK[sum % 11] === text[17];
}

/** One character differs, or two neighbours changed places: what a slip of the hand does. */
export function isOneSlipApart(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].flatMap((character, index) => (character === b[index] ? [] : [index]));
  if (at.length === 1) return true;
  const [first = 0, second = 0] = at;
  return at.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
}
