/** Why the service cannot listen where it was told to. */
import { type Bilingual, TriplezeroError } from "../domain/errors.ts";

/** The error of the system as one of ours where it is known. */
export function listenError(
  error: NodeJS.ErrnoException,
  { host, port }: { readonly host: string; readonly port: number },
): Error {
  const reason = REASONS[error.code ?? ""];
  if (reason === undefined) return error;
  const { code, message } = reason;
  const isHost = code === "host-not-here";
  return new TriplezeroError(
    {
      code,
      class: "unavailable",
      message,
      came: isHost ? host : String(port),
      remedy: isHost ? OTHER_HOST : OTHER_PORT,
    },
    { cause: error },
  );
}

interface Reason {
  readonly code: "port-taken" | "port-not-allowed" | "host-not-here";
  readonly message: Bilingual;
}

const NOT_HERE: Reason = {
  code: "host-not-here",
  message: { zh: "要监听的地址不属于本机。", en: "The address to listen on is none of this machine." },
};

const REASONS: Readonly<Record<string, Reason | undefined>> = {
  EADDRINUSE: {
    code: "port-taken",
    message: { zh: "端口已被占用。", en: "The port is already taken." },
  },
  EACCES: {
    code: "port-not-allowed",
    message: { zh: "当前用户不能使用这个端口。", en: "This user may not open the port." },
  },
  EADDRNOTAVAIL: NOT_HERE,
  ENOTFOUND: NOT_HERE,
};

const OTHER_PORT: Bilingual = {
  zh: "用 --port 指定另一个端口（1024 以上）。",
  en: "Choose another with --port (above 1023).",
};

const OTHER_HOST: Bilingual = {
  zh: "用 --host 指定本机的地址；默认是 127.0.0.1。",
  en: "Name an address of this machine with --host; it is 127.0.0.1 by default.",
};
