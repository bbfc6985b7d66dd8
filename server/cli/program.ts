/**
 * The command line: which commands and flags there are, what `--help` teaches, and how a run
 * ends. Results go to stdout, everything else to stderr. A command is loaded when it is run, so
 * that help and mistakes are answered at once.
 */
import { Command, CommanderError, InvalidArgumentError } from "commander";
import { asTriplezeroError, type Bilingual, type Language } from "../domain/errors.ts";
import type { CommandContext } from "./context.ts";
import { EXIT, exitCodeOf } from "./exit-codes.ts";
import { HELP } from "./help-texts.ts";
import { showProgress } from "./progress-bar.ts";
import type { Flags, Services } from "./services.ts";
import { createTerminal } from "./terminal.ts";

interface GlobalFlags {
  readonly json?: true;
  readonly debug?: true;
}

interface AnalyzeFlags extends GlobalFlags, Flags {
  readonly out?: string;
  readonly seed?: number;
  readonly verify?: string;
}

/**
 * Runs one command.
 * @param argv arguments after the program's name
 * @param signal aborted when the process is asked to stop
 * @returns the exit code, see `exit-codes.ts`
 */
export async function runCli(
  argv: readonly string[],
  services: Services,
  language: Language,
  signal: AbortSignal,
): Promise<number> {
  let code: number = EXIT.ok;
  const program = createProgram(services.version, language, async (flags, work) => {
    code = await runCommand(services, language, flags, signal, work);
  });
  try {
    await program.parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    throw error;
  }
}

/** A command's own exit code; nothing = it went well. */
type Work = (context: CommandContext) => Promise<number | undefined>;
type Run = (flags: GlobalFlags, work: Work) => Promise<void>;

async function runCommand(
  services: Services,
  language: Language,
  flags: GlobalFlags,
  signal: AbortSignal,
  work: Work,
): Promise<number> {
  const terminal = createTerminal(process, {
    language,
    json: flags.json ?? false,
    debug: flags.debug ?? false,
  });
  const progress = showProgress(process.stderr, language);
  try {
    const code = await work({
      services,
      terminal,
      signal,
      onProgress: progress.onProgress,
      stopProgress: progress.stop,
    });
    progress.stop();
    return code ?? EXIT.ok;
  } catch (thrown) {
    progress.stop();
    if (signal.aborted) {
      terminal.note({
        zh: "已中断。台账中只有已完成的内容；重新运行即可继续。",
        en: "Interrupted. The ledger holds only what was complete; run the command again to go on.",
      });
      return EXIT.interrupted;
    }
    const error = asTriplezeroError(thrown);
    terminal.error(error);
    return exitCodeOf(error.details.class);
  }
}

function createProgram(version: string, language: Language, run: Run): Command {
  const text = (pair: Bilingual) => pair[language];
  const program = new Command("triplezero")
    .description(text(HELP.program))
    .version(version)
    .addHelpText("after", text(HELP.after))
    .showHelpAfterError(text(HELP.afterError))
    .exitOverride();

  const command = (usage: string, about: keyof typeof HELP.commands) => {
    const help = HELP.commands[about];
    return program
      .command(usage)
      .description(text(help.about))
      .addHelpText(
        "after",
        `\n${text(HELP.examples)}\n${help.examples.map((line) => `  ${line}`).join("\n")}`,
      )
      .option("--json", text(HELP.flags.json))
      .option("--lang <zh|en>", text(HELP.flags.lang))
      .option("--debug", text(HELP.flags.debug))
      .exitOverride();
  };
  const flag = HELP.flags;

  command("import <folder>", "import")
    .option("--ledger <file>", text(flag.ledger))
    .option("--strict", text(flag.strict), false)
    .action((folder: string, flags: GlobalFlags & Flags & { strict: boolean }) =>
      run(flags, async (context) => {
        const { runImport } = await import("./commands/import.ts");
        await runImport(folder, flags, context);
      }),
    );
  command("analyze [folder]", "analyze")
    .option("--out <dir>", text(flag.out))
    .option("--ledger <file>", text(flag.ledger))
    .option("--seed <n>", text(flag.seed), wholeNumber)
    .option("--verify <run>", text(flag.verify))
    .action((folder: string | undefined, { verify, out, seed, ...flags }: AnalyzeFlags, self: Command) => {
      if (verify !== undefined) {
        if ([folder, out, seed].some((given) => given !== undefined)) self.error(text(flag.verifyAlone));
        return run(flags, async (context) => {
          const { runVerify } = await import("./commands/verify.ts");
          return runVerify(verify, flags, context);
        });
      }
      if (out === undefined) return self.error(text(flag.outMissing));
      return run(flags, async (context) => {
        const { runAnalyze } = await import("./commands/analyze.ts");
        await runAnalyze(folder, { ...flags, out, seed: seed ?? 1 }, context);
      });
    });
  command("publish", "publish")
    .option("--ledger <file>", text(flag.ledger))
    .option("--neo4j <uri>", text(flag.neo4j))
    .option("--bulk", text(flag.bulk), false)
    .action((flags: GlobalFlags & Flags & { bulk: boolean }) =>
      run(flags, async (context) => {
        const { runPublish } = await import("./commands/publish.ts");
        await runPublish(flags, context);
      }),
    );
  for (const name of ["start", "serve"] as const) {
    command(name, name)
      .option("--ledger <file>", text(flag.ledger))
      .option("--neo4j <uri>", text(flag.neo4j))
      .option("--host <host>", text(flag.host))
      .option("--port <port>", text(flag.port))
      .action((flags: GlobalFlags & Flags) =>
        run(flags, async (context) => {
          const { runServe, runStart } = await import("./commands/serve.ts");
          await (name === "start" ? runStart : runServe)(flags, context);
        }),
      );
  }
  command("query [id]", "query")
    .option("--ledger <file>", text(flag.ledger))
    .option("--neo4j <uri>", text(flag.neo4j))
    .option("--param <name=value>", text(flag.param), (value: string, all: string[]) => [...all, value], [])
    .action((id: string | undefined, flags: GlobalFlags & Flags & { param: string[] }) =>
      run(flags, async (context) => {
        const { runQuery } = await import("./commands/query.ts");
        await runQuery(id, flags, context);
      }),
    );
  return program;
}

function wholeNumber(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("0, 1, 2 …");
}
