// A floor plan that she brings: sent as it is, and answered with the rooms that are in it, of which she takes one.
const make = (tag, properties) => Object.assign(document.createElement(tag), properties);

document.addEventListener('submit', async event => {
  const form = event.target.closest('form[data-plan]');
  if (!form) return;
  event.preventDefault();
  const file = form.plan.files[0];
  const found = form.querySelector('[data-found]');
  if (!file || form.ariaBusy === 'true') return;
  form.ariaBusy = 'true';
  found.replaceChildren(make('progress', { className: 'progress' }));
  try {
    const answer = await fetch(`${form.dataset.plan}?name=${encodeURIComponent(file.name)}`, {
      method: 'POST', body: file, headers: { 'Content-Type': 'application/octet-stream', Accept: 'application/json' },
    });
    const body = await answer.json();
    found.replaceChildren(...(answer.ok ? shown(form, body) : [make('p', { className: 'notice bad', textContent: body.detail })]));
  } catch {
    found.replaceChildren(make('p', { className: 'notice bad', textContent: document.getElementById('toasts')?.dataset.offline }));
  } finally {
    form.ariaBusy = null;
  }
}, { capture: true });

function shown(form, { rooms, notes, scaled, picture }) {
  const list = make('ul', { className: 'tiles' });
  rooms.forEach(room => {
    const item = make('li', {});
    const take = make('button', { type: 'button', className: 'tile' });
    const area = (Math.abs(room.outline.reduce((sum, { x, y }, i, all) => {
      const next = all[(i + 1) % all.length];
      return sum + x * next.y - next.x * y;
    }, 0)) / 2e6).toFixed(1);
    take.ariaLabel = `${form.dataset.take}: ${room.name} ${form.dataset.area.replace('{0}', area)}`;
    take.append(outline(room, picture), make('strong', { textContent: room.name || form.dataset.take }),
      make('span', { className: 'soft small', textContent: form.dataset.area.replace('{0}', area) }));
    take.addEventListener('click', () => propose(room, scaled, picture));
    item.append(take);
    list.append(item);
  });
  return [...notes.map(note => make('p', { className: 'notice', textContent: note })), list];
}

/** The room with its doors and windows, as large as a thumb; where there is a picture of it, in its place there. */
function outline({ outline: corners, openings }, picture) {
  const ns = 'http://www.w3.org/2000/svg';
  const add = (tag, attributes) => {
    const element = document.createElementNS(ns, tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    svg?.append(element);
    return element;
  };
  const [xs, ys] = [corners.map(corner => corner.x), corners.map(corner => corner.y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const size = Math.max(Math.max(...xs) - left, Math.max(...ys) - top);
  const beside = size * (picture ? .15 : .05);
  let svg;
  svg = add('svg', { width: 160, height: 160, 'aria-hidden': true,
    viewBox: `${left - beside} ${top - beside} ${size + 2 * beside} ${size + 2 * beside}` });
  if (picture) add('image', { href: picture.href, width: picture.width, height: picture.height, opacity: .55 });
  add('polygon', { points: corners.map(({ x, y }) => `${x},${y}`).join(' '), fill: picture ? 'var(--accent)' : 'none',
    'fill-opacity': .12, stroke: 'currentColor', 'stroke-width': size * .02 });
  for (const { from, to, kind } of openings ?? []) {
    const line = { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
    add('line', { ...line, stroke: 'var(--sheet)', 'stroke-width': size * .035 });
    if (kind === 'WINDOW') add('line', { ...line, stroke: 'currentColor', 'stroke-width': size * .008 });
  }
  return svg;
}

/** Into the editor, where she corrects it by dragging before she keeps it. */
function propose(room, scaled, picture) {
  document.getElementById('draw-section').hidden = false;
  document.dispatchEvent(new CustomEvent('room-proposed', { detail: { room, scaled, picture } }));
  document.getElementById('draw')?.scrollIntoView({ behavior: 'smooth' });
}

// once there is a room it can be furnished: what comes next stands beside what she has just done
document.addEventListener('room-saved', ({ target }) => {
  const next = document.querySelector('[data-furnished]');
  next.hidden = false;
  next.classList.remove('section');
  target.querySelector('[data-do=save]').closest('.row').after(next);
});
