// What the pages can do beyond links and forms. All of it is a comfort: without it every page still works.
const html = document.documentElement;
html.classList.add('js');

// --- Words for what went wrong ------------------------------------------------------------------------------------
const toasts = () => document.getElementById('toasts');

function toast(text, kind = '') {
  const place = toasts();
  if (!place || !text) return;
  const box = document.createElement('div');
  box.className = `toast ${kind}`;
  const words = document.createElement('span');
  words.textContent = text;
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = '×';
  close.setAttribute('aria-label', place.dataset.close);
  close.addEventListener('click', () => box.remove());
  box.append(words, close);
  place.append(box);
  while (place.children.length > 3) place.firstElementChild.remove();
  const leave = () => box.matches(':hover, :focus-within') ? setTimeout(leave, 3000) : box.remove();
  setTimeout(leave, 7000 + 40 * text.length);
}

/** A refusal as { detail, errors }: of problem+json, of a problem page, or of plain text. */
function refusal(xhr) {
  const type = xhr.getResponseHeader('Content-Type') ?? '';
  const body = xhr.responseText ?? '';
  try {
    if (type.includes('json')) {
      const { detail, title, errors } = JSON.parse(body);
      return { detail: detail ?? title, errors: Array.isArray(errors) ? errors : [] };
    }
    if (type.includes('html')) {
      const page = new DOMParser().parseFromString(body, 'text/html');
      return { detail: page.querySelector('.problem-detail, .notice.bad, h1')?.textContent.trim(), errors: [] };
    }
  } catch { /* not what it claimed to be: say sorry in our own words */ }
  return { detail: type.includes('plain') && body.length < 500 ? body : undefined, errors: [] };
}

/** Puts each { field, detail } beside its field, and the eye on the first. Answers whether all found their place. */
function showErrors(form, errors) {
  form.querySelectorAll('.field-error[data-late]').forEach(e => e.remove());
  form.querySelectorAll('[aria-invalid][data-late]').forEach(e => { e.removeAttribute('aria-invalid'); delete e.dataset.late; });
  const shown = errors.filter(({ field, detail }) => {
    const input = form.elements.namedItem(field);
    if (!(input instanceof Element)) return false;
    const error = document.createElement('p');
    error.className = 'field-error';
    error.dataset.late = input.dataset.late = '';
    error.id = `${input.id || field}-late-error`;
    error.textContent = detail;
    input.setAttribute('aria-invalid', 'true');
    input.setAttribute('aria-errormessage', error.id);
    (input.closest('.field') ?? input.parentElement).append(error);
    return true;
  });
  form.querySelector('[aria-invalid=true]')?.focus();
  return errors.length > 0 && shown.length === errors.length;
}

document.addEventListener('htmx:responseError', ({ detail: { xhr, elt } }) => {
  const { detail, errors } = refusal(xhr);
  const form = elt.closest('form');
  if (!(form && errors.length && showErrors(form, errors))) toast(detail || toasts()?.dataset.sorry, 'bad');
});
for (const lost of ['htmx:sendError', 'htmx:timeout']) {
  document.addEventListener(lost, ({ detail: { elt } }) => { if (!elt.closest('[data-live]')) toast(toasts()?.dataset.offline, 'bad'); });
}
// a room may say something with the header  HX-Trigger: {"toast": "Added to your cart"}
document.addEventListener('toast', ({ detail }) => toast(detail?.value ?? detail, detail?.kind));

// --- While htmx works: busy, sent once, focus kept ------------------------------------------------------------------
document.addEventListener('htmx:beforeRequest', event => {
  const { elt, target } = event.detail;
  if (elt.matches('form')) {
    if (elt.ariaBusy === 'true') return event.preventDefault();
    elt.ariaBusy = 'true';
    showErrors(elt, []);
  }
  if (target) target.ariaBusy = 'true';
});
document.addEventListener('htmx:afterRequest', ({ detail: { elt, target } }) => {
  for (const e of [elt, target]) e?.removeAttribute('aria-busy');
});
let held;
document.addEventListener('htmx:beforeSwap', () => {
  const e = document.activeElement;
  const value = name => e.getAttribute(name) && `[${name}="${CSS.escape(e.getAttribute(name))}"]`;
  held = e && e !== document.body ? (e.id && `#${CSS.escape(e.id)}`)
    || e.localName + ['name', 'value', 'href', 'data-step', 'formaction'].map(value).filter(Boolean).join('') : undefined;
});
document.addEventListener('htmx:afterSettle', () => {
  if (held && document.activeElement === document.body) document.querySelector(held)?.focus({ preventScroll: true });
});

