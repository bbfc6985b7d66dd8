/** An error that refuses a folder, made from its texts and the place in the folder. */
import { type ErrorDetails, TriplezeroError } from "../../domain/errors.ts";

type Refusal = Omit<ErrorDetails, "class" | "where"> & {
  readonly class?: ErrorDetails["class"];
  readonly file?: string;
  readonly column?: string;
};

export function refusal({
  file,
  column,
  class: errorClass = "bad-input",
  ...rest
}: Refusal): TriplezeroError {
  const where = { ...(file === undefined ? {} : { file }), ...(column === undefined ? {} : { column }) };
  return new TriplezeroError({ ...rest, class: errorClass, ...(file === undefined ? {} : { where }) });
}
