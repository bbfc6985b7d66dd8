/** A row of a file of the case folder, cells by column; a cell left out is empty. */
export type Row = Readonly<Record<string, string | number>>;
