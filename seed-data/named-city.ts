/** A city by the name of its preset, from whichever of the generators has it. */
import { generateCrossingCity } from "./crossing-city/generate-crossing-city.ts";
import { CROSSING_PRESET_NAMES, crossingParameters } from "./crossing-city/parameters.ts";
import { type City, generateCity } from "./generator/generate-city.ts";
import { PRESET_NAMES, presetParameters, type Size } from "./generator/presets.ts";
import { generateHarbourCity } from "./harbour-city/generate-harbour-city.ts";
import { HARBOUR_PRESET_NAMES, harbourParameters } from "./harbour-city/parameters.ts";
import { generateLakeCity } from "./lake-city/generate-lake-city.ts";
import { LAKE_PRESET_NAMES, lakeParameters } from "./lake-city/parameters.ts";
import { generateMarketCity } from "./market-city/generate-market-city.ts";
import { MARKET_PRESET_NAMES, marketParameters } from "./market-city/parameters.ts";
import { generateOtherCity } from "./other-city/generate-other-city.ts";
import { OTHER_PRESET_NAMES, otherParameters } from "./other-city/parameters.ts";
import { generatePlateauCity } from "./plateau-city/generate-plateau-city.ts";
import { PLATEAU_PRESET_NAMES, plateauParameters } from "./plateau-city/parameters.ts";
import { generateRiverCity } from "./river-city/generate-river-city.ts";
import { RIVER_PRESET_NAMES, riverParameters } from "./river-city/parameters.ts";

export const CITY_NAMES: readonly string[] = [
  ...PRESET_NAMES,
  ...OTHER_PRESET_NAMES,
  ...HARBOUR_PRESET_NAMES,
  ...CROSSING_PRESET_NAMES,
  ...PLATEAU_PRESET_NAMES,
  ...RIVER_PRESET_NAMES,
  ...LAKE_PRESET_NAMES,
  ...MARKET_PRESET_NAMES,
];

/** Same name, seed and size give the same city, byte for byte. Throws RangeError on an unknown name. */
export function generateNamedCity(name: string, seed: number, size: Size = {}): City {
  if (CROSSING_PRESET_NAMES.includes(name)) return generateCrossingCity(crossingParameters(name, seed, size));
  if (PLATEAU_PRESET_NAMES.includes(name)) return generatePlateauCity(plateauParameters(name, seed, size));
  if (RIVER_PRESET_NAMES.includes(name)) return generateRiverCity(riverParameters(name, seed, size));
  if (LAKE_PRESET_NAMES.includes(name)) return generateLakeCity(lakeParameters(name, seed, size));
  if (MARKET_PRESET_NAMES.includes(name)) return generateMarketCity(marketParameters(name, seed, size));
  if (HARBOUR_PRESET_NAMES.includes(name)) return generateHarbourCity(harbourParameters(name, seed, size));
  return OTHER_PRESET_NAMES.includes(name)
    ? generateOtherCity(otherParameters(name, seed, size))
    : generateCity(presetParameters(name, seed, size), seed);
}
