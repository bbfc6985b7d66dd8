/** Saves a view under a name. Sent again under the same id it is saved once. */
import { isDeepStrictEqual } from "node:util";
import { TriplezeroError } from "../../domain/errors.ts";
import type { SavedViewSummary, ViewContent } from "../../domain/saved-view.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { addViewVersion } from "../../ledger/saved-views.ts";
import { readView, summaryOf } from "./read-view.ts";

export interface NewView {
  readonly id: string;
  readonly by: string;
  readonly name: string;
  readonly content: ViewContent;
}

/** @throws TriplezeroError `view-id-taken` (conflict) where the id stands for another view */
export async function saveView(ledger: Ledger, view: NewView): Promise<SavedViewSummary> {
  const isAdded = await addViewVersion(
    ledger,
    { ...view, version: 1, act: "saved", deleted: false },
    new Date(),
  );
  const stored = await readView(ledger, view.id);
  const isSame =
    isAdded ||
    (stored.version === 1 &&
      stored.name === view.name &&
      isDeepStrictEqual(stored.content, plain(view.content)));
  if (!isSame) throw idTaken();
  return summaryOf(stored);
}

/** As it comes back from the ledger: fields that are undefined are not there. */
function plain(content: ViewContent): unknown {
  return JSON.parse(JSON.stringify(content));
}

function idTaken(): TriplezeroError {
  return new TriplezeroError({
    code: "view-id-taken",
    class: "conflict",
    message: {
      zh: "这个编号已用于另一个视图，本次没有保存。",
      en: "This id stands for another view; nothing was saved.",
    },
    remedy: { zh: "请换一个新编号重新保存。", en: "Save it again under a new id." },
    where: { column: "id" },
  });
}
