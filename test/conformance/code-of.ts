import { TriplezeroError } from "../../server/domain/errors.ts";

/** Code of the error that the work ends with. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof TriplezeroError) return error.details.code;
    throw error;
  }
  throw new Error("nothing was thrown");
}
