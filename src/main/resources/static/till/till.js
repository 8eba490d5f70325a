// The till: what is scanned is found here, priced here and sold here, whether the house is within reach or not.
const till = (() => {
  'use strict';

  const by = id => document.getElementById(id);
  const { clerk, allowance, language } = document.body.dataset;
  const words = Object.fromEntries([...by('words').content.querySelectorAll('[data-word]')]
    .map(each => [each.dataset.word, each.textContent]));
  const MOST_FOUND = 12;
  const MOST_PIECES = 9999;
  const MOST_LINES = 200;
  const known = new Map(); // goods of this basket, by SKU: what was scanned costs what it cost then, whatever changes
  let store; // { id, name }
  let basket; // { id, lines: [{ sku, quantity, off }] }
  let offers; // all promotions that are known, for reckoning

  const say = (word, ...parts) => parts.reduce((text, part, n) => text.replace(`{${n}}`, part), words[word]);
  const name = article => article.name?.[language] ?? article.name?.en ?? article.sku;

  function money({ amount, currency }) {
    const places = amount.split('.')[1]?.length ?? 0;
    return new Intl.NumberFormat(language === 'ko' ? 'ko-KR' : 'en-GB', { style: 'currency', currency,
      minimumFractionDigits: places, maximumFractionDigits: places }).format(amount);
  }

  /** A UUID also where the browser has no function for one. */
  function newId() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = bytes[6] & 15 | 64;
    bytes[8] = bytes[8] & 63 | 128;
    return [...bytes].map((byte, n) => ([4, 6, 8, 10].includes(n) ? '-' : '') + byte.toString(16).padStart(2, '0'))
      .join('');
  }

  const empty = () => ({ id: newId(), lines: [] });

  // --- Finding ---
  function checks(digits) {
    const sum = [...digits].slice(0, -1).reverse().reduce((all, digit, n) => all + digit * (n % 2 ? 1 : 3), 0);
    return (10 - sum % 10) % 10 === Number(digits.at(-1));
  }

  /** What a scanner typed: a GTIN, the address in a label's code, a SKU; else null. */
  async function article(code) {
    let text = code;
    if (/^https?:/i.test(code)) {
      const address = URL.canParse(code) ? new URL(code) : undefined;
      const link = /\/01\/(\d{8,14})(?:\/|$)/.exec(address?.pathname ?? '');
      text = link ? link[1] : address?.searchParams.get('sku') ?? code;
    }
    const digits = text.replace(/[\s-]/g, '');
    if (/^(\d{8}|\d{12,14})$/.test(digits)) {
      const same = await drawer.byGtin(digits.padStart(14, '0'));
      const found = same.find(each => each.listed && each.price) ?? same.find(each => each.price) ?? same[0];
      if (found) return found;
      if (!checks(digits)) throw new Error(say('check-digit', digits));
    }
    return await drawer.bySku(text) ?? await drawer.bySku(text.toUpperCase()) ?? null;
  }

  const scanning = by('scan');
  const said = by('said');
  let queue = Promise.resolve(); // a scanner types faster than anything is found

  /** After all that was scanned before. */
  const soon = work => (queue = queue.then(work).catch(console.error));

  function tell(text, kind = '') {
    said.className = text ? `notice ${kind}` : '';
    said.textContent = text;
  }

  async function enter(typed) {
    const pass = /^https?:.*\/cart\/till\?pass=([\w.-]+)$/.exec(typed.trim());
    if (pass) return patron.bring({ pass: pass[1] });
    const [, times = '1', code] = /^(?:(\d{1,4})\s*[x*×]\s*)?(.*)$/i.exec(typed.trim());
    if (!code) return;
    tell('');
    show([]);
    try {
      const found = await article(code);
      if (found) return add(found, Number(times));
      const some = await drawer.search(code, MOST_FOUND);
      if (some.length) show(some);
      else tell(await drawer.thing('complete') ? say('unknown', code) : say('loading'), 'bad');
    } catch (wrong) {
      tell(wrong.message, 'bad');
    }
  }

  scanning.addEventListener('submit', event => {
    event.preventDefault();
    const { code } = scanning.elements;
    const typed = code.value;
    code.value = '';
    soon(() => enter(typed));
  });

  function show(some) {
    by('found').replaceChildren(...some.map(each => {
      const button = make('button', { type: 'button', className: 'till-choice' });
      button.append(make('span', { textContent: name(each) }), make('strong', { textContent: money(each.price) }));
      button.addEventListener('click', () => { show([]); tell(''); add(each, 1); });
      const item = document.createElement('li');
      item.append(button);
      return item;
    }));
  }

  // --- The basket ---
  async function add(found, quantity, promises = []) {
    if (!found.price) return tell(say('unpriced', name(found)), 'bad');
    const line = basket.lines.find(each => each.sku === found.sku);
    if (quantity < 1) return tell(say('none'), 'bad');
    if (!line && basket.lines.length === MOST_LINES) return tell(say('full'), 'bad');
    if (basket.lines.length && known.get(basket.lines[0].sku).price.currency !== found.price.currency) {
      return tell(say('currency', name(found)), 'bad');
    }
    known.set(found.sku, found);
    if (line) {
      line.quantity = Math.min(MOST_PIECES, line.quantity + quantity);
      line.promises = [...line.promises ?? [], ...promises];
    } else {
      basket.lines.unshift({ sku: found.sku, quantity, promises });
    }
    if (!found.listed) tell(say('unlisted', name(found)), 'warn');
    await changed();
  }

  /** As it would be if it were paid now. */
  function tally() {
    return reckon.tally(basket.lines.map(line => ({ ...known.get(line.sku), ...line })), store?.id,
      new Date().toISOString(), basket.group, offers, basket.coupon);
  }

  /** What a change changed is on the disk before the next scan is looked at. */
  async function changed() {
    await drawer.keep('basket', basket);
    draw();
  }

  function draw() {
    const { lines, total, saving, discount } = tally();
    by('lines').replaceChildren(...basket.lines.map((line, n) => drawn(line, lines[n])));
    by('nothing').hidden = basket.lines.length > 0;
    const like = basket.lines.length ? known.get(basket.lines[0].sku).price : undefined;
    by('total').textContent = like ? money(reckon.money(total, like)) : '–';
    by('pieces').textContent = basket.lines.reduce((all, { quantity }) => all + quantity, 0);
    by('saved').textContent = saving ? money(reckon.money(saving, like)) : '–';
    by('off').textContent = discount ? money(reckon.money(discount, like)) : '–';
    for (const id of ['cash', 'card']) by(id).disabled = !basket.lines.length;
    by('clear').disabled = !basket.lines.length && !basket.customer && !basket.coupon;
    document.dispatchEvent(new CustomEvent('till:drawn'));
  }

  /** What a promotion takes off, as it is shown and printed. */
  const lessBy = ({ name: called, amount, coupon }, like) => `−${money(reckon.money(amount, like))} ${coupon
    ? say('coupon', called) : called}`;

  /** Why a piece does not cost what it usually does. */
  const why = ({ list, promise }) => promise ? say(`promised-${promise.channel}`) : list;

  function drawn(line, reckoned) {
    const { unitPrice, saved, discount, total } = reckoned;
    const found = known.get(line.sku);
    const item = by('line').content.cloneNode(true).firstElementChild;
    const part = css => item.querySelector(css);
    item.dataset.sku = line.sku;
    part('.line-name').textContent = name(found);
    const notes = [line.sku, money(unitPrice)];
    if (why(reckoned)) notes.push(why(reckoned));
    if (discount) notes.push(`−${money(reckon.money(discount, found.price))} ${line.off.reason}`);
    part('.line-note').append(notes.join(' · '), ...saved.flatMap(each => [make('br'),
      make('span', { className: 'line-saved', textContent: lessBy(each, found.price) })]));
    part('.line-total').textContent = money(reckon.money(total, found.price));
    part('input').value = line.quantity;
    for (const [css, word] of [['[data-step="-1"]', 'less'], ['[data-step="1"]', 'more'], ['input', 'quantity'],
      ['[data-off]', 'discount'], ['[data-remove]', 'remove']]) part(css).ariaLabel = say(word, name(found));
    return item;
  }

  const lineOf = element => basket.lines.find(({ sku }) => sku === element.closest('[data-sku]').dataset.sku);

  by('lines').addEventListener('change', ({ target }) => {
    const line = lineOf(target);
    const quantity = Number(target.value);
    if (Number.isInteger(quantity) && quantity >= 0 && quantity <= MOST_PIECES) line.quantity = quantity;
    if (!line.quantity) basket.lines.splice(basket.lines.indexOf(line), 1);
    changed();
  });
  by('lines').addEventListener('click', ({ target }) => {
    if (target.closest('[data-remove]')) {
      basket.lines.splice(basket.lines.indexOf(lineOf(target)), 1);
      changed().then(focus);
    }
    if (target.closest('[data-off]')) {
      document.dispatchEvent(new CustomEvent('till:discount', { detail: lineOf(target) }));
    }
  });
  by('clear').addEventListener('click', () => {
    basket = empty();
    changed().then(focus);
  });

  /** With the caret: a field that was behind a dialog is else focused without one, and swallows what is typed. */
  function focus() {
    const { code } = scanning.elements;
    code.focus({ preventScroll: true });
    code.setSelectionRange(code.value.length, code.value.length);
  }

  // a scanner types wherever the eye of the page is
  document.addEventListener('keydown', ({ key, target, ctrlKey, altKey, metaKey }) => {
    if (key.length === 1 && target === document.body && !ctrlKey && !altKey && !metaKey) focus();
  });

  // --- Where this till stands, and whether the house hears it ---
  async function place(id, called) {
    store = { id, name: called };
    await drawer.keep('store', store);
    by('place').textContent = called;
    draw();
  }

  function choose() {
    htmx.trigger('#stores', 'till-stores');
    by('choose').showModal();
  }

  by('place').addEventListener('click', choose);
  by('choose').addEventListener('submit', event => {
    event.preventDefault();
    const chosen = by('choose').querySelector('select[name=store]')?.selectedOptions[0];
    if (!chosen?.value) return;
    place(chosen.value, chosen.textContent.trim());
    by('choose').close();
    focus();
  });

  async function line() {
    const [waiting, refused] = [await drawer.count('waiting'), await drawer.count('refused')];
    const { state } = post;
    by('connection').className = `pill ${{ online: 'ok', looking: 'info' }[state] ?? 'few'}`;
    by('connection').textContent = say(state);
    by('waiting').textContent = waiting ? say('waiting', waiting) : '';
    by('waiting').dataset.count = waiting;
    by('sign-in').hidden = state !== 'signed-out';
    by('refused').hidden = !refused;
    if (refused) {
      const all = await drawer.ofState('refused');
      by('refused').querySelector('ul').replaceChildren(...all.map(({ sale, detail }) =>
        make('li', { textContent: `${receipt(sale.id)}: ${detail}` })));
    }
  }

  /** The number on the receipt. */
  const receipt = id => id.slice(-12).toUpperCase().replace(/(.{4})(?!$)/g, '$1-');

  async function promoted() {
    offers = promotions.index(await drawer.promotions());
  }

  document.addEventListener('till:promotions', () => promoted().then(draw).catch(console.error));
  document.addEventListener('till:post', () => line().catch(console.error));

  /** Paid: from here on it is the house's business, and the till begins anew. */
  async function sold(sale) {
    const next = empty();
    await drawer.ring(sale, next);
    basket = next;
    tell('');
    draw();
    line();
    post.round();
  }

  async function open() {
    store = await drawer.thing('store');
    basket = await drawer.thing('basket') ?? empty();
    await promoted();
    for (const { sku } of basket.lines) known.set(sku, await drawer.bySku(sku));
    basket.lines = basket.lines.filter(({ sku }) => known.get(sku)?.price);
    if (store) by('place').textContent = store.name; else choose();
    draw();
    post.start();
    focus();
    document.body.dataset.open = 'true';
  }

  return { open, by, say, tell, why, lessBy, money, name, receipt, tally, add, soon, changed, sold, newId, focus, known, clerk, allowance,
    get basket() { return basket; }, get store() { return store; } };
})();

// not before all parts of the page, and what htmx makes of it, are there
document.addEventListener('DOMContentLoaded', () => till.open().catch(console.error));
