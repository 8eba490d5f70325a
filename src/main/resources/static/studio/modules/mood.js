// A photo of a room that she likes: its colours, and styles that they speak of, of which she may take one for her designs.
const make = (tag, properties) => Object.assign(document.createElement(tag), properties);
const SVG = 'http://www.w3.org/2000/svg';

function swatch({ srgb, percent }) {
  const svg = document.createElementNS(SVG, 'svg');
  const rect = document.createElementNS(SVG, 'rect');
  for (const [name, value] of [['class', 'swatch'], ['viewBox', '0 0 2 2'], ['role', 'img'], ['aria-label', `${srgb} ${percent} %`]]) {
    svg.setAttribute(name, value);
  }
  for (const [name, value] of [['width', 2], ['height', 2], ['fill', srgb]]) rect.setAttribute(name, value);
  svg.append(rect);
  return svg;
}

/** The style goes where she would have chosen it herself; she asks for designs when she likes. */
function choice(style) {
  const option = document.querySelector(`#style option[value="${style}"]`);
  const button = make('button', { type: 'button', className: 'button small quiet', textContent: option?.textContent ?? style });
  button.addEventListener('click', () => {
    const select = document.getElementById('style');
    if (select) select.value = style;
    document.getElementById('again')?.focus();
  });
  return button;
}

function told({ palette, styles }, words) {
  const colours = make('p', { className: 'row' });
  colours.append(make('span', { textContent: words.colours }), ...palette.map(swatch));
  const hints = make('p', { className: 'row' });
  hints.append(make('span', { textContent: styles.length ? words.styles : words.none }), ...styles.map(choice));
  return [colours, hints];
}

document.addEventListener('change', async ({ target }) => {
  const mood = target.closest('[data-mood]');
  const [photo] = target.files ?? [];
  if (!mood || !photo) return;
  const found = mood.querySelector('[data-mood-found]');
  const sorry = textContent => found.replaceChildren(make('p', { className: 'notice bad', textContent }));
  found.replaceChildren(make('progress', { className: 'progress' }));
  try {
    const answer = await fetch(mood.dataset.mood, {
      method: 'POST', body: photo, headers: { 'Content-Type': 'application/octet-stream', Accept: 'application/json' },
    });
    const body = await answer.json();
    if (answer.ok) found.replaceChildren(...told(body, found.dataset));
    else sorry(body.detail);
  } catch {
    sorry(document.getElementById('toasts')?.dataset.offline);
  }
});
