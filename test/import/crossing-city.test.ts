import { madeCitySuite } from "./made-city-suite.ts";

madeCitySuite({
  name: "crossing",
  lookAlikeKinds: 12,
  observable: 0.7,
  citiesForDegree: 2,
  refusedSizes: [{ persons: 100 }, { days: 90 }, { gangs: 5 }],
});
