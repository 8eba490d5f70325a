// Who stands before the till, as far as she says: her cart comes along, with what she was promised, the prices of her
// group, and her coupon.
globalThis.patron = (() => {
  'use strict';

  const { by, say, tell, add, changed } = till;

  /** Whoever shows a code on her phone, or tells who she is, brings her cart. */
  async function bring(asked, called) {
    const { basket } = till;
    try {
      const { status, body } = await post.ask('/cart/api/baskets', asked);
      if (status !== 200) return tell(body?.detail ?? say('pass'), 'bad');
      const { cart, customer, group, coupon } = body;
      if (basket.cart || basket.customer && basket.customer !== customer) {
        const same = basket.cart ? basket.cart === cart : basket.customer === customer;
        return tell(say(same ? 'brought' : 'pass-other'), 'warn');
      }
      Object.assign(basket, { cart, customer, group, called: called ?? basket.called });
      if (!basket.couponGiven) basket.coupon = coupon; // what she shows here is what she wants to use
      const missing = [];
      for (const { sku, quantity, promises } of body.lines) {
        const found = await drawer.bySku(sku);
        if (found?.price) await add(found, quantity, promises); else missing.push(sku);
      }
      await changed();
      if (missing.length) tell(say('unpriced', missing.join(', ')), 'bad');
      else tell(say(body.lines.length ? 'brought' : 'brought-none'), 'good');
    } catch {
      tell(say('pass-offline'), 'bad');
    }
  }

  /** What she brought in stays; whose it is, and what that makes cheaper, is forgotten. */
  function forget() {
    const { basket } = till;
    for (const each of ['cart', 'customer', 'group', 'called']) delete basket[each];
    if (!basket.couponGiven) delete basket.coupon;
    for (const line of basket.lines) delete line.promises;
    return changed();
  }

  function draw() {
    const { basket } = till;
    const here = Boolean(basket?.customer || basket?.cart);
    by('patron').hidden = !here;
    by('patron-name').textContent = here ? basket.called ?? say(basket.customer ? 'patron-known' : 'patron-guest') : '';
  }

  document.addEventListener('till:drawn', draw);
  draw();
  by('patron-forget').addEventListener('click', () => forget().then(till.focus));

  // --- By what she says of herself ---
  const asking = by('patron-form');

  by('patron-ask').addEventListener('click', () => {
    asking.elements.said.value = '';
    by('patron-said').textContent = '';
    by('patron-found').replaceChildren();
    by('patron-dialog').showModal();
    asking.elements.said.focus();
  });

  function choice({ customer, name, email, phone }) {
    const button = make('button', { type: 'button', className: 'till-choice' });
    button.append(make('strong', { textContent: name }), make('span', { textContent: phone ?? email }));
    button.addEventListener('click', () => {
      by('patron-dialog').close();
      till.soon(() => bring({ customer }, name)).then(till.focus);
    });
    const item = document.createElement('li');
    item.append(button);
    return item;
  }

  asking.addEventListener('submit', async event => {
    event.preventDefault();
    const said = asking.elements.said.value.trim();
    if (!said) return;
    by('patron-said').textContent = '';
    try {
      const { status, body } = await post.ask(`/customer/api/customers?q=${encodeURIComponent(said)}`);
      by('patron-found').replaceChildren(...status === 200 ? body.map(choice) : []);
      if (status === 200 && body.length) by('patron-found').querySelector('button').focus();
      else by('patron-said').textContent = status === 200 ? say('patron-none', said) : body?.detail ?? say('patron-away');
    } catch {
      by('patron-said').textContent = say('patron-away');
    }
  });

  return { bring };
})();
