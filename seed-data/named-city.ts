/** A city by the name of its preset, from whichever of the two generators has it. */
import { type City, generateCity } from "./generator/generate-city.ts";
import { PRESET_NAMES, presetParameters, type Size } from "./generator/presets.ts";
import { generateOtherCity } from "./other-city/generate-other-city.ts";
import { OTHER_PRESET_NAMES, otherParameters } from "./other-city/parameters.ts";

export const CITY_NAMES: readonly string[] = [...PRESET_NAMES, ...OTHER_PRESET_NAMES];

/** Same name, seed and size give the same city, byte for byte. Throws RangeError on an unknown name. */
export function generateNamedCity(name: string, seed: number, size: Size = {}): City {
  return OTHER_PRESET_NAMES.includes(name)
    ? generateOtherCity(otherParameters(name, seed, size))
    : generateCity(presetParameters(name, seed, size), seed);
}
