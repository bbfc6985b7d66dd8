/**
 * Compares the usual levels of catchments with one another. A catchment that is raised from
 * its first sample on shows nothing against its own past; against its peers it may, but
 * places differ by nature, so that this needs more peers and a larger rise.
 */
import { median } from "./robust.ts";
import { normalOfStudentT, normalUpperTail } from "./student-t.ts";

export interface Level {
  /** Usual level in log units. */
  readonly level: number;
  /** Standard error of the level. */
  readonly error: number;
}

export interface PeerComparison {
  /** Level that the peers lead to expect. */
  readonly expected: number;
  /** Standard deviation of a catchment's level round it. */
  readonly spread: number;
  /** Probability of a level as high as this where the catchment is like its peers. */
  readonly chance: number;
  /** Normal deviate of the level above the least ratio of interest. */
  readonly zAboveLeast: number;
}

const LEAST_PEERS = 3;
/**
 * Natural spread between the plants of one city in log units, and what it counts as in peers.
 * Between 156 plants of a province it is about .85 (0.6–49.7 mg); inside a city half. Choice.
 */
const SPREAD_PRIOR = { sd: 0.35, peers: 2 };

/**
 * @param leastLogRatio rise below which nothing is of interest
 * @returns nothing where there are fewer than three peers
 */
export function compareWithPeers(
  own: Level,
  peers: readonly Level[],
  leastLogRatio: number,
): PeerComparison | undefined {
  if (peers.length < LEAST_PEERS) return undefined;
  // The median: another peer may be raised as well.
  const expected = median(peers.map((peer) => peer.level));
  const squares = peers.reduce((sum, peer) => sum + (peer.level - expected) ** 2, 0);
  const degrees = SPREAD_PRIOR.peers + peers.length - 1;
  const spread = Math.sqrt((SPREAD_PRIOR.peers * SPREAD_PRIOR.sd ** 2 + squares) / degrees);
  const error = Math.sqrt(spread ** 2 * (1 + 1 / peers.length) + own.error ** 2);
  const rise = own.level - expected;
  return {
    expected,
    spread,
    chance: normalUpperTail(normalOfStudentT(rise / error, degrees)),
    zAboveLeast: normalOfStudentT((rise - leastLogRatio) / error, degrees),
  };
}
