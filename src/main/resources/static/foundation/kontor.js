// What the pages can do beyond links and forms. All of it is a comfort: without it every page still works.
document.documentElement.classList.add('js');

// --- Words for what went wrong ------------------------------------------------------------------------------------
const place = document.getElementById('toasts');
const make = (tag, properties) => Object.assign(document.createElement(tag), properties);

function toast(text, kind = '') {
  if (!place || !text) return;
  const box = make('div', { className: `toast ${kind}` });
  const close = make('button', { type: 'button', textContent: '×', ariaLabel: place.dataset.close });
  close.addEventListener('click', () => box.remove());
  box.append(make('span', { textContent: text }), close);
  place.append(box);
  while (place.children.length > 3) place.firstElementChild.remove();
  const leave = () => box.matches(':hover, :focus-within') ? setTimeout(leave, 3000) : box.remove();
  setTimeout(leave, 7000 + 40 * text.length);
}

/** A refusal as { detail, errors }: of problem+json, of a problem page, or of plain text. */
function refusal(xhr) {
  const type = xhr.getResponseHeader('Content-Type') ?? '';
  const body = xhr.responseText ?? '';
  if (type.includes('json')) {
    const { detail, title, errors } = JSON.parse(body);
    return { detail: detail ?? title, errors: Array.isArray(errors) ? errors : [] };
  }
  if (type.includes('html')) {
    const page = new DOMParser().parseFromString(body, 'text/html');
    return { detail: page.querySelector('.problem-detail, .notice.bad, h1')?.textContent.trim(), errors: [] };
  }
  return { detail: type.includes('plain') && body.length < 500 ? body : undefined, errors: [] };
}

/** Puts each { field, detail } beside its field, and the eye on the first. Answers whether all found their place. */
function showErrors(form, errors) {
  form.querySelectorAll('.field-error[data-late]').forEach(old => {
    old.input.removeAttribute('aria-invalid');
    old.input.setAttribute('aria-describedby', old.dataset.late);
    old.remove();
  });
  const shown = errors.filter(({ field, detail }) => {
    const input = form.elements.namedItem(field);
    if (!(input instanceof Element)) return false;
    const error = make('p', { className: 'field-error', id: `${field}-late-error`, textContent: detail, input });
    error.dataset.late = input.getAttribute('aria-describedby') ?? '';
    input.setAttribute('aria-invalid', 'true');
    input.setAttribute('aria-describedby', `${error.dataset.late} ${error.id}`.trim());
    (input.closest('.field') ?? input.parentElement).append(error);
    return true;
  });
  form.querySelector('[aria-invalid=true]')?.focus();
  return errors.length > 0 && shown.length === errors.length;
}

// what stands beside a page may be missing: nobody came for it
document.addEventListener('htmx:responseError', ({ detail: { xhr, elt, requestConfig } }) => {
  if (elt.parentElement?.matches('.beside')) return;
  if (xhr.status === 404 && elt.closest('[data-live]') && requestConfig?.verb === 'get') { // nothing for her to see any more
    const textContent = refusal(xhr).detail || place?.dataset.sorry;
    if (elt.querySelector('h1')) elt.closest('main').replaceChildren(make('h1', { textContent }));
    else elt.replaceChildren(make('p', { className: 'notice bad', textContent }));
    scrollTo(0, 0);
    return;
  }
  const { detail, errors } = refusal(xhr);
  const form = elt.closest('form');
  if (!(form && errors.length && showErrors(form, errors))) toast(detail || place?.dataset.sorry, 'bad');
});
document.addEventListener('htmx:sendError', ({ detail: { elt } }) => {
  if (!elt.closest('[data-live]')) toast(place?.dataset.offline, 'bad');
});
// a fragment of a room that is away for a moment says so in its place, and asks again by itself
document.addEventListener('htmx:beforeSwap', ({ detail }) => {
  const html = (detail.xhr.getResponseHeader('Content-Type') ?? '').includes('html');
  if (detail.xhr.status === 503 && detail.requestConfig?.verb === 'get' && html) {
    detail.shouldSwap = true;
    detail.isError = false;
  }
});
// a room may say something with the header  HX-Trigger: {"toast": "Added to your cart"}
document.addEventListener('toast', ({ detail }) => toast(detail?.value ?? detail, detail?.kind));

