/**
 * The shape of English texts: those of Chinese, the reference, and beside a text with a number,
 * under its name and `_one`, what it says of one. i18next takes it by `count`.
 */
export type English<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : English<T[K]>;
} & {
  readonly [K in keyof T as T[K] extends string ? `${K & string}_one` : never]?: string;
};
