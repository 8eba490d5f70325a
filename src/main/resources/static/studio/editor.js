// A room that can be dragged, typed and saved: on sheet.js's drawing, with lists.js's fields beside it.
{
  const GRID = 10;             // millimetres: what a drag moves by
  const SNAP = 10;             // pixels: what counts as in line
  const MOST_STEPS = 100;
  const NEW = {
    DOOR: { width: 885, sill: 0, height: 2010, swing: 'INTO_FROM_LEFT' },
    WINDOW: { width: 1200, sill: 900, height: 1300, swing: 'NONE' },
    PASSAGE: { width: 1000, sill: 0, height: 2010, swing: 'NONE' },
    RADIATOR: { width: 1000, depth: 120, height: 600 }, SOCKET: { width: 80, depth: 20, height: 80 },
    COLUMN: { width: 300, depth: 300, height: 2500 }, FIREPLACE: { width: 1100, depth: 500, height: 1200 },
  };
  const isOpening = one => 'swing' in one;

  class Editor extends RoomSheet {
    constructor(root) {
      super(root);
      this.status = root.querySelector('[data-status]');
      this.room = floor.read(JSON.parse(root.dataset.room));
      this.version = root.dataset.version;
      this.undone = [];
      this.done = [];
      this.chosen = null;      // { corner } or { wall } or { opening } or { fixture }, by index
      this.lists = new RoomLists(this);
      this.listen();
      this.view();
      this.draw();
    }

    tell(text, bad = false) {
      this.status.textContent = text;
      this.status.className = !text ? '' : bad ? 'notice bad' : 'notice good';
    }

    // --- Steps ------------------------------------------------------------------------------------------------------
    /** Does something to the room that can be undone. */
    step(change) {
      this.remember();
      change(this.room);
      this.changed();
    }

    remember() {
      this.done.push(JSON.stringify(this.room));
      if (this.done.length > MOST_STEPS) this.done.shift();
      this.undone = [];
    }

    back(from, to) {
      if (!from.length) return;
      to.push(JSON.stringify(this.room));
      this.room = JSON.parse(from.pop());
      this.chosen = null;
      this.changed();
    }

    changed() {
      this.unsaved = true;
      this.tell(floor.crosses(this.room) ? this.say('crosses') : '', true);
      this.draw();
    }

    // --- Taking hold ------------------------------------------------------------------------------------------------
    listen() {
      this.svg.addEventListener('pointerdown', event => this.take(event));
      this.svg.addEventListener('pointermove', event => this.drag(event));
      for (const name of ['pointerup', 'pointercancel']) this.svg.addEventListener(name, () => this.drop());
      this.svg.addEventListener('dblclick', event => this.doubled(event));
      this.svg.addEventListener('focusin', ({ target }) => this.choose(target.closest('[data-part]')));
      this.root.addEventListener('keydown', event => this.key(event));
      this.root.addEventListener('click', ({ target }) => {
        const button = target.closest('[data-do], [data-add]');
        if (button?.dataset.add) this.put(button.dataset.add);
        else if (button) this.act(button.dataset.do);
      });
      document.addEventListener('room-proposed', ({ detail }) => this.propose(detail));
      addEventListener('resize', () => this.draw());
      addEventListener('beforeunload', event => { if (this.unsaved) event.preventDefault(); });
    }

    choose(part) {
      if (!part || this.quiet) return;
      const [kind, index] = part.dataset.part.split('-');
      if (this.isChosen(kind, +index)) return;
      this.chosen = { [kind]: +index };
      this.draw();
    }

    place(event) {
      const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(this.svg.getScreenCTM().inverse());
      return { x: point.x, y: point.y };
    }

    take(event) {
      const part = event.target.closest('[data-part]');
      if (!part) return;
      event.preventDefault();
      const name = part.dataset.part;
      this.choose(part);
      this.svg.querySelector(`[data-part="${name}"]`)?.focus({ preventScroll: true });
      this.svg.setPointerCapture(event.pointerId);
      this.held = { at: this.place(event), room: JSON.stringify(this.room), moved: false };
    }

    drag(event) {
      if (!this.held) return;
      const place = this.place(event);
      if (!this.held.moved && floor.far(place, this.held.at) < 4 * this.pixel) return;
      if (!this.held.moved) this.remember();
      this.held.moved = true;
      this.room = JSON.parse(this.held.room);
      const by = { x: place.x - this.held.at.x, y: place.y - this.held.at.y };
      this.move(by, !event.altKey, place);
      this.changed();
    }

    drop() {
      this.held = null;
    }

    /** Moves what is chosen. @param snaps whether it is drawn to what it is nearly in line with */
    move(by, snaps, place) {
      const { corner, wall, opening, fixture } = this.chosen ?? {};
      const { room } = this;
      if (corner !== undefined) this.shift([corner], by, snaps);
      else if (wall !== undefined) this.shift([wall, (wall + 1) % room.outline.length], this.across(wall, by), snaps);
      else if (opening !== undefined) {
        const one = room.openings[opening];
        const [from, to] = floor.spot(room, one);
        floor.hang(room, one, place ?? { x: (from.x + to.x) / 2 + by.x, y: (from.y + to.y) / 2 + by.y });
      } else if (fixture !== undefined) {
        const one = room.fixtures[fixture];
        floor.stand(room, one, place ?? { x: one.at.x + by.x, y: one.at.y + by.y }, snaps ? 300 : 0);
      }
    }

    /** A wall moves across itself only: its neighbours grow, and keep their direction where they stand square. */
    across(wall, by) {
      const [a, b] = floor.ends(this.room, wall);
      const length = floor.far(a, b) || 1;
      const n = { x: -(b.y - a.y) / length, y: (b.x - a.x) / length };
      const far = by.x * n.x + by.y * n.y;
      return { x: n.x * far, y: n.y * far };
    }

    shift(corners, by, snaps) {
      const { outline } = this.room;
      const snapped = { ...by };
      if (snaps) {
        const others = outline.filter((_, i) => !corners.includes(i));
        for (const axis of ['x', 'y']) {
          const own = outline[corners[0]][axis] + by[axis];
          const line = others.map(p => p[axis]).find(value => Math.abs(value - own) < SNAP * this.pixel);
          const to = Math.abs(by[axis]) < 1e-6 ? outline[corners[0]][axis] : line ?? Math.round(own / GRID) * GRID;
          snapped[axis] = to - outline[corners[0]][axis];
        }
      }
      for (const corner of corners) {
        outline[corner].x += snapped.x;
        outline[corner].y += snapped.y;
      }
    }

    doubled(event) {
      const [kind, index] = event.target.closest('[data-part]')?.dataset.part.split('-') ?? [];
      if (kind === 'wall') this.split(+index, floor.nearest(this.room, this.place(event)).along);
    }

    split(wall, along = floor.long(this.room, wall) / 2) {
      this.step(room => { this.chosen = { corner: floor.split(room, wall, along) }; });
      this.focus();
    }

    key(event) {
      const { key, ctrlKey, metaKey, shiftKey } = event;
      if ((ctrlKey || metaKey) && key.toLowerCase() === 'z' && !event.target.matches('input')) {
        event.preventDefault();
        this.act(shiftKey ? 'redo' : 'undo');
      }
      if (!event.target.closest('svg') || ctrlKey || metaKey) return;
      const far = shiftKey ? 100 : 10;
      const by = { ArrowLeft: { x: -far, y: 0 }, ArrowRight: { x: far, y: 0 }, ArrowUp: { x: 0, y: -far }, ArrowDown: { x: 0, y: far } }[key];
      if (by) {
        event.preventDefault();
        this.step(() => this.move(by, false));
      } else if (key === 'Delete' || key === 'Backspace') {
        event.preventDefault();
        this.act('remove');
      } else if ((key === 'Enter' || key === ' ') && this.chosen?.wall !== undefined) {
        event.preventDefault();
        this.split(this.chosen.wall);
      }
    }

    // --- Buttons ----------------------------------------------------------------------------------------------------
    put(kind) {
      this.step(room => {
        const one = { kind, ...NEW[kind] };
        if (isOpening(one)) {
          Object.assign(one, floor.free(room, one.width, this.chosen?.wall));
          this.chosen = { opening: room.openings.push(one) - 1 };
        } else {
          const { wall, along } = floor.free(room, one.width, this.chosen?.wall);
          one.turn = 0;
          floor.stand(room, one, kind === 'COLUMN' ? floor.middle(room) : floor.at(room, wall, along + one.width / 2), Infinity);
          this.chosen = { fixture: room.fixtures.push(one) - 1 };
        }
      });
      this.focus();
    }

    focus() {
      const [kind, index] = Object.entries(this.chosen ?? {})[0] ?? [];
      this.svg.querySelector(`[data-part="${kind}-${index}"]`)?.focus({ preventScroll: true });
    }

    act(what) {
      switch (what) {
        case 'undo': return this.back(this.done, this.undone);
        case 'redo': return this.back(this.undone, this.done);
        case 'corner': return this.split(this.chosen?.wall ?? this.chosen?.corner ?? 0);
        case 'fit': this.view(); return this.draw();
        case 'save': return this.save();
        case 'remove': return this.remove(this.chosen);
      }
    }

    remove(chosen) {
      const { corner, opening, fixture } = chosen ?? {};
      if (corner !== undefined && this.room.outline.length < 4) return;
      this.step(room => {
        if (corner !== undefined) floor.join(room, corner);
        else if (opening !== undefined) room.openings.splice(opening, 1);
        else if (fixture !== undefined) room.fixtures.splice(fixture, 1);
        this.chosen = null;
      });
    }

    /** Shows what was found in a file, to be corrected. @param picture { href, width, height } to lie beneath it */
    propose({ room, scaled, picture }) {
      this.remember();
      this.room = floor.read(room);
      this.chosen = null;
      Object.assign(this.root.dataset, { picture: picture?.href ?? '', pictureWidth: picture?.width ?? 0,
        pictureHeight: picture?.height ?? 0 });
      this.lists.proportions(scaled === false);
      this.view();
      this.changed();
      this.root.scrollIntoView({ block: 'start' });
    }

    async save() {
      this.tell(this.say('saving'));
      try {
        const seen = this.version === undefined ? '' : `?seen=${this.version}`;
        const answer = await fetch(this.root.dataset.save + seen, { method: 'PUT', headers: { 'Content-Type': 'application/json',
          Accept: 'application/json' }, body: JSON.stringify(floor.write(this.room)) });
        const said = await answer.json().catch(() => ({}));
        if (!answer.ok) return this.tell(said.detail ?? this.say('sorry'), true);
        this.version = said.version ?? this.version;
        this.unsaved = false;
        this.tell(this.say('saved'));
        this.root.dispatchEvent(new CustomEvent('room-saved', { bubbles: true, detail: floor.write(this.room) }));
      } catch {
        this.tell(this.say('offline'), true);
      }
    }
  }

  addEventListener('DOMContentLoaded', () => document.querySelectorAll('[data-room-editor]').forEach(root => new Editor(root)));
}
