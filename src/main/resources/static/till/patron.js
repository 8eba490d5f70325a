// Who stands before the till, as far as she says: her cart comes along, with what she was promised, the prices of her
// group, and her coupon.
globalThis.patron = (() => {
  'use strict';

  const { say, tell, add, changed } = till;

  /** Whoever shows a code on her phone brings her cart. */
  async function bring(asked) {
    const { basket } = till;
    try {
      const { status, body } = await post.ask('/cart/api/baskets', asked);
      if (status !== 200) return tell(body?.detail ?? say('pass'), 'bad');
      if (basket.cart) return tell(say(basket.cart === body.cart ? 'brought' : 'pass-other'), 'warn');
      const { cart, customer, group, coupon } = body;
      Object.assign(basket, { cart, customer, group, coupon });
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

  return { bring };
})();
