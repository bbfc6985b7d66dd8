import { expect, it } from "vitest";
import { usedParams } from "./drafts.ts";

it("finds the parameters of a statement, each once, and not those in texts and comments", () => {
  const declared = [
    { name: "least", type: "integer", default: "2" },
    { name: "unused", type: "string" },
  ] as const;
  const cypher = `// $comment
MATCH (n) /* $more
$still */ WHERE n.x > $least AND n.name = '$text \\' $text' AND n.y < $least
RETURN "$text", $other`;
  expect(usedParams(cypher, declared)).toEqual([
    { name: "least", type: "integer", default: "2" },
    { name: "other", type: "string" },
  ]);
});
