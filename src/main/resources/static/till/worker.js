// Opens the till where the house is out of reach: its page, and what belongs to it, as they were last seen.
'use strict';
const SHELF = 'kontor-till-1';
const PATIENCE = 4000; // milliseconds, before the page that is kept is shown

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil((async () => {
  const old = (await caches.keys()).filter(name => name.startsWith('kontor-till-') && name !== SHELF);
  for (const name of old) await caches.delete(name);
  await self.clients.claim();
})()));

// the page says what belongs to it: addresses with a hash of their content, so what is here is as it should be
self.addEventListener('message', event => event.waitUntil((async () => {
  const shelf = await caches.open(SHELF);
  const page = await fetch('/till', { redirect: 'manual' });
  if (!page.ok) return;
  for (const address of event.data.keep) if (!await shelf.match(address)) await shelf.add(address);
  await shelf.put('/till', page);
  const kept = new Set(['/till', ...event.data.keep].map(address => new URL(address, self.location).href));
  for (const request of await shelf.keys()) if (!kept.has(request.url)) await shelf.delete(request);
  event.source?.postMessage('kept');
})()));

self.addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    if (url.pathname === '/till') event.respondWith(page(request));
  } else if (!/\/(api|fragments|events)\b/.test(url.pathname)) {
    event.respondWith(part(request));
  }
});

async function page(request) {
  try {
    const answer = await Promise.race([fetch(request),
      new Promise((_, late) => setTimeout(late, PATIENCE, new Error('late')))]);
    if (answer.status >= 500) throw new Error(answer.status);
    return answer;
  } catch (away) {
    return await caches.match('/till') ?? Response.error();
  }
}

async function part(request) {
  return await caches.match(request) ?? fetch(request);
}
