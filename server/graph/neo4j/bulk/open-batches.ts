/** Numbers of the batches that rows are written in, and the marks that the next publish knows them by. */
import type { LinkKind, NodeKind } from "../../../domain/graph-model.ts";
import type { LinkRow, NodeRow, RowContent } from "../../../domain/read-model.ts";
import { BatchMark } from "../publish/batches.ts";

type Kind = NodeKind | LinkKind;

/** Is given each batch when no more rows go into it. */
export type OnBatchClosed = (kind: Kind, number: bigint, id: string) => void;

interface OpenBatch {
  readonly mark: BatchMark;
  readonly number: bigint;
}

export class OpenBatches {
  private readonly open = new Map<Kind, OpenBatch>();

  /**
   * @param count batches before the first one
   * @param batchRows as publishing over Bolt has it, so that it recognises the batches
   */
  constructor(
    private count: bigint,
    private readonly batchRows: number,
    private readonly onClosed: OnBatchClosed,
  ) {}

  /** @returns number of the batch that the row belongs to */
  numberOf(row: NodeRow | LinkRow): bigint {
    return this.put(row.kind, (mark) => mark.add(row));
  }

  /** As `numberOf`, for a row that is known by its content only. */
  numberOfContent(kind: LinkKind, content: RowContent): bigint {
    return this.put(kind, (mark) => mark.addContent(content));
  }

  closeAll(): void {
    for (const kind of [...this.open.keys()]) this.close(kind);
  }

  private put(kind: Kind, addTo: (mark: BatchMark) => void): bigint {
    let batch = this.open.get(kind);
    if (!batch) {
      batch = { mark: new BatchMark(kind, this.batchRows), number: ++this.count };
      this.open.set(kind, batch);
    }
    addTo(batch.mark);
    if (batch.mark.isFull) this.close(kind);
    return batch.number;
  }

  private close(kind: Kind): void {
    const batch = this.open.get(kind);
    this.open.delete(kind);
    if (batch) this.onClosed(kind, batch.number, batch.mark.finish());
  }
}
