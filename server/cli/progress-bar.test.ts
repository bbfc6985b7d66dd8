import { describe, expect, it } from "vitest";
import { lines } from "./progress-bar.ts";

describe("progress as plain lines", () => {
  it("writes at most one a second, and the last state at the end", () => {
    const written: string[] = [];
    let clock = 0;
    const view = lines({ write: (text) => written.push(text) }, "en", () => clock);
    for (let done = 0; done <= 25; done++) {
      clock = done * 100;
      view.onProgress({ phase: "import.contacts", done, total: 25 });
    }
    view.stop();
    expect(written).toEqual([
      "Importing: contacts 0/25\n",
      "Importing: contacts 10/25\n",
      "Importing: contacts 20/25\n",
      "Importing: contacts 25/25\n",
    ]);
  });
});
