// A coupon that she shows. What a code stands for only the house knows: without it none is taken; one that was taken
// before goes on counting.
(() => {
  'use strict';

  const { by, say } = till;
  const form = by('coupon-form');
  const wrong = by('coupon-error');
  const button = form.querySelector('button:not([type])');

  by('coupon-ask').addEventListener('click', () => {
    form.reset();
    wrong.textContent = '';
    by('coupon-dialog').showModal();
    form.elements.coupon.focus();
  });

  form.addEventListener('submit', async event => {
    event.preventDefault();
    const { basket } = till;
    const code = form.elements.coupon.value.trim();
    if (!code || button.disabled) return;
    button.disabled = true;
    wrong.textContent = '';
    try {
      const { status, body } = await post.ask('/till/api/coupons', { code });
      if (basket !== till.basket || !by('coupon-dialog').open) return; // another customer stands here by now
      if (status === 200) {
        await post.hurry(); // what it gives may be younger than what this till last heard
        Object.assign(basket, { coupon: body.coupon, couponGiven: body.name });
        by('coupon-dialog').close();
        await till.changed();
        till.focus();
      } else {
        wrong.textContent = post.state === 'signed-out' ? say('coupon-signed-out') : body?.detail ?? say('coupon-away');
      }
    } catch {
      wrong.textContent = say('coupon-away');
    } finally {
      button.disabled = false;
    }
  });

  by('coupon-forget').addEventListener('click', () => {
    delete till.basket.coupon;
    delete till.basket.couponGiven;
    till.changed().then(till.focus);
  });

  function draw() {
    const { basket } = till;
    by('coupon').hidden = !basket?.coupon;
    if (!basket?.coupon) return;
    const counts = till.tally().lines.some(({ saved }) => saved.some(each => each.coupon));
    by('coupon-name').textContent = basket.couponGiven ? say('coupon', basket.couponGiven) : say('coupon-hers');
    by('coupon-idle').hidden = counts || !basket.lines.length;
  }

  document.addEventListener('till:drawn', draw);
  draw();
})();
