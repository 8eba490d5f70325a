// Carries between the till and the house, whenever that is within reach: sales one way, goods, prices and promotions
// the other.
// A sale goes again until the house has said that it is written down; by its id the house knows it.
globalThis.post = (() => {
  'use strict';

  const PATIENCE = 15000; // milliseconds for one answer
  const PAUSE = 5000;
  const LOOK = 60000; // how often prices are asked for
  const KEPT = 7 * 24 * 3600000;
  let state = 'looking'; // looking, online, offline, signed-out
  let busy = false;
  let again = false;
  let looked = 0;
  let timer;

  const say = () => document.dispatchEvent(new CustomEvent('till:post', { detail: state }));

  class Away extends Error {}

  /** An answer of the house's; throws Away where there is none, or none of its own. */
  async function ask(path, body, patience = PATIENCE) {
    let response;
    try {
      response = await fetch(path, { method: body ? 'POST' : 'GET', cache: 'no-store', redirect: 'error',
        signal: AbortSignal.timeout(patience), body: body && JSON.stringify(body),
        headers: { Accept: 'application/json', ...body && { 'Content-Type': 'application/json' } } });
      const text = await response.text();
      const json = /json/.test(response.headers.get('Content-Type') ?? '');
      if ([408, 429, 502, 503, 504].includes(response.status) || text && !json) throw new Away();
      const answer = { status: response.status, body: text ? JSON.parse(text) : undefined };
      state = answer.status === 401 || answer.status === 403 ? 'signed-out' : 'online';
      return answer;
    } catch (failed) {
      state = 'offline';
      throw new Away();
    }
  }

  async function send() {
    const waiting = (await drawer.ofState('waiting')).sort((one, other) => one.sale.at < other.sale.at ? -1 : 1);
    for (const entry of waiting) {
      const { status, body } = await ask('/till/api/sales', { ...entry.sale, sentAt: new Date().toISOString() });
      if (state === 'signed-out') return;
      if (status === 200 || status === 201) {
        await drawer.settle(entry, 'sent', { deviations: body.deviations.length });
      } else if (status >= 500 || status === 409 && !(entry.tried > 2)) { // the others need not wait for this one
        await drawer.settle(entry, 'waiting', { tried: (entry.tried ?? 0) + 1 });
      } else {
        await drawer.settle(entry, 'refused', { detail: body?.detail ?? String(status) });
      }
      say();
    }
  }

  /** What changed of these, page by page; whether that is all. */
  async function news(what, mark, learn) {
    for (;;) {
      const known = await drawer.thing(mark) ?? 0;
      const { status, body } = await ask(`/till/api/${what}?after=${known}`);
      if (status !== 200) return false;
      if (!body[what].length) return true;
      await learn(body[what], body.revision);
      document.dispatchEvent(new CustomEvent(`till:${what}`));
    }
  }

  async function look() {
    if (!await news('promotions', 'promotions', drawer.learnPromotions)
      || !await news('goods', 'revision', drawer.learn)) return;
    looked = Date.now();
    await drawer.keep('complete', true);
  }

  /** One at a time; whoever asks meanwhile is served by one more round. */
  async function round() {
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    clearTimeout(timer);
    try {
      do {
        again = false;
        await send();
        if (state !== 'signed-out' && (state !== 'online' || Date.now() - looked > LOOK)) await look();
      } while (again && state === 'online');
    } catch (failed) {
      if (!(failed instanceof Away)) console.error(failed);
    } finally {
      busy = false;
      timer = setTimeout(round, PAUSE);
      say();
    }
  }

  window.addEventListener('online', round);
  document.addEventListener('visibilitychange', () => document.hidden || round());

  function start() {
    drawer.forget(new Date(Date.now() - KEPT).toISOString()).catch(console.error);
    navigator.storage?.persist?.();
    round();
  }

  /** Prices are asked for now rather than in a minute. */
  function hurry() {
    looked = 0;
    return round();
  }

  return { start, round, hurry, ask, get state() { return state; } };
})();