// --- Live: <div data-live="URL"> hears server-sent events; what is inside re-fetches on "live from:closest [data-live]"
function listen(element) {
  if (element.source || !element.isConnected) return;
  const source = element.source = new EventSource(element.dataset.live);
  let pause = element.pause ?? 1000;
  const changed = () => window.htmx?.trigger(element, 'live');
  source.onopen = () => { if (element.heard) changed(); element.heard = true; element.pause = 1000; };
  source.onmessage = changed;
  source.addEventListener('changed', changed);
  source.addEventListener('end', () => { source.close(); changed(); });
  source.onerror = () => {
    if (source.readyState !== EventSource.CLOSED) return;
    element.source = undefined;
    element.pause = Math.min(pause * 2, 60000);
    setTimeout(() => listen(element), pause * (.5 + Math.random()));
  };
}
const closeLive = element => { element.source?.close(); };
document.addEventListener('htmx:beforeCleanupElement', ({ target }) => { if (target.dataset?.live) closeLive(target); });
window.addEventListener('pagehide', () => document.querySelectorAll('[data-live]').forEach(e => { closeLive(e); e.source = undefined; }));

// --- Small things ---------------------------------------------------------------------------------------------------
function furnish(root) {
  const all = selector => [...(root.matches?.(selector) ? [root] : []), ...root.querySelectorAll(selector)];
  all('[data-live]').forEach(listen);
  const wide = matchMedia('(width >= 60rem)').matches; // where browsers can't unfold it by style
  if (wide && !CSS.supports('selector(::details-content)')) all('.facets').forEach(e => { e.open = true; });
}
document.addEventListener('htmx:load', ({ detail }) => furnish(detail.elt));
window.addEventListener('pageshow', event => {
  document.querySelectorAll('form[aria-busy]').forEach(e => e.removeAttribute('aria-busy'));
  if (event.persisted) furnish(document.body);
});
furnish(document.body);

document.addEventListener('click', ({ target }) => {
  const step = target.closest?.('.quantity [data-step]');
  if (step) {
    const input = step.closest('.quantity').querySelector('input');
    const before = input.value;
    step.dataset.step > 0 ? input.stepUp() : input.stepDown();
    if (input.value !== before) for (const e of ['input', 'change']) input.dispatchEvent(new Event(e, { bubbles: true }));
  }
  const opener = target.closest?.('[data-dialog]');
  if (opener) document.getElementById(opener.dataset.dialog)?.showModal();
  if (target.closest?.('[data-close]')) target.closest('dialog')?.close();
});
// a page's own form is sent once; htmx sees to its own above
document.addEventListener('submit', event => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== 'post' || form.target) return;
  if (form.ariaBusy === 'true') event.preventDefault(); else form.ariaBusy = 'true';
});
document.addEventListener('change', ({ target }) => { if (target.matches('[data-submits]')) target.form?.requestSubmit(); });

// The frame is the same for everyone; where we are in it is marked here, and the other language keeps the query
const here = new URL(location.href);
document.querySelectorAll('.rooms-nav a, .desk-nav a').forEach(a => {
  const there = new URL(a.href);
  const same = there.pathname === here.pathname && (!there.search || there.searchParams.get('category') === here.searchParams.get('category')?.split('/')[0]);
  if (same) a.setAttribute('aria-current', 'page');
});
document.querySelectorAll('[data-language]').forEach(a => {
  here.searchParams.set('lang', a.dataset.language);
  a.href = here.search;
});
