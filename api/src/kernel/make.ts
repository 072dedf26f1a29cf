/** An instance of a GraphQL type with its fields: unions and interfaces are told apart by class. */
export function make<Type extends object>(type: new () => Type, fields: NoInfer<Type>): Type {
  return Object.assign(new type(), fields);
}
