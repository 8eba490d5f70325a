// A receipt by mail, for whoever would rather not have paper. The house sends it, so it has to be within reach.
(() => {
  'use strict';

  const { by, say } = till;
  const form = by('letter-form');
  const said = by('letter-said');

  by('done').addEventListener('close', () => {
    form.reset();
    said.textContent = '';
  });

  form.addEventListener('submit', async event => {
    event.preventDefault();
    const to = form.elements.to.value.trim();
    if (!to) return;
    said.textContent = '';
    try {
      await post.hurry(); // the house has to know of the sale
      const { status, body } = await post.ask(`/till/api/sales/${by('done').dataset.sale}/letters`, { to });
      if (status === 202) form.reset();
      said.textContent = status === 202 ? say('letter-sent', to) : body?.detail ?? say('letter-away');
    } catch {
      said.textContent = say('letter-away');
    }
  });
})();
