// Discounts, payment and receipt: what happens between a basket and a sale.
{
  const { by, say, money, name } = till;

  /** "12,5" or "12.50" in smallest units of a currency like this one; undefined for what is no amount. */
  function units(text, like) {
    const places = reckon.decimals(like);
    const [, whole, part = ''] = /^\s*(\d{1,12})(?:[.,](\d*))?\s*$/.exec(text) ?? [];
    return whole === undefined || part.length > places ? undefined : BigInt(whole + part.padEnd(places, '0'));
  }

  const like = () => till.known.get(till.basket.lines[0].sku).price;
  let bill; // as it was when the customer was told what to pay: nothing that changes meanwhile changes that
  const shown = amount => money(reckon.money(amount, like()));

  for (const dialog of document.querySelectorAll('dialog')) dialog.addEventListener('close', () => till.focus());

  /** At once: the browser says a moment later that a dialog is closed, and a scanner may be typing by then. */
  function shut(dialog) {
    by(dialog).close();
    till.focus();
  }

  // --- Discount ---
  const off = by('off-form');
  let line;

  document.addEventListener('till:discount', ({ detail }) => {
    line = detail;
    by('off-of').textContent = name(till.known.get(line.sku));
    by('off-most').textContent = say('most', till.allowance);
    by('off-error').textContent = '';
    off.elements.value.value = line.off?.percent ?? '';
    off.elements.reason.value = line.off?.reason ?? '';
    by('discount').showModal();
    off.elements.value.select();
  });

  off.addEventListener('submit', event => {
    event.preventDefault();
    const { value, unit, reason } = off.elements;
    const { price } = till.known.get(line.sku);
    const at = till.tally().lines[till.basket.lines.indexOf(line)];
    const percent = unit.value === 'percent';
    const amount = percent ? undefined : units(value.value, price);
    const typed = value.value.trim().replace(',', '.');
    const share = percent && /^\d{1,3}(\.\d{1,3})?$/.test(typed) ? typed : '';
    const wanted = percent ? share && reckon.share(at.reduced, share) : amount;
    const wrong = wanted === undefined || wanted === '' ? say('no-amount')
      : wanted > reckon.share(at.reduced, till.allowance) ? say('most', till.allowance)
      : wanted && !reason.value.trim() ? say('no-reason') : '';
    by('off-error').textContent = wrong;
    if (wrong) return;
    line.off = !wanted ? undefined
      : { ...percent ? { percent: share } : { amount: String(amount) }, reason: reason.value.trim() };
    till.changed();
    shut('discount');
  });

  // --- The sale ---
  /** @param payment { kind, given or card } */
  async function sell(payment) {
    const { basket, store, clerk, known } = till;
    const price = like();
    const { at, lines, total } = bill;
    const amount = reckon.money(total, price);
    const sale = { id: basket.id, store: store.id, clerk, at,
      lines: basket.lines.map(({ sku, quantity, off: given }, n) => ({ sku, name: name(known.get(sku)), quantity,
        unitPrice: lines[n].unitPrice, vat: known.get(sku).vat, list: till.why(lines[n]),
        promise: lines[n].promise?.token,
        saved: lines[n].saved.map(each => ({ ...each, amount: reckon.money(each.amount, price) })),
        ...lines[n].discount && { discount: reckon.money(lines[n].discount, price), reason: given.reason } })),
      payments: total || payment.kind === 'CASH' ? [{ amount, ...payment }] : [],
      cart: basket.cart, customer: basket.customer, coupon: basket.coupon };
    print(sale, lines);
    await till.sold(sale);
    by('done').dataset.sale = sale.id;
    by('done').showModal();
    by('next').focus();
  }

  // --- Cash ---
  const cash = by('cash-form');

  by('cash').addEventListener('click', () => till.soon(() => {
    bill = till.tally();
    const { total } = bill;
    const step = 10n ** BigInt(reckon.decimals(like()));
    const rounded = [5n, 10n, 20n, 50n, 100n, 200n].map(each => each * step)
      .map(each => (total + each - 1n) / each * each);
    const offers = [...new Set([total, ...rounded])].slice(0, 5);
    by('cash-due').textContent = shown(total);
    cash.elements.given.value = '';
    by('offers').replaceChildren(...offers.map(each => {
      const button = make('button', { type: 'button', className: 'button quiet', textContent: shown(each) });
      button.addEventListener('click', () => {
        cash.elements.given.value = reckon.money(each, like()).amount;
        change();
      });
      return button;
    }));
    change();
    by('cash-dialog').showModal();
    cash.elements.given.focus();
  }));

  /** Nothing typed: she gave what it costs. */
  function given() {
    const text = cash.elements.given.value;
    return text.trim() ? units(text, like()) : bill.total;
  }

  function change() {
    const amount = given();
    const enough = amount !== undefined && amount >= bill.total;
    by('change').textContent = enough ? shown(amount - bill.total) : '–';
    by('cash-error').textContent = amount === undefined ? say('no-amount') : enough ? '' : say('too-little');
    return enough;
  }

  cash.addEventListener('input', change);
  cash.addEventListener('submit', async event => {
    event.preventDefault();
    if (!change()) return;
    const payment = { kind: 'CASH', given: reckon.money(given(), like()) };
    by('cash-dialog').close();
    await sell(payment);
  });

  // --- Card ---
  const card = by('card-form');
  let asked; // { id, terminal } while it is not known what became of it

  by('card').addEventListener('click', () => till.soon(() => {
    bill = till.tally();
    by('card-due').textContent = shown(bill.total);
    by('card-said').textContent = '';
    asked = undefined;
    by('card-dialog').showModal();
    by('card-ask').focus();
  }));

  card.addEventListener('submit', async event => {
    event.preventDefault();
    const button = by('card-ask');
    if (button.disabled) return;
    button.disabled = true;
    by('card-said').textContent = say('card-waits');
    const mine = asked ??= { id: till.newId(), terminal: card.elements.terminal.value,
      amount: reckon.money(bill.total, like()) };
    try {
      const { status, body } = await post.ask('/till/api/card-payments', { ...mine, sale: till.basket.id }, 90000);
      if (asked !== mine) return; // given up meanwhile
      if (status === 200 && body.state === 'APPROVED') {
        asked = undefined;
        by('card-dialog').close();
        await sell({ kind: 'CARD', card: mine.id });
      } else if (status === 200) {
        by('card-said').textContent = say(body.state === 'UNANSWERED' ? 'card-unanswered' : 'card-declined');
        if (body.state !== 'UNANSWERED') asked = undefined;
      } else {
        by('card-said').textContent = post.state === 'signed-out' ? say('card-signed-out') : body?.detail;
      }
    } catch {
      by('card-said').textContent = say('card-offline');
    } finally {
      button.disabled = false;
    }
  });

  // she pays otherwise: what a terminal may have charged is given back, as soon as the house is within reach
  by('card-dialog').addEventListener('close', () => {
    if (!asked) return;
    const { id } = asked;
    asked = undefined;
    const cancel = () => post.ask(`/till/api/card-payments/${id}/cancellation`, {})
      .then(() => post.state === 'signed-out' && Promise.reject()).catch(() => setTimeout(cancel, 10000));
    cancel();
  });

  // --- The receipt ---
  function row(...cells) {
    const tr = document.createElement('tr');
    tr.append(...cells.map((text, n) => make(n ? 'td' : 'th', { textContent: text, ...n ? { className: 'number' }
      : { scope: 'row' } })));
    return tr;
  }

  function print(sale, reckoned) {
    const price = like();
    const write = amount => money(reckon.money(amount, price));
    const rates = new Map();
    const rows = sale.lines.flatMap((each, n) => {
      const { total, tax, saved, discount, gross } = reckoned[n];
      const [sum, part] = rates.get(each.vat) ?? [0n, 0n];
      rates.set(each.vat, [sum + total, part + tax]);
      const first = row(each.name);
      first.firstElementChild.colSpan = 2;
      const why = each.list ? ` (${each.list})` : '';
      const second = row(`${each.quantity} × ${money(each.unitPrice)}${why}`, write(gross));
      const less = saved.map(part => row(part.coupon ? say('coupon', part.name) : part.name, `−${write(part.amount)}`));
      return [first, second, ...less, ...discount ? [row(each.reason, `−${write(discount)}`)] : []];
    });
    const total = reckoned.reduce((all, each) => all + each.total, 0n);
    by('receipt-store').textContent = till.store.name;
    by('receipt-number').textContent = till.receipt(sale.id);
    by('receipt-at').textContent = new Intl.DateTimeFormat(document.body.dataset.language === 'ko' ? 'ko-KR' : 'en-GB',
      { dateStyle: 'medium', timeStyle: 'short', timeZone: document.body.dataset.zone }).format(new Date(sale.at));
    by('receipt-clerk').textContent = sale.clerk;
    by('receipt-lines').replaceChildren(...rows);
    by('receipt-total').textContent = write(total);
    by('receipt-taxes').replaceChildren(...[...rates].sort(([a], [b]) => b - a).map(([rate, [sum, part]]) =>
      row(say('tax', rate), write(part), write(sum))));
    const [payment] = sale.payments;
    const back = payment?.given ? reckon.minor(payment.given) - total : 0n;
    by('receipt-paid').replaceChildren(...!payment ? [] : payment.kind === 'CARD' ? [row(say('card'), write(total))]
      : [row(say('cash'), money(payment.given)), row(say('change'), write(back))]);
    by('back').textContent = write(back);
    by('back').closest('p').hidden = payment?.kind !== 'CASH';
  }

  by('print').addEventListener('click', () => window.print());
  // who scans on has no more to do with the last customer
  by('done').addEventListener('keydown', ({ key, target }) => {
    if (key.length > 1 || key === ' ' || target.matches('input')) return;
    shut('done');
  });
  by('next').addEventListener('click', () => shut('done'));
}
