// ask-departments.mjs HUB ISSUER: asks every department of a running demo what it offers. Ends with an error when one does not answer.
const [hub, issuer] = process.argv.slice(2);

const signedIn = await fetch(`${issuer}/sandbox/token`, { method: "POST", body: new URLSearchParams({ account: "anna", password: "anna-pw" }) });
const { access_token: token } = await signedIn.json();

const { departments } = await ask("{ departments { id name capabilities { capability } } }");
const failed = [];
for (const { id, name, capabilities } of departments) {
  if (!capabilities.some(({ capability }) => capability === "APPOINTMENTS")) continue;
  const { products } = await ask(
    "query ($id: ID!) { products(departmentId: $id) { __typename ... on ProductList { items { id } } ... on Problem { message } } }",
    { id },
  );
  console.log(name, products.items?.length ?? products.message);
  if (!products.items?.length) failed.push(name);
}
if (failed.length > 0) throw new Error(`These departments gave no products: ${failed.join(", ")}`);

async function ask(query, variables) {
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  const reply = await fetch(`${hub}/graphql`, { method: "POST", headers, body: JSON.stringify({ query, variables }) });
  const { data, errors } = await reply.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}
