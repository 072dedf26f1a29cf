import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from "graphql";
import type { Action, Capability, Viewer } from "./abilities.ts";
import { HubError } from "./errors.ts";
import type { RequestContext } from "./request-context.ts";

/**
 * What is asked of whoever reads a field, or sends an input field. Every field of the schema has one: a field that nobody thought about must not be open.
 * - `signed-in`: everybody who is signed in, service accounts too.
 * - `by-service`: people only; the service checks the right at the department and answers NotPermitted, or leaves the department out.
 * - `with-parent`: no more than was asked for the object that it belongs to.
 * - `role`: people with one of these roles; others get FORBIDDEN.
 * - `department-right`: people with the right at the department of the object; for others it is null.
 */
export type FieldRule =
  | { readonly kind: "signed-in" }
  | { readonly kind: "by-service" }
  | { readonly kind: "with-parent" }
  | { readonly kind: "role"; readonly roles: readonly string[] }
  | { readonly kind: "department-right"; readonly capability: Capability; readonly action: Action };

/** Type → field → rule. */
export type PolicyTable = Readonly<Record<string, Readonly<Record<string, FieldRule>>>>;

type Resolver = GraphQLFieldResolver<unknown, RequestContext>;

/** Lays the policy over a schema, in place. Throws, with the names, when a field has no rule or a rule no field: the hub must not start then. */
export function applyPolicy(schema: GraphQLSchema, table: PolicyTable): GraphQLSchema {
  checkComplete(schema, table);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const rule = table[type.name]?.[field.name];
      const resolve = field.resolve ?? defaultFieldResolver;
      const guarded = rule ? guard(rule, resolve) : resolve;
      // Only where something is asked: a wrapper around every field would cost more than all the rest of the execution.
      if (guarded !== resolve) field.resolve = guarded;
      // A subscription is asked about when it begins too: until something happens, nothing is resolved.
      if (rule && field.subscribe) field.subscribe = guard(rule, field.subscribe);
    }
  }
  return schema;
}

/** Whether the viewer may send this input field. Resolvers never see who sent which field, so this is asked before anything is executed. */
export function maySendInput(rule: FieldRule | undefined, viewer: Viewer): boolean {
  if (!rule) return false;
  switch (rule.kind) {
    case "signed-in":
    case "with-parent":
      return true;
    case "by-service":
      return viewer.kind === "person";
    case "role":
      return viewer.kind === "person" && rule.roles.some((role) => viewer.roles.includes(role));
    case "department-right":
      // An input has no department of its own, so such a rule can never be met.
      return false;
  }
}

function guard(rule: FieldRule, resolve: Resolver): Resolver {
  switch (rule.kind) {
    case "signed-in":
    case "with-parent":
      return resolve;
    case "by-service":
      return (source, values, context, info) => {
        if (context.viewer.kind !== "person") throw new HubError("FORBIDDEN", "a service account asked for what is for people");
        return resolve(source, values, context, info);
      };
    case "role":
      return (source, values, context, info) => {
        if (!context.abilities.hasRole(...rule.roles)) throw new HubError("FORBIDDEN", "the viewer has none of the roles for this field");
        return resolve(source, values, context, info);
      };
    case "department-right":
      return (source, values, context, info) => {
        const departmentId = departmentIdOf(source);
        const allowed = departmentId !== undefined && context.abilities.may({ departmentId, capability: rule.capability, action: rule.action });
        return allowed ? resolve(source, values, context, info) : null;
      };
  }
}

/** The object decides which department it is of, never the request. Without one it is nobody's, and nobody may see it. */
function departmentIdOf(source: unknown): string | undefined {
  if (typeof source !== "object" || source === null) return undefined;
  if ("departmentId" in source && typeof source.departmentId === "string") return source.departmentId;
  if (!("department" in source) || typeof source.department !== "object" || source.department === null) return undefined;
  return "id" in source.department && typeof source.department.id === "string" ? source.department.id : undefined;
}

function checkComplete(schema: GraphQLSchema, table: PolicyTable): void {
  const fields = new Set(Object.values(schema.getTypeMap()).flatMap(fieldNames));
  const rules = new Set(Object.entries(table).flatMap(([type, rows]) => Object.keys(rows).map((field) => `${type}.${field}`)));
  const open = [...fields].filter((name) => !rules.has(name));
  const stale = [...rules].filter((name) => !fields.has(name));
  if (open.length > 0) throw new Error(`The policy has no rule for ${open.join(", ")}. Add one to policy-table.ts: who may see it?`);
  if (stale.length > 0) throw new Error(`The policy has a rule for ${stale.join(", ")}, which the schema does not have. Remove it from policy-table.ts.`);
}

function fieldNames(type: GraphQLNamedType): string[] {
  if (isIntrospectionType(type) || (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type))) return [];
  return Object.keys(type.getFields()).map((field) => `${type.name}.${field}`);
}
