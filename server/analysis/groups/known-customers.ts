/**
 * How many customers of a drug trade the police know, and how many of any other trade: read from
 * the folder itself, for in one the police know every second buyer and in another every tenth. Fifteen
 * of thirty customers known is what every gang shows in the one, and five of thirty in the other.
 *
 * The known among the customers of each seller are a mixture of two binomials, fitted by
 * expectation and maximisation (Dempster, Laird and Rubin 1977) with weak Beta priors, so that a folder
 * without a gang or with few sellers tells little: there both rates come out close to each other.
 */

export interface KnownCustomers {
  /** Share of the customers of an ordinary trade who have a drug history. */
  readonly usual: number;
  /** The same for a trade in drugs; larger. */
  readonly ofDrugTrade: number;
}

export interface Clientele {
  readonly known: number;
  readonly total: number;
}

/** Customers of fewer say nothing of a rate. */
const FEWEST_CUSTOMERS = 3;
/** Sellers of drugs among all: Beta(4, 40). */
const PRIOR_DRUG_SELLERS = 4;
const PRIOR_OTHER_SELLERS = 40;
/** Share of known customers of a drug trade: Beta(2, 3); of another: Beta(.5, 9.5). */
const PRIOR_DRUG = { known: 2, total: 5 };
const PRIOR_USUAL = { known: 0.5, total: 10 };
/** Where it starts: what is most likely is the best of several. */
const STARTS = [0.15, 0.25, 0.4, 0.6];
const ROUNDS = 200;
const LEAST_RATIO = 1.5;
const MOST_SHARE = 0.95;
const LEAST_SHARE = 0.001;

/** @returns null where no customer of a seller with enough of them is known */
export function knownCustomers(clienteles: readonly Clientele[]): KnownCustomers | null {
  const told = clienteles.filter(({ total }) => total >= FEWEST_CUSTOMERS);
  const total = told.reduce((sum, one) => sum + one.total, 0);
  const known = told.reduce((sum, one) => sum + one.known, 0);
  if (known === 0) return null;
  const fits = STARTS.map((start) => fitFrom(told, known / total, start));
  return fits.reduce((best, fit) => (fit.logLikelihood > best.logLikelihood ? fit : best));
}

/** Natural log of the likelihood ratio of "customers of a drug trade" against "of another". */
export function drugTradeLogRatio(
  { usual, ofDrugTrade }: KnownCustomers,
  { known, total }: Clientele,
): number {
  return known * Math.log(ofDrugTrade / usual) + (total - known) * Math.log((1 - ofDrugTrade) / (1 - usual));
}

interface Fit extends KnownCustomers {
  readonly logLikelihood: number;
}

function fitFrom(told: readonly Clientele[], overall: number, start: number): Fit {
  let share = 0.1;
  let rates = ordered(0.8 * overall, Math.max(start, 2 * overall));
  for (let round = 0; round < ROUNDS; round++) {
    const sums = { sellers: 0, drug: { ...PRIOR_DRUG }, usual: { ...PRIOR_USUAL } };
    for (const one of told) {
      const odds = (share / (1 - share)) * Math.exp(drugTradeLogRatio(rates, one));
      const weight = Number.isFinite(odds) ? odds / (1 + odds) : 1;
      sums.sellers += weight;
      sums.drug.known += weight * one.known;
      sums.drug.total += weight * one.total;
      sums.usual.known += (1 - weight) * one.known;
      sums.usual.total += (1 - weight) * one.total;
    }
    share = (sums.sellers + PRIOR_DRUG_SELLERS) / (told.length + PRIOR_DRUG_SELLERS + PRIOR_OTHER_SELLERS);
    rates = ordered(sums.usual.known / sums.usual.total, sums.drug.known / sums.drug.total);
  }
  return { ...rates, logLikelihood: logLikelihood(told, share, rates) };
}

function ordered(usual: number, ofDrugTrade: number): KnownCustomers {
  const lower = Math.max(LEAST_SHARE, Math.min(usual, MOST_SHARE / LEAST_RATIO));
  return { usual: lower, ofDrugTrade: Math.min(MOST_SHARE, Math.max(ofDrugTrade, LEAST_RATIO * lower)) };
}

function logLikelihood(told: readonly Clientele[], share: number, rates: KnownCustomers): number {
  let sum = 0;
  for (const { known, total } of told) {
    const usual = known * Math.log(rates.usual) + (total - known) * Math.log(1 - rates.usual);
    const ratio = drugTradeLogRatio(rates, { known, total });
    const most = Math.max(0, ratio);
    sum += usual + most + Math.log((1 - share) * Math.exp(-most) + share * Math.exp(ratio - most));
  }
  return sum;
}
