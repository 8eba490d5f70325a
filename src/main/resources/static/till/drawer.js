// What the till keeps in its browser, and finds again after a fall: goods, prices and promotions, the sale that is being rung up,
// and sales until the house has written them down (and a while longer).
globalThis.drawer = (() => {
  'use strict';

  const opened = new Promise((done, failed) => {
    const request = indexedDB.open('kontor-till', 2);
    request.onupgradeneeded = ({ oldVersion }) => {
      if (!oldVersion) {
        const goods = request.result.createObjectStore('goods', { keyPath: 'sku' });
        goods.createIndex('gtin', 'gtin');
        request.result.createObjectStore('sales', { keyPath: 'id' }).createIndex('state', 'state');
        request.result.createObjectStore('things');
      }
      request.result.createObjectStore('promotions', { keyPath: 'id' });
      request.transaction.objectStore('things').delete('revision'); // goods say more than they did: once more from the first
    };
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      done(request.result);
    };
    request.onerror = () => failed(request.error);
  });

  const answered = request => new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

  /** All or nothing, and on the disk once the promise is kept. */
  async function write(stores, change) {
    const books = await opened;
    return new Promise((done, failed) => {
      const transaction = books.transaction(stores, 'readwrite', { durability: 'strict' });
      transaction.oncomplete = () => done();
      transaction.onabort = transaction.onerror = () => failed(transaction.error);
      change(...stores.map(name => transaction.objectStore(name)));
    });
  }

  async function read(store, question) {
    const books = await opened;
    return answered(question(books.transaction(store).objectStore(store)));
  }

  const thing = name => read('things', things => things.get(name));
  const keep = (name, value) => write(['things'], things => things.put(value, name));

  // --- goods ---
  const bySku = sku => read('goods', goods => goods.get(sku));
  const byGtin = gtin => read('goods', goods => goods.index('gtin').getAll(gtin));

  /** The first that have all of these words in their names or numbers. */
  async function search(words, most) {
    const books = await opened;
    const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
    return new Promise((done, failed) => {
      const found = [];
      const cursor = books.transaction('goods').objectStore('goods').openCursor();
      cursor.onerror = () => failed(cursor.error);
      cursor.onsuccess = () => {
        const at = cursor.result;
        if (!at || found.length === most) return done(found);
        if (at.value.price && wanted.every(word => at.value.words.includes(word))) found.push(at.value);
        at.continue();
      };
    });
  }

  /** A page of what the house told, and how far that goes: both or neither. */
  const learn = (page, revision) => write(['goods', 'things'], (goods, things) => {
    for (const each of page) {
      const words = [each.sku, each.gtin ?? '', ...Object.values(each.name ?? {})].join(' ').toLowerCase();
      goods.put({ ...each, gtin: each.gtin ?? undefined, words });
    }
    things.put(revision, 'revision');
  });

  // --- promotions ---
  const promotions = () => read('promotions', all => all.getAll());

  /** As of goods. Those that were withdrawn go. */
  const learnPromotions = (page, revision) => write(['promotions', 'things'], (promotions, things) => {
    for (const { id, promotion } of page) if (promotion) promotions.put(promotion); else promotions.delete(id);
    things.put(revision, 'promotions');
  });

  // --- sales ---
  const ofState = state => read('sales', sales => sales.index('state').getAll(state));
  const count = state => read('sales', sales => sales.index('state').count(state));

  /** The sale is made, and the next one begun: both or neither, so that none is lost or made twice. */
  const ring = (sale, next) => write(['sales', 'things'], (sales, things) => {
    sales.put({ id: sale.id, state: 'waiting', sale });
    things.put(next, 'basket');
  });

  const settle = (entry, state, more = {}) => write(['sales'], sales => sales.put({ ...entry, ...more, state }));

  /** What the house has written down, it keeps; here it goes after a while. */
  async function forget(before) {
    const sent = await ofState('sent');
    await write(['sales'], sales => sent.filter(entry => entry.sale.at < before)
      .forEach(entry => sales.delete(entry.id)));
  }

  return { thing, keep, bySku, byGtin, search, learn, promotions, learnPromotions, ofState, count, ring, settle, forget };
})();
