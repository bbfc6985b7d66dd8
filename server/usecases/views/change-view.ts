/** Renames, rearranges, deletes or brings back a saved view; the versions before stay in the ledger. */
import { TriplezeroError } from "../../domain/errors.ts";
import type { SavedView, SavedViewSummary, ViewChange, ViewContent } from "../../domain/saved-view.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { addViewVersion } from "../../ledger/saved-views.ts";
import { readView, summaryOf } from "./read-view.ts";

export interface ChangedView {
  readonly by: string;
  /** The version that was changed. */
  readonly version: number;
  readonly name?: string | undefined;
  readonly content?: ViewContent | undefined;
}

/** @throws TriplezeroError `unknown-view` (not-found), `view-deleted`, `view-changed-meanwhile` (conflict) */
export async function changeView(ledger: Ledger, id: string, change: ChangedView): Promise<SavedViewSummary> {
  const before = await readView(ledger, id);
  if (before.deleted) throw isDeleted();
  const { by, version, name = before.name, content } = change;
  if (content === undefined && name === before.name) return summaryOf(before);
  const act = content === undefined ? "renamed" : "rearranged";
  return addVersion(ledger, before, {
    by,
    version,
    act,
    name,
    deleted: false,
    ...(content ? { content } : {}),
  });
}

/** @throws TriplezeroError `unknown-view` (not-found), `view-changed-meanwhile` (conflict) */
export async function deleteView(
  ledger: Ledger,
  id: string,
  { by, version, deleted }: { readonly by: string; readonly version: number; readonly deleted: boolean },
): Promise<SavedViewSummary> {
  const before = await readView(ledger, id);
  if (before.deleted === deleted) return summaryOf(before);
  const act = deleted ? "deleted" : "restored";
  return addVersion(ledger, before, { by, version, act, name: before.name, deleted });
}

interface Change {
  readonly by: string;
  readonly version: number;
  readonly act: ViewChange["act"];
  readonly name: string;
  readonly deleted: boolean;
  readonly content?: ViewContent;
}

async function addVersion(ledger: Ledger, before: SavedView, change: Change): Promise<SavedViewSummary> {
  const added = { ...change, id: before.id, version: change.version + 1 };
  if (!(await addViewVersion(ledger, added, new Date()))) throw changedMeanwhile();
  return summaryOf(await readView(ledger, before.id));
}

function isDeleted(): TriplezeroError {
  return new TriplezeroError({
    code: "view-deleted",
    class: "conflict",
    message: { zh: "该视图已被删除，没有改动。", en: "The view has been deleted; nothing was changed." },
    remedy: { zh: "请先恢复它，或另存为新视图。", en: "Bring it back first, or save a new view." },
  });
}

function changedMeanwhile(): TriplezeroError {
  return new TriplezeroError({
    code: "view-changed-meanwhile",
    class: "conflict",
    message: {
      zh: "该视图已在别处改动，本次没有覆盖。",
      en: "The view was changed elsewhere meanwhile; nothing was overwritten.",
    },
    remedy: {
      zh: "请重新打开后再改，或另存为新视图。",
      en: "Open it again, or save this one as a new view.",
    },
  });
}
