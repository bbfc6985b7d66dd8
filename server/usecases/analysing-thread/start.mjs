/**
 * Where the thread starts: threads know no TypeScript until it is registered, not even those of
 * a process that does. Hence the one file of the server that is none.
 */
import { register } from "tsx/esm/api";

register();
await import("./thread.ts");
