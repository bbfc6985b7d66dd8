/** A process of its own that imports a folder and says how far it is, so that it can be killed. */
import { openLedger } from "../../server/ledger/ledger.ts";
import { importCase } from "../../server/usecases/import-case.ts";

const [file = "", folder = ""] = process.argv.slice(2);
const ledger = await openLedger(file);
await importCase(ledger, folder, {
  strict: true,
  onProgress: ({ phase, done, total }) => process.stdout.write(`${phase} ${done}/${total}\n`),
});
await ledger.close();
