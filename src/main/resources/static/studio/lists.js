// The same room as fields: what can be dragged can be typed here as well.
globalThis.RoomLists = class RoomLists {
  static SWINGS = ['NONE', 'INTO_FROM_LEFT', 'INTO_FROM_RIGHT'];

  constructor(editor) {
    this.editor = editor;
    this.root = editor.root;
    this.shape = '';
    this.root.querySelector('[data-lists]').addEventListener('change', event => this.typed(event.target));
    this.root.querySelector('[data-lists]').addEventListener('focusin', ({ target }) => {
      const [kind, index] = target.dataset.field?.split('-') ?? [];
      if (index === undefined || editor.isChosen(kind, +index)) return;
      editor.chosen = { [kind]: +index };
      editor.draw();
    });
    this.root.querySelector('[data-lists]').addEventListener('click', ({ target }) => {
      const gone = target.closest('[data-gone]')?.dataset.gone.split('-');
      if (gone) editor.remove({ [gone[0]]: +gone[1] });
    });
  }

  /** Builds the lists anew where there is more or less in them, else writes what changed into the fields. */
  show() {
    const { room } = this.editor;
    const shape = [room.outline.length, ...room.openings.map(one => one.kind), '|', ...room.fixtures.map(one => one.kind)].join();
    if (shape !== this.shape) {
      this.shape = shape;
      this.list('walls', room.outline.map((_, i) => this.wall(i)));
      this.list('openings', room.openings.map((one, i) => this.opening(one, i)));
      this.list('fixtures', room.fixtures.map((one, i) => this.fixture(one, i)));
    }
    this.root.querySelectorAll('[data-lists] [data-field]').forEach(field => {
      if (field !== document.activeElement || field.tagName === 'SELECT') field.value = this.value(field.dataset.field.split('-'));
    });
  }

  list(name, rows) {
    const list = this.root.querySelector(`[data-list=${name}]`);
    list.replaceChildren(...rows);
    list.hidden = !rows.length;
  }

  element(tag, properties, ...children) {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  }

  /** A length in centimetres, named for its row. */
  field(path, label, unit = 'cm') {
    const input = this.element('input', { type: 'number', inputMode: 'decimal', step: 'any', className: 'input' });
    input.dataset.field = path;
    const text = this.element('span', { textContent: `${this.editor.say(label)} (${unit})` });
    return this.element('label', { className: 'field' }, text, input);
  }

  select(path, label, options) {
    const select = this.element('select', { className: 'input' },
      ...options.map(([value, text]) => this.element('option', { value, textContent: text })));
    select.dataset.field = path;
    return this.element('label', { className: `field ${label === 'swing' ? 'pe-wide' : ''}` },
      this.element('span', { textContent: this.editor.say(label) }), select);
  }

  row(title, gone, ...fields) {
    const head = this.element('strong', { textContent: title });
    const children = [head, this.element('div', { className: 'pe-fields' }, ...fields)];
    if (gone) {
      const button = this.element('button', { type: 'button', className: 'button plain-link small',
        textContent: this.editor.say('remove'), ariaLabel: `${this.editor.say('remove')}: ${title}` });
      button.dataset.gone = gone;
      children.push(button);
    }
    return this.element('li', {}, this.element('div', { className: 'pe-row', role: 'group', ariaLabel: title }, ...children));
  }

  wall(i) {
    return this.row(this.editor.say('wall.name', i + 1), null, this.field(`wall-${i}`, 'length'));
  }

  opening(one, i) {
    const { editor } = this;
    const walls = editor.room.outline.map((_, wall) => [wall, editor.say('wall.name', wall + 1)]);
    const fields = one.wall < 0 ? [] : [this.select(`opening-${i}-wall`, 'in', walls), this.field(`opening-${i}-along`, 'along')];
    fields.push(...['width', 'height', 'sill'].filter(name => name !== 'sill' || one.kind === 'WINDOW')
      .map(name => this.field(`opening-${i}-${name}`, name)));
    if (one.kind !== 'PASSAGE') {
      fields.push(this.select(`opening-${i}-swing`, 'swing', RoomLists.SWINGS.map(swing => [swing, editor.say(swing)])));
    }
    return this.row(this.title(editor.room.openings, i), `opening-${i}`, ...fields);
  }

  /** Doors are counted as doors, windows as windows. */
  title(all, i) {
    const { kind } = all[i];
    return `${this.editor.say(kind)} ${all.slice(0, i + 1).filter(one => one.kind === kind).length}`;
  }

  fixture(one, i) {
    return this.row(this.title(this.editor.room.fixtures, i), `fixture-${i}`, ...['x', 'y', 'width', 'depth'].map(name => this.field(`fixture-${i}-${name}`, name)),
      this.field(`fixture-${i}-turn`, 'turn', '°'));
  }

  value([kind, index, name]) {
    const { room } = this.editor;
    const cm = value => Math.round(value) / 10;
    switch (kind) {
      case 'name': return room.name;
      case 'height': return cm(room.height);
      case 'wall': return cm(floor.long(room, +index));
      case 'opening': {
        const value = room.openings[index][name];
        return name === 'wall' || name === 'swing' ? value : cm(value);
      }
      default: {
        const one = room.fixtures[index];
        return name === 'turn' ? one.turn : cm(name === 'x' || name === 'y' ? one.at[name] : one[name]);
      }
    }
  }

  typed(input) {
    if (!input.dataset.field) return;
    const [kind, index, name] = input.dataset.field.split('-');
    const number = kind === 'name' || name === 'swing' ? 0 : parseFloat(input.value.replace(',', '.'));
    if (!Number.isFinite(number) || number < 0 || number === 0 && (kind === 'wall' || ['width', 'height', 'depth'].includes(name ?? kind))) {
      input.value = this.value([kind, index, name]);
      return;
    }
    this.editor.step(room => this.set(room, kind, index, name, input.value, number));
    if (kind === 'wall') this.editor.act('fit');
  }

  set(room, kind, index, name, text, number) {
    const one = kind === 'opening' ? room.openings[index] : room.fixtures[index];
    if (kind === 'name') room.name = text;
    else if (kind === 'height') room.height = number * 10;
    else if (kind === 'wall') this.measure(room, +index, number * 10);
    else if (name === 'swing') one.swing = text;
    else if (name === 'wall' || name === 'turn') one[name] = number;
    else if (name === 'x' || name === 'y') one.at[name] = number * 10;
    else one[name] = number * 10;
  }

  /** Whether the size is but a guess, so that the first length that is typed holds for all. */
  proportions(guessed) {
    const all = this.root.querySelector('[data-proportions]');
    all.checked = guessed;
    all.closest('label').hidden = !guessed;
  }

  /** One length that is known makes a picture's proposal as large as the room is. */
  measure(room, wall, length) {
    const all = this.root.querySelector('[data-proportions]');
    if (!all?.checked) return floor.lengthen(room, wall, length);
    const factor = length / floor.long(room, wall);
    floor.scale(room, factor);
    for (const side of ['pictureWidth', 'pictureHeight']) {
      if (this.root.dataset[side]) this.root.dataset[side] *= factor;
    }
    this.proportions(false);
  }
};
