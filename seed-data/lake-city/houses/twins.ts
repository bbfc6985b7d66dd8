/** Twins of gangs, a gang's manner with one or two parameters moved, and honest firms. */
import { AT_DOOR, HOUSE, type Kind, OPEN, only, STOCK_NONE } from "./kind.ts";

export const HOUSES: readonly Kind[] = [
  // Twins: other customers; other customers and goods that need no journey.
  {
    kind: "night_lobster_ring",
    perThousand: 1.4,
    size: [4, 9],
    manner: { ...HOUSE, users: 0.14, peak: [20.5, 2.2], unitCny: 190 },
  },
  {
    kind: "cigarette_ring",
    perThousand: 1.4,
    size: [4, 8],
    manner: { ...HOUSE, users: 0.12, unitCny: 260, cash: 0.1 },
  },
  {
    kind: "beauty_circle",
    perThousand: 0.7,
    size: [4, 6],
    manner: { ...HOUSE, users: 0.08, unitCny: 620, gapDays: 18, peak: [16, 3.5] },
  },
  // Firms: a house by day that delivers to the door.
  {
    kind: "firm",
    perThousand: 2.2,
    size: [4, 9],
    manner: {
      ...HOUSE,
      ...OPEN,
      users: 0.06,
      peak: [11, 3],
      at: AT_DOOR,
      delivery: only("meeting"),
      unitCny: 110,
      runner: 0.95,
      till: { own: 0.1, relative: 0.2, straw: 0, handler: 0.7 },
      payFirst: 0.3,
    },
  },
  {
    kind: "labour_crew",
    perThousand: 0.7,
    size: [5, 8],
    manner: {
      ...HOUSE,
      ...OPEN,
      users: 0.08,
      customers: [5, 0.4],
      peak: [8.5, 2],
      delivery: { ...only("meeting"), none: 0.4 },
      at: AT_DOOR,
      unitCny: 340,
      restockBy: STOCK_NONE,
      payFirst: 0.1,
      gapDays: 9,
    },
  },
];
