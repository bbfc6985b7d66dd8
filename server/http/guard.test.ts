import type { Request, Response } from "express";
import { expect, it } from "vitest";
import { guardOrigin } from "./guard.ts";

function answers(allowedHosts: readonly string[], host: string): boolean {
  let passed = false;
  try {
    guardOrigin(allowedHosts)({ method: "GET", headers: { host } } as Request, {} as Response, () => {
      passed = true;
    });
  } catch {
    return false;
  }
  return passed;
}

it("answers to an address of IPv6 as it stands in the Host header", () => {
  expect(answers(["fd00::5"], "[fd00::5]:7333")).toBe(true);
  expect(answers(["[FD00::5]"], "[fd00::5]")).toBe(true);
  expect(answers(["fd00::5"], "[fd00::6]:7333")).toBe(false);
  expect(answers(["cases.example"], "Cases.example:7333")).toBe(true);
});
