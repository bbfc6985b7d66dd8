/**
 * The order of the browser suite: files with a service of their own come first, since the case of
 * the others is analysed meanwhile. All else as Vitest has it, the longest first.
 */
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** They ask for `{ data: "empty" }`. */
const OWN = /\/test\/e2e\/(hub|first-steps)\.test\.ts$/;

export class OwnServicesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const own = sorted.filter(({ moduleId }) => OWN.test(moduleId));
    const others = sorted.filter((file) => !own.includes(file));
    const first = others.findIndex(({ project }) => project.name === own[0]?.project.name);
    return first < 0 ? sorted : others.toSpliced(first, 0, ...own);
  }
}
