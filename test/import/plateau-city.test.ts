import { madeCitySuite } from "./made-city-suite.ts";

madeCitySuite({
  name: "plateau",
  lookAlikeKinds: 14,
  observable: 0.7,
  citiesForDegree: 2,
  refusedSizes: [{ persons: 100 }, { days: 10 }, { gangs: 40 }],
});
