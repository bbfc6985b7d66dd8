/** Throws RangeError where a city of this kind cannot be made in this size. */
export function within(city: string, what: string, value: number, least: number, most: number): void {
  if (value < least || value > most)
    throw new RangeError(`a ${city} city has ${least} to ${most} ${what}, not ${value}`);
}
