// Comforts of the conversation beside the page: it stays open from page to page, shows what was said last, and hears.
(() => {
  const drawer = document.getElementById('talk-drawer');
  const keep = open => { try { sessionStorage.setItem('talk', open ? 'open' : ''); } catch { /* then it closes */ } };
  let restored = false;
  const down = () => document.querySelectorAll('.talk-turns').forEach(turns => { turns.scrollTop = turns.scrollHeight; });

  if (drawer?.showPopover && !drawer.dataset.ready) {
    drawer.dataset.ready = 'yes';
    drawer.addEventListener('toggle', event => {
      keep(event.newState === 'open');
      if (event.newState === 'open') {
        const place = drawer.querySelector('.talk-place');
        if (!place.children.length) window.htmx?.ajax('GET', place.dataset.from, { target: place, swap: 'innerHTML' });
        const asked = !restored; // who only comes to another page finds herself there, not in here
        restored = false;
        setTimeout(() => { down(); if (asked) drawer.querySelector('#talk-text')?.focus(); }, 60);
      }
    });
    drawer.addEventListener('keydown', event => {
      if (event.key !== 'Escape' || event.isComposing) return;
      drawer.hidePopover();
      document.getElementById('talk-door')?.focus();
    });
    let open = '';
    try { open = sessionStorage.getItem('talk'); } catch { /* as if it were closed */ }
    if (open && innerWidth >= 900) {
      restored = true;
      drawer.showPopover();
    }
  }
  if (document.documentElement.dataset.talk) return;
  document.documentElement.dataset.talk = 'ready';

  // within a project's page, it is about that project
  document.addEventListener('htmx:configRequest', ({ detail }) => {
    const project = location.pathname.match(/^\/(?:context|studio)\/projects\/([0-9a-f-]{36})/)?.[1];
    if (project && detail.path.startsWith('/assistant/fragments/talk') && !detail.path.includes('conversation')) {
      detail.parameters.set('project', project);
    }
  });

  // the last that the shop said is told once to who can't see it; the turns themselves are swapped, and would be read anew
  let told;
  const tell = () => document.querySelectorAll('.talk-turns').forEach(turns => {
    const last = [...turns.querySelectorAll('.said[data-turn]')].filter(said => !said.matches('.hers')).at(-1);
    const text = last?.innerText ?? '';
    if (told !== undefined && text !== told) {
      document.querySelectorAll('[data-told]').forEach(place => { place.lang = last?.lang ?? ''; place.textContent = text; });
    }
    told = text;
  });

  // where she reads further up, what comes does not pull her away
  let reads = null;
  let within = false;
  document.addEventListener('htmx:beforeSwap', ({ detail }) => {
    const turns = detail.target?.matches?.('.talk-turns') ? detail.target : null;
    reads = turns && turns.scrollHeight - turns.scrollTop - turns.clientHeight > 80 ? turns.scrollTop : null;
    within = Boolean(turns?.contains(document.activeElement));
  });

  const ready = () => {
    if (reads === null) down();
    else document.querySelectorAll('.talk-turns').forEach(turns => { turns.scrollTop = reads; });
    if (within && document.activeElement === document.body) document.querySelector('.talk-turns')?.focus({ preventScroll: true });
    within = false;
    tell();
    const Hearing = window.SpeechRecognition ?? window.webkitSpeechRecognition;
    if (Hearing) document.querySelectorAll('[data-speech]').forEach(button => { button.hidden = false; });
  };
  document.addEventListener('htmx:afterSettle', event => { if (event.target.closest?.('.talk, .talk-place')) ready(); });
  document.addEventListener('htmx:load', ready);
  // what she sends is seen at once; the answer comes with her own words in it
  document.addEventListener('htmx:beforeRequest', ({ detail: { elt, requestConfig } }) => {
    if (!elt.matches?.('.talk-form, .talk-choices')) return;
    const text = requestConfig?.parameters?.text;
    const turns = elt.closest('.talk')?.querySelector('.talk-turns');
    if (!text || !turns) return;
    const field = elt.querySelector('#talk-text'); // what she types while the answer is on its way stays
    if (field) field.value = '';
    const said = Object.assign(document.createElement('div'), { className: 'said hers' });
    said.append(Object.assign(document.createElement('p'), { textContent: text }));
    turns.append(said);
    down();
  });
  for (const failed of ['htmx:responseError', 'htmx:sendError']) {
    document.addEventListener(failed, ({ detail: { elt, requestConfig } }) => {
      if (!elt.matches?.('.talk-form, .talk-choices')) return;
      elt.closest('.talk')?.querySelector('.talk-turns > .said.hers:last-child:not([data-turn])')?.remove();
      const field = elt.querySelector('#talk-text');
      if (field && !field.value) field.value = requestConfig?.parameters?.text ?? '';
    });
  }
  document.addEventListener('htmx:afterSwap', event => { // only where she has said something or opened it herself
    const { requestConfig } = event.detail;
    const hers = requestConfig?.verb === 'post' || document.activeElement?.closest?.('#talk-drawer, #talk-door');
    if (hers && !event.target.matches?.('.talk-turns') && event.target.closest?.('#talk-drawer')) document.querySelector('#talk-drawer #talk-text')?.focus();
  });
  // what she began on another device is there when she comes back to this one
  document.addEventListener('visibilitychange', () => {
    const talk = document.querySelector('.talk:not([data-live])');
    if (document.visibilityState !== 'visible' || !talk?.querySelector('.talk-form[hx-post]')) return;
    window.htmx?.ajax('GET', '/assistant/fragments/talk', { target: talk, swap: 'outerHTML' });
  });
  document.addEventListener('click', ({ target }) => {
    const button = target.closest?.('[data-speech]');
    const Hearing = window.SpeechRecognition ?? window.webkitSpeechRecognition;
    if (!button || !Hearing) return;
    if (button.hearing) { button.hearing.stop(); return; } // pressed once more: that was all
    const tell = text => { const place = button.closest('.talk')?.querySelector('[data-heard]'); if (place) place.textContent = text ?? ''; };
    const hearing = button.hearing = new Hearing();
    tell('');
    hearing.lang = button.lang === 'ko' ? 'ko-KR' : 'en-GB';
    hearing.onresult = ({ results }) => {
      const form = button.closest('form');
      form.querySelector('#talk-text').value = results[0][0].transcript;
      form.requestSubmit();
    };
    hearing.onerror = ({ error }) => {
      if (error !== 'aborted') tell(['not-allowed', 'service-not-allowed'].includes(error) ? button.dataset.refused : button.dataset.unheard);
    };
    hearing.onend = () => { button.hearing = null; button.removeAttribute('aria-pressed'); };
    button.setAttribute('aria-pressed', 'true');
    try { hearing.start(); } catch { hearing.onerror({ error: 'failed' }); hearing.onend(); }
  });
  ready();
})();
