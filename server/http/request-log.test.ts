import { describe, expect, it } from "vitest";
import { asTriplezeroError } from "../domain/errors.ts";
import { faultOf } from "./request-log.ts";

describe("faultOf", () => {
  it("says which kind of fault and where in the code, never its text", () => {
    const fault = faultOf(asTriplezeroError(new RangeError("郑无名\n    at 10000000001")));
    expect(fault.fault).toBe("RangeError");
    expect(fault.frames.some((frame) => frame.includes("request-log.test.ts"))).toBe(true);
    expect(JSON.stringify(fault)).not.toMatch(/郑无名|10000000001/);
    expect(faultOf("郑无名")).toEqual({ fault: "string", frames: [] });
  });
});
