// Draws a room with parts that can be taken hold of. What a room is, floor.js knows; words stand in the page.
globalThis.RoomSheet = class RoomSheet {
  static SVG = 'http://www.w3.org/2000/svg';

  constructor(root) {
    this.root = root;
    this.svg = root.querySelector('svg');
    this.words = Object.fromEntries([...root.querySelectorAll('[data-words] li')].map(li => [li.dataset.key, li.textContent]));
    this.number = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 2 });
  }

  say(key, ...values) {
    return values.reduce((text, value, i) => text.replaceAll(`{${i}}`, value), this.words[key] ?? key);
  }

  /** Shows all of the room, and what is beside it. */
  view() {
    const xs = this.room.outline.map(p => p.x), ys = this.room.outline.map(p => p.y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const margin = Math.max(right - left, bottom - top) * .14 + 300;
    this.box = { x: left - margin, y: top - margin, width: right - left + 2 * margin, height: bottom - top + 2 * margin };
    const { x, y, width, height } = this.box;
    this.svg.setAttribute('viewBox', `${x} ${y} ${width} ${height}`);
  }

  /** Millimetres of one pixel of the screen. */
  get pixel() {
    const { width, height } = this.svg.getBoundingClientRect();
    return Math.max(this.box.width / (width || 600), this.box.height / (height || 400));
  }

  draw() {
    const held = document.activeElement?.dataset?.part;
    const px = this.pixel;
    this.svg.replaceChildren();
    this.underlay();
    this.add('polygon', { class: 'pe-floor', points: this.room.outline.map(p => `${p.x},${p.y}`).join(' ') });
    this.room.outline.forEach((_, wall) => this.wall(wall, px));
    this.room.fixtures.forEach((one, i) => this.fixture(one, i, px));
    this.room.openings.forEach((one, i) => this.opening(one, i, px));
    this.room.outline.forEach((_, corner) => this.corner(corner, px));
    this.quiet = true;         // to be where one was is no choice
    if (held) this.svg.querySelector(`[data-part="${held}"]`)?.focus({ preventScroll: true });
    this.quiet = false;
    this.root.querySelector('[data-area]').textContent = `${this.number.format(floor.area(this.room))} m²`;
    for (const [name, steps] of [['undo', this.done], ['redo', this.undone]]) {
      this.root.querySelector(`[data-do=${name}]`).disabled = !steps.length;
    }
    this.root.querySelector('[data-do=remove]').disabled = !this.chosen || 'wall' in this.chosen
      || 'corner' in this.chosen && this.room.outline.length < 4;
    this.lists.show();
  }

  add(tag, attributes, into = this.svg) {
    const element = document.createElementNS(RoomSheet.SVG, tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    into.append(element);
    return element;
  }

  underlay() {
    const { picture, pictureWidth, pictureHeight } = this.root.dataset;
    if (picture) this.add('image', { href: picture, width: pictureWidth, height: pictureHeight, class: 'pe-under' });
  }

  isChosen(kind, index) {
    return this.chosen?.[kind] === index;
  }

  /** A part that can be taken by pointer and keyboard. */
  part(kind, index, label) {
    return this.add('g', { class: `pe-part pe-${kind}${this.isChosen(kind, index) ? ' pe-chosen' : ''}`, tabindex: 0,
      role: 'button', 'aria-label': label, 'aria-pressed': this.isChosen(kind, index), 'data-part': `${kind}-${index}` });
  }

  wall(wall, px) {
    const [a, b] = floor.ends(this.room, wall);
    const length = floor.far(a, b);
    const line = { x1: a.x, y1: a.y, x2: b.x, y2: b.y };
    const words = this.metres(length);
    const g = this.part('wall', wall, this.say('wall', wall + 1, words));
    this.add('line', { ...line, class: 'pe-grip' }, g);
    this.add('line', { ...line, class: 'pe-line' }, g);
    if (length < 45 * px) return;
    const out = 20 * px;
    const x = (a.x + b.x) / 2 + (b.y - a.y) / length * out, y = (a.y + b.y) / 2 - (b.x - a.x) / length * out;
    const turn = Math.atan2(b.y - a.y, b.x - a.x) * 180 / Math.PI;
    const upright = turn > 90 || turn <= -90 ? turn + 180 : turn;
    this.add('text', { x, y, 'font-size': 13 * px, transform: `rotate(${upright} ${x} ${y})`, class: 'pe-length',
      'aria-hidden': true }, g).textContent = `${wall + 1} · ${words}`;
  }

  corner(corner, px) {
    const { x, y } = this.room.outline[corner];
    const g = this.part('corner', corner, this.say('corner', corner + 1, this.metres(x), this.metres(y)));
    this.add('circle', { cx: x, cy: y, r: 22 * px, class: 'pe-grip' }, g);
    this.add('circle', { cx: x, cy: y, r: 7 * px, class: 'pe-dot' }, g);
  }

  opening(one, index, px) {
    const [from, to] = floor.spot(this.room, one);
    const line = { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
    const g = this.part('opening', index, this.say('opening', this.say(one.kind), this.metres(one.width)));
    g.classList.add(`pe-${one.kind.toLowerCase()}`);
    this.add('line', { ...line, class: 'pe-grip' }, g);
    this.add('line', { ...line, class: 'pe-gap' }, g);
    if (one.swing !== 'NONE') {
      const left = one.swing === 'INTO_FROM_LEFT';
      const [hinge, latch] = left ? [from, to] : [to, from];
      const width = floor.far(from, to);
      const tip = { x: hinge.x - (to.y - from.y), y: hinge.y + (to.x - from.x) };
      this.add('path', { class: 'pe-swing', d: `M${hinge.x} ${hinge.y}L${tip.x} ${tip.y}A${width} ${width} 0 0 ${left ? 0 : 1} ${latch.x} ${latch.y}` }, g);
    }
  }

  fixture(one, index, px) {
    const g = this.part('fixture', index, this.say(one.kind));
    const turn = `translate(${one.at.x} ${one.at.y}) rotate(${one.turn})`;
    this.add('circle', { cx: one.at.x, cy: one.at.y, r: Math.max(18 * px, one.depth / 2), class: 'pe-grip' }, g);
    const width = Math.max(one.width, 8 * px), depth = Math.max(one.depth, 8 * px);
    this.add('rect', { x: -width / 2, y: -depth / 2, width, height: depth, transform: turn,
      class: `pe-box pe-${one.kind.toLowerCase()}` }, g);
  }

  metres(millimetres) {
    return `${this.number.format(millimetres / 1000)} m`;
  }
};