// --- While htmx works: busy, sent once, focus kept ------------------------------------------------------------------
// htmx:confirm comes before htmx would queue a second click and send it after the first
document.addEventListener('htmx:confirm', event => {
  if (event.detail.verb !== 'get' && event.detail.elt.ariaBusy === 'true') event.preventDefault();
});
document.addEventListener('htmx:beforeRequest', ({ detail: { elt, target } }) => {
  if (elt.matches('form')) showErrors(elt, []);
  for (const e of [elt, target]) if (e) e.ariaBusy = 'true';
});
document.addEventListener('htmx:afterRequest', ({ detail: { elt, target } }) => {
  for (const e of [elt, target]) if (e) e.ariaBusy = null;
});
let held;
let opened = [];
document.addEventListener('htmx:beforeSwap', () => {
  opened = [...document.querySelectorAll('details[data-keep][open]')].map(({ id }) => id);
  const e = document.activeElement ?? document.body;
  const known = ['id', 'name', 'value', 'href', 'data-step', 'formaction'].filter(name => e.hasAttribute(name));
  const selectors = known.map(name => `[${name}="${CSS.escape(e.getAttribute(name))}"]`);
  held = known.length ? e.localName + selectors.join('') : undefined;
});
document.addEventListener('htmx:afterSwap', () => {
  for (const id of opened) document.getElementById(id)?.setAttribute('open', '');
});
document.addEventListener('htmx:afterSettle', () => {
  if (held && document.activeElement === document.body) document.querySelector(held)?.focus({ preventScroll: true });
});

// --- Live: data-live="URL" hears server-sent events; what is inside re-fetches on "live from:closest [data-live]" ---
function listen(element) {
  if (element.source || !element.isConnected) return;
  const source = element.source = new EventSource(element.dataset.live);
  const pause = element.pause ?? 1000;
  // who is writing in there is not disturbed
  const changed = () => isWriting(element) ? setTimeout(changed, 1000) : window.htmx?.trigger(element, 'live');
  source.onopen = () => { element.pause = 1000; }; // the house says "changed" to each new listener
  for (const name of ['message', 'changed']) source.addEventListener(name, changed);
  source.addEventListener('end', () => { source.close(); changed(); });
  source.onerror = () => {
    if (source.readyState !== EventSource.CLOSED) return;
    hangUp(element);
    element.pause = Math.min(pause * 2, 60000);
    setTimeout(() => listen(element), pause * (.5 + Math.random()));
  };
}
function isWriting(element) {
  const field = document.activeElement;
  return element.contains(field) && field.matches('input:not([hx-preserve]), textarea:not([hx-preserve])')
    && field.value !== field.defaultValue; // what is preserved can't be lost
}
function hangUp(element) {
  element.source = void element.source?.close();
}
const each = action => () => document.querySelectorAll('[data-live]').forEach(action);
document.addEventListener('htmx:load', each(listen));
document.addEventListener('htmx:beforeCleanupElement', ({ target }) => hangUp(target));
window.addEventListener('pageshow', each(listen));
window.addEventListener('pagehide', each(hangUp));
// a line for each open page would be too many for one browser: the cart's badge is looked up when she comes back to it
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) window.htmx?.trigger(document.body, 'cart-changed');
});

// --- Small things ---------------------------------------------------------------------------------------------------
// who comes back to a page finds it ready again
window.addEventListener('pageshow', () => document.querySelectorAll('form').forEach(e => { e.ariaBusy = null; }));
document.addEventListener('click', ({ target }) => {
  const step = target.closest('.quantity [data-step]');
  if (step) {
    const input = step.closest('.quantity').querySelector('input');
    const before = input.value;
    step.dataset.step > 0 ? input.stepUp() : input.stepDown();
    if (input.value !== before) input.dispatchEvent(new Event('change', { bubbles: true }));
  }
  document.getElementById(target.closest('[data-dialog]')?.dataset.dialog)?.showModal();
  target.closest('[data-close]')?.closest('dialog')?.close();
  if (target.closest('[data-print]')) print();
});
// a page's own form is sent once; htmx sees to its own above
document.addEventListener('submit', event => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== 'post' || form.target) return;
  if (form.ariaBusy === 'true') event.preventDefault(); else form.ariaBusy = 'true';
});
// what a part of a form should know next time, its room is told as the form is sent: data-remember="URL"
document.addEventListener('submit', event => {
  if (event.defaultPrevented) return;
  for (const part of event.target.querySelectorAll('[data-remember]')) {
    const body = new URLSearchParams([...part.querySelectorAll('[name]')].map(input => [input.name, input.value]));
    fetch(part.dataset.remember, { method: 'POST', keepalive: true, headers: { 'HX-Request': 'true' }, body })
      .catch(() => {}); // then she writes it once more
  }
});
document.addEventListener('change', ({ target }) => target.matches('[data-submits]') && target.form.requestSubmit());

// The frame is the same for everyone; where we are in it is marked here, and the other language keeps the query
const here = new URL(location.href);
document.querySelectorAll('.rooms-nav a, .desk-nav a').forEach(a => {
  const { pathname, searchParams } = new URL(a.href);
  const [there, now] = [searchParams, here.searchParams].map(query => query.get('category')?.split('/')[0]);
  if (pathname === here.pathname && (!there || there === now)) a.setAttribute('aria-current', 'page');
});
document.querySelectorAll('[data-language]').forEach(a => {
  here.searchParams.set('lang', a.dataset.language);
  a.href = here.search;
});
