import {
  type FieldNode,
  type FragmentDefinitionNode,
  getDirectiveValues,
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  Kind,
  type SelectionNode,
} from "graphql";

/** Names of the fields that the client selects of a field's value, whatever type it turns out to be: what is not selected need not be fetched. */
export function selectedFields({ fieldNodes, fragments, variableValues }: GraphQLResolveInfo): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (selections: readonly SelectionNode[]): void => {
    for (const selection of selections) {
      if (!isIncluded(selection, variableValues)) continue;
      if (selection.kind === Kind.FIELD) names.add(selection.name.value);
      else visit(selectionsOf(selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value]));
    }
  };
  for (const node of fieldNodes) visit(selectionsOf(node));
  return names;
}

// The standard rules have seen to it that fragments exist and do not go round.
function selectionsOf(node: FieldNode | FragmentDefinitionNode | Extract<SelectionNode, { kind: Kind.INLINE_FRAGMENT }> | undefined): readonly SelectionNode[] {
  return node?.selectionSet?.selections ?? [];
}

function isIncluded(selection: SelectionNode, variables: GraphQLResolveInfo["variableValues"]): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.if !== false;
}
