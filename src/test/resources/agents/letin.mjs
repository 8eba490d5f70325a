// An agent as others write it, whom a customer lets in: the client of @modelcontextprotocol/sdk finds out by itself where to
// ask, makes itself known, proves by PKCE that it began, and fetches its tokens. She answers by the cookie that is given.
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { UnauthorizedError } from '@modelcontextprotocol/sdk/client/auth.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';

const [, , address, cookie] = process.argv;
const redirect = 'http://127.0.0.1:7/back';
let client, tokens, verifier, back;
const provider = {
  redirectUrl: redirect,
  clientMetadata: { client_name: 'An agent', redirect_uris: [redirect], token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'], response_types: ['code'] },
  clientInformation: () => client,
  saveClientInformation: given => { client = given; },
  tokens: () => tokens,
  saveTokens: given => { tokens = given; },
  saveCodeVerifier: given => { verifier = given; },
  codeVerifier: () => verifier,
  async redirectToAuthorization(url) { // what she does in her browser
    const page = await (await fetch(url, { headers: { cookie } })).text();
    const asked = page.match(/name="asked" value="([^"]+)"/)[1];
    const scopes = [...page.matchAll(/name="allowed" value="([^"]+)"/g)].map(found => ['allowed', found[1]]);
    const answer = await fetch(new URL(url).origin + url.pathname, { method: 'POST', headers: { cookie },
      body: new URLSearchParams([['asked', asked], ['answer', 'yes'], ...scopes]) });
    back = new URL(answer.headers.get('refresh').replace('0; url=', ''));
  }
};

const agent = new Client({ name: 'customers-agent', version: '1.0.0' });
const transport = new StreamableHTTPClientTransport(new URL(address), { authProvider: provider });
await agent.connect(transport);
const { tools } = await agent.listTools();
const call = async (name, args) => (await agent.callTool({ name, arguments: args })).structuredContent;
let asked = false;
try {
  await call('list_my_orders', {});
} catch (e) {
  asked = e instanceof UnauthorizedError;
}
await transport.finishAuth(back.searchParams.get('code'));
const orders = await call('list_my_orders', {});
const scope = tokens.scope;
const first = tokens.access_token;
tokens = { ...tokens, access_token: 'no-more' }; // as if it were over: it fetches another by itself
const cart = await call('view_my_cart', {}).catch(e => String(e));
await agent.close();
console.log(JSON.stringify({ tools: tools.map(tool => tool.name), asked, scope, orders, cart,
  renewed: tokens.access_token !== first && tokens.access_token !== 'no-more', token: tokens.access_token }));
