import { madeCitySuite } from "./made-city-suite.ts";

madeCitySuite({
  name: "lake",
  lookAlikeKinds: 22,
  observable: 0.75,
  citiesForDegree: 6,
  refusedSizes: [{ persons: 100 }, { days: 200 }, { gangs: 5 }],
});
