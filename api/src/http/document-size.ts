import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
  visit,
} from "graphql";
import { HubError } from "../kernel/errors.ts";
import type { Limits } from "./limits.ts";
import { checkText } from "./values.ts";

/** What must be known of an operation each time that it is asked, when its document has been checked before. */
export interface OperationFacts {
  readonly node: OperationDefinitionNode;
  readonly usesIntrospection: boolean;
  /** Variables that say how much to return. */
  readonly pageSizeVariables: readonly string[];
}

/** Root fields that look up a person. Deeper, `persons` is a number of people. */
const lookUpFields: ReadonlySet<string> = new Set(["appointmentsOfPerson", "contactsOfPerson", "customer", "meldingenOfPerson", "persons", "requestsOfPerson"]);
const pageSizeArguments: ReadonlySet<string> = new Set(["first", "last", "limit", "pageSize"]);
// A citizen service number has eight or nine digits; names of operations end up in logs.
const digitsThatIdentify = /\d{8}/;

/**
 * Counts a document without asking the schema, so that what is too large is refused before anything expensive looks at it. Fragments count as often as they
 * are used; counting stops at the first limit that is passed, so that a document of a few hundred characters cannot keep it busy.
 */
export function measureDocument(document: DocumentNode, limits: Limits): readonly OperationFacts[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations: OperationDefinitionNode[] = [];
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    else if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
    else throw new HubError("BAD_REQUEST", "the document defines more than operations");
  }
  within(fragments.size, limits.fragmentsMax, "fragments");
  checkLiterals(document, limits);
  const counts: Counts = { selections: 0, aliases: 0, repeats: 0 };
  return operations.map((operation) => {
    if (digitsThatIdentify.test(operation.name?.value ?? "")) throw new HubError("BAD_REQUEST", "the name of the operation holds a number");
    return measureOperation(operation, { fragments, counts, limits });
  });
}

interface Counts {
  selections: number;
  aliases: number;
  repeats: number;
}

interface Measure {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Over the whole document: several operations share the limits. */
  readonly counts: Counts;
  readonly limits: Limits;
}

interface Place {
  readonly depth: number;
  readonly isIntrospection: boolean;
  /** On which type, as far as the document says: the same field for two types is no repeat. */
  readonly onType: string;
  /** What was asked in this place before, with fragments laid out. */
  readonly seen: Set<string>;
}

function measureOperation(node: OperationDefinitionNode, measure: Measure): OperationFacts {
  const { limits } = measure;
  const pageSizeVariables = new Set<string>();
  let usesIntrospection = false;
  let rootFields = 0;
  let lookUps = 0;

  const measureField = (field: FieldNode, place: Place): void => {
    const name = field.name.value;
    const isIntrospection = place.isIntrospection || name === "__schema" || name === "__type";
    usesIntrospection ||= isIntrospection;
    if (place.depth === 1) rootFields += 1;
    if (place.depth === 1 && lookUpFields.has(name)) lookUps += 1;
    measureName(field, place, measure);
    for (const argument of field.arguments ?? []) {
      if (!pageSizeArguments.has(argument.name.value)) continue;
      if (argument.value.kind === Kind.INT) within(Number(argument.value.value), limits.pageSizeMax, "page size");
      if (argument.value.kind === Kind.VARIABLE) pageSizeVariables.add(argument.value.name.value);
    }
    // Introspection is deep by nature; graphql-js bounds it by a rule of its own.
    if (!isIntrospection) within(place.depth, limits.depthMax, "depth");
    if (field.selectionSet) measureSet(field.selectionSet, { depth: place.depth + 1, isIntrospection, onType: "", seen: new Set() });
  };

  const measureSet = (set: SelectionSetNode, place: Place): void => {
    for (const selection of set.selections) {
      measure.counts.selections += 1;
      within(measure.counts.selections, limits.selectionsMax, "selections");
      if (selection.kind === Kind.FIELD) {
        measureField(selection, place);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        measureSet(selection.selectionSet, { ...place, onType: selection.typeCondition?.name.value ?? place.onType });
      } else {
        const fragment = measure.fragments.get(selection.name.value);
        if (fragment) measureSet(fragment.selectionSet, { ...place, onType: fragment.typeCondition.name.value });
      }
    }
  };

  measureSet(node.selectionSet, { depth: 1, isIntrospection: false, onType: "", seen: new Set() });
  if (node.operation === OperationTypeNode.MUTATION) within(rootFields, limits.mutationsMax, "mutations in one request");
  within(lookUps, limits.personLookUpsMax, "look-ups of people in one request");
  return { node, usesIntrospection, pageSizeVariables: [...pageSizeVariables] };
}

function measureName(field: FieldNode, place: Place, { counts, limits }: Measure): void {
  if (field.alias) {
    counts.aliases += 1;
    within(counts.aliases, limits.aliasesMax, "aliases");
  }
  const key = `${place.onType} ${field.alias?.value ?? field.name.value}`;
  if (place.seen.has(key)) {
    counts.repeats += 1;
    within(counts.repeats, limits.repeatsMax, "repeated fields");
  }
  place.seen.add(key);
}

/** Directives and the values written in the document itself. */
function checkLiterals(document: DocumentNode, limits: Limits): void {
  let directives = 0;
  let depth = 0;
  const down = (items: number) => {
    depth += 1;
    within(depth, limits.valueDepthMax, "depth of a value");
    within(items, limits.listItemsMax, "items of a list");
  };
  const up = () => {
    depth -= 1;
  };
  visit(document, {
    Directive: () => {
      directives += 1;
      within(directives, limits.directivesMax, "directives");
    },
    ListValue: { enter: (node) => down(node.values.length), leave: up },
    ObjectValue: { enter: (node) => down(node.fields.length), leave: up },
    StringValue: (node) => checkText(node.value, limits),
  });
}

function within(count: number, max: number, what: string): void {
  if (count > max) throw new HubError("LIMIT_EXCEEDED", `more ${what} than allowed`);
}
