/**
 * Classes of nodes as the legend names them: a group's member by its likeliest role, everything
 * else by its kind. A class is known by colour and glyph together, never by colour alone.
 */
import type { GraphNodeBody } from "../../../server/contracts/graph.ts";
import { NODE_KINDS, type NodeKind } from "../../../server/domain/graph-model.ts";
import { ROLES, type Role } from "../../../server/domain/roles.ts";
import { IMPORTED_GLYPH, KIND_GLYPHS, ROLE_GLYPHS } from "../../ui/glyphs.ts";

/** Order of the legend. */
export const NODE_CLASSES = [...ROLES, "no_role", ...NODE_KINDS, "imported"] as const;
export type NodeClass = (typeof NODE_CLASSES)[number];
export type RoleClass = Role | "no_role";

/** A member carries a membership; without a role it is one whose role is not named. */
export function classOf(node: Pick<GraphNodeBody, "kind" | "props">): NodeClass {
  const { imported } = node.props;
  if (typeof imported === "string") return NODE_CLASSES.find((name) => name === imported) ?? "imported";
  if (node.kind !== "Person" || node.props.membership === undefined) return node.kind;
  const { role } = node.props;
  return typeof role === "string" && isRole(role) ? role : "no_role";
}

export function isRole(name: string): name is Role {
  return (ROLES as readonly string[]).includes(name);
}

export function isRoleClass(name: NodeClass): name is RoleClass {
  return name === "no_role" || isRole(name);
}

/** Every colour bears a white glyph at 4.5:1 or more. */
const ROLE_COLOURS: Readonly<Record<RoleClass, string>> = {
  organiser: "#7d3c98",
  financier: "#2264ab",
  supplier: "#a8501a",
  broker: "#68691a",
  courier: "#0b7285",
  stash_keeper: "#7a5230",
  retail_dealer: "#b52a63",
  money_handler: "#2b7a3d",
  lookout: "#4f5bb5",
  user: "#5c6773",
  no_role: "#6b7480",
};

/** Of a node from a file of another program that names no class of ours. */
const IMPORTED_COLOUR = "#5b6470";

const KIND_COLOURS: Readonly<Record<NodeKind, string>> = {
  Person: "#4a5b70",
  Phone: "#3a6ea5",
  Account: "#3f7d54",
  Vehicle: "#7d6a3c",
  Place: "#8a5a44",
  Case: "#95403c",
  Source: "#5a6b6b",
  Payment: "#2f7f5b",
  Parcel: "#96602a",
  Seizure: "#a03a4a",
  Statement: "#66589c",
  Sample: "#3b7a86",
  Run: "#66707c",
  Group: "#33475f",
  Deal: "#a33a72",
  RoleFinding: "#66589c",
};

export function colourOf(name: NodeClass): string {
  if (name === "imported") return IMPORTED_COLOUR;
  return isRoleClass(name) ? ROLE_COLOURS[name] : KIND_COLOURS[name];
}

export function glyphOf(name: NodeClass): string {
  if (name === "imported") return IMPORTED_GLYPH;
  if (name === "no_role") return KIND_GLYPHS.Person;
  return isRole(name) ? ROLE_GLYPHS[name] : KIND_GLYPHS[name];
}
