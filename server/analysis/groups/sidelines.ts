/**
 * Sidelines: members of a gang live like others, and some have an honest trade beside it. Whoever
 * hands out parcels, sells cigarettes or drives for money is rung and then paid, too: such a till
 * joins the gang's only because its seller is a member. What is paid there is no deal of the
 * group, and its customers are nobody's customers for drugs.
 */
import { newSeller, type Seller } from "../deals/sellers.ts";
import { medians } from "../models/contributions.ts";
import { logisticShares, logOdds, probabilityOf } from "../models/logistic.ts";
import type { Business, Scene } from "./business.ts";
import type { GrownBusiness } from "./grow.ts";
import { modelFor } from "./police-models.ts";
import { SIDELINE_MODELS } from "./sideline-model.ts";
import type { FolderRates } from "./suspicion-features.ts";
import { TILL_FEATURES, type Till, tillFeatures, tillsOf } from "./till-features.ts";

export interface Sideline extends Till {
  /** In the order of TILL_FEATURES. */
  readonly features: readonly number[];
  /** Medians of the tills that are the group's. */
  readonly usual: readonly number[];
  /** What each feature adds to the log odds against its usual value. */
  readonly shares: readonly number[];
  /** Of being a trade of the sellers' own, given that the business is a gang. */
  readonly probability: number;
}

const LIKELIER = 0.5;
/** Times that a business grows again without what turned out to be a sideline. */
const MOST_TIMES = 3;

/**
 * A business without the tills that turn out to be sidelines once it has grown; it then grows again.
 *
 * @param grow grows it in a scene
 */
export function withoutSidelines(
  scene: Scene,
  rates: FolderRates,
  grow: (scene: Scene) => GrownBusiness,
): GrownBusiness & { readonly sidelines: readonly Sideline[] } {
  const sidelines: Sideline[] = [];
  for (let times = 0; ; times++) {
    const grown = grow(withoutTills(scene, new Set(sidelines.map(({ account }) => account))));
    const more = times < MOST_TIMES ? sidelinesOf(scene, rates, grown.business) : [];
    if (more.length === 0) return { ...grown, sidelines };
    sidelines.push(...more);
  }
}

/** Tills that are likelier a sideline than the group's; none where all are, for then nothing tells them apart. */
function sidelinesOf(scene: Scene, rates: FolderRates, business: Business): Sideline[] {
  const tills = tillsOf(business);
  if (tills.length < 2) return [];
  const model = modelFor(SIDELINE_MODELS, rates);
  const judged = tillFeatures(scene, rates, business, tills).map((features, at) => ({
    ...tills[at]!,
    features,
    probability: probabilityOf(logOdds(model, TILL_FEATURES, features)),
  }));
  const kept = judged.filter(({ probability }) => probability < LIKELIER);
  if (kept.length === 0) return [];
  const usual = medians(
    kept.map(({ features }) => features),
    TILL_FEATURES.length,
  );
  return judged
    .filter((till) => !kept.includes(till))
    .map((till) => ({
      ...till,
      usual,
      shares: logisticShares(model, TILL_FEATURES, till.features, usual),
    }));
}

/** The scene in which nobody sells on these accounts; sellers keep their places, also where nothing is left. */
function withoutTills(scene: Scene, accounts: ReadonlySet<number>): Scene {
  const left = (seller: Seller): Seller =>
    seller.accounts.some((account) => accounts.has(account))
      ? newSeller(
          scene.tables,
          seller.actor,
          seller.couplings.filter(({ account }) => !accounts.has(account)),
        )
      : seller;
  return accounts.size === 0 ? scene : { ...scene, sellers: scene.sellers.map(left) };
}
