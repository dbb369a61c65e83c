// Signs in at an emulator and reads calls with Microsoft's own client: whole, in part, with its roster page by page, in a batch.
//
//   npm ci
//   NODE_EXTRA_CA_CERTS=emulator.pem node read-calls.mjs https://localhost:8443 ID…
//
// Exits with 0 when all were read.
import { BatchRequestContent, BatchResponseContent, Client, PageIterator } from "@microsoft/microsoft-graph-client";

const [origin, ...ids] = process.argv.slice(2);
if (!origin || ids.length === 0) {
  console.error("usage: node read-calls.mjs ORIGIN ID...");
  process.exit(2);
}

async function signIn() {
  const answer = await fetch(`${origin}/11111111-2222-4333-8444-555555555555/oauth2/v2.0/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: "66666666-7777-4888-9999-000000000000",
      client_secret: "any",
      scope: "https://graph.microsoft.com/.default",
    }),
  });
  if (!answer.ok) {
    throw new Error(`no token: ${answer.status}`);
  }
  return (await answer.json()).access_token;
}

const token = await signIn();
const graph = Client.initWithMiddleware({
  baseUrl: origin,
  defaultVersion: "v1.0",
  // The client adds a token for Graph's own hosts, and for those that are named here.
  customHosts: new Set([new URL(origin).hostname]),
  authProvider: { getAccessToken: async () => token },
});

function check(what, found, expected) {
  if (found !== expected) {
    throw new Error(`${what}: expected ${expected}, found ${found}`);
  }
}

let participants = 0;
for (const id of ids) {
  const path = `/communications/calls/${id}`;
  check("id", (await graph.api(path).get()).id, id);

  const part = await graph.api(path).select("id,state").get();
  check("what was selected", part.source, undefined);

  const expanded = await graph.api(path).expand("participants").get();
  let seen = 0;
  const page = {
    value: expanded.participants,
    "@odata.nextLink": expanded["participants@odata.nextLink"],
  };
  await new PageIterator(graph, page, () => ++seen > 0).iterate();
  const listed = await graph.api(`${path}/participants`).get();
  check("first page", listed.value.length, expanded.participants.length);
  participants += seen;
}

for (let from = 0; from < ids.length; from += 20) {
  const some = ids.slice(from, from + 20);
  const batch = new BatchRequestContent(
    some.map((id, at) => ({ id: `${at}`, request: new Request(`${origin}/communications/calls/${id}`) })),
  );
  const answers = new BatchResponseContent(await graph.api("/$batch").post(await batch.getContent()));
  for (const [at, id] of some.entries()) {
    check("in a batch", (await answers.getResponseById(`${at}`).json()).id, id);
  }
}

try {
  await graph.api("/communications/calls/unknown").get();
  throw new Error("expected no call");
} catch (error) {
  check("code", error.code, "8522");
}
console.log(`${ids.length} calls read, ${participants} participants`);
