// An agent as others write it: the client of @modelcontextprotocol/sdk, which checks each answer against the schema that
// the tool described. Prints what it bought as its last line, in JSON.
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';

const client = new Client({ name: 'customers-agent', version: '1.0.0' });
await client.connect(new StreamableHTTPClientTransport(new URL(process.argv[2])));
await client.ping();
const { tools } = await client.listTools();

async function call(name, args) {
  const result = await client.callTool({ name, arguments: args });
  if (result.isError) {
    throw new Error(`${name}: ${result.content[0].text}`);
  }
  return result.structuredContent;
}

const found = await call('search_products', { query: 'rug', limit: 20 });
const rug = found.products.flatMap(product => product.variants).find(each => each.available > 5 && each.price);
await call('get_product', { sku: rug.sku, language: 'ko' });
const cart = await call('change_cart', { pieces: [{ sku: rug.sku, quantity: 2 }], request: 'first' });
const { slots } = await call('delivery_slots', {});
const refused = await client.callTool({ name: 'get_order', arguments: { cart: cart.cart, order: 'none' } });
const bought = await call('check_out', {
  cart: cart.cart, email: 'kim@example.com', date: slots[0].date, window: slots[0].window,
  address: { name: 'Kim', street: 'Kai 1', postcode: '20457', city: 'Hamburg', country: 'DE' },
  payment_method: 'test-card', agreed_total: cart.total, request: 'buy'
});
let order = bought;
for (let i = 0; i < 300 && order.status === 'PLACED'; i++) {
  await new Promise(later => setTimeout(later, 100));
  order = await call('get_order', { cart: cart.cart, order: bought.order });
}
await client.close();
console.log(JSON.stringify({ tools: tools.map(tool => tool.name), refused: refused.isError, cart, order }));
