// The same client, by the tools of the Universal Commerce Protocol. Prints what it bought as its last line, in JSON.
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';

const client = new Client({ name: 'customers-agent', version: '1.0.0' });
await client.connect(new StreamableHTTPClientTransport(new URL(process.argv[2])));
const { tools } = await client.listTools();

async function call(name, args, key) {
  const meta = { 'ucp-agent': { profile: process.argv[3] }, ...(key ? { 'idempotency-key': key } : {}) };
  const result = await client.callTool({ name, arguments: { meta, ...args } });
  return result.structuredContent;
}

const { products } = await call('search_catalog', { catalog: { query: 'rug' } });
const rug = products.flatMap(product => product.variants).find(each => each.availability.available);
await call('get_product', { catalog: { id: rug.id } });
const line_items = [{ item: { id: rug.id }, quantity: 1 }];
const buyer = { email: 'kim@example.com', first_name: 'Minji', last_name: 'Kim' };
const shipping = option => ({ methods: [{ type: 'shipping', selected_destination_id: 'home',
  destinations: [{ id: 'home', street_address: 'Kai 1', postal_code: '20457', address_locality: 'Hamburg', address_country: 'DE' }],
  groups: [{ selected_option_id: option }] }] });
const begun = await call('create_checkout', { checkout: { line_items, buyer, fulfillment: shipping(null) } }, 'begin-' + Date.now());
const option = begun.fulfillment.methods[0].groups[0].options[1].id;
await call('update_checkout', { id: begun.id, checkout: { line_items, buyer, fulfillment: shipping(option) } });
let checkout = await call('complete_checkout', { id: begun.id, checkout: { payment: { instruments: [
  { id: 'i', handler_id: 'test-card', type: 'method' }] } } }, 'buy-' + Date.now());
for (let i = 0; i < 300 && checkout.status === 'complete_in_progress'; i++) {
  await new Promise(later => setTimeout(later, 100));
  checkout = await call('get_checkout', { id: begun.id });
}
const order = await call('get_order', { id: checkout.order.id });
await client.close();
console.log(JSON.stringify({ tools: tools.map(tool => tool.name), checkout, order }));
