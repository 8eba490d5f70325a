// A room's outline and what is in its walls, as numbers: millimetres, y downwards, clockwise. Draws nothing.
globalThis.floor = (() => {
  const round = Math.round;
  const far = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);
  const ends = (room, wall) => [room.outline[wall], room.outline[(wall + 1) % room.outline.length]];
  const long = (room, wall) => far(...ends(room, wall));
  const at = (room, wall, along) => {
    const [a, b] = ends(room, wall);
    const share = along / (far(a, b) || 1);
    return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
  };

  /** The place of a wall that is nearest to another: { wall, along, off }. */
  function beside(room, wall, place) {
    const [a, b] = ends(room, wall);
    const length = far(a, b) || 1;
    const along = Math.min(length, Math.max(0,
      ((place.x - a.x) * (b.x - a.x) + (place.y - a.y) * (b.y - a.y)) / length));
    return { wall, along, off: far(place, at(room, wall, along)) };
  }
  const nearest = (room, place) => room.outline.map((_, wall) => beside(room, wall, place))
    .reduce((best, one) => one.off < best.off ? one : best);

  /** From what the house keeps: each opening hangs in a wall here, so that it goes along when a corner moves. */
  function read(kept) {
    const room = structuredClone(kept);
    room.openings = room.openings.map(one => {
      const { wall, along } = nearest(room, { x: (one.from.x + one.to.x) / 2, y: (one.from.y + one.to.y) / 2 });
      const width = far(one.from, one.to);
      const { from, to, ...rest } = one;
      const own = [from, to].every(end => beside(room, wall, end).off < 60);
      return own ? { ...rest, wall, along: along - width / 2, width } : { ...rest, from, to, width, wall: -1 };
    });
    return room;
  }

  /** To what the house keeps. */
  function write(room) {
    const whole = point => ({ x: round(point.x), y: round(point.y) });
    return {
      name: room.name, height: round(room.height), outline: room.outline.map(whole),
      openings: room.openings.map(({ kind, sill, height, swing, ...one }) => {
        const [from, to] = spot(room, one);
        return { kind, from: whole(from), to: whole(to), sill: round(sill), height: round(height), swing };
      }),
      fixtures: room.fixtures.map(one => ({ ...one, at: whole(one.at), turn: (round(one.turn) + 360) % 360 })),
    };
  }

  /** Both ends of an opening. One whose wall has become shorter than it is gives way. */
  function spot(room, one) {
    if (one.wall < 0) return [one.from, one.to];
    const length = long(room, one.wall);
    const width = Math.min(one.width, length);
    const along = Math.min(Math.max(0, one.along), length - width);
    return [at(room, one.wall, along), at(room, one.wall, along + width)];
  }

  /** Where there is still room for something so wide: in this wall if one is named, else the longest first. */
  function free(room, width, named) {
    const walls = room.outline.map((_, wall) => wall)
      .sort((a, b) => (b === named) - (a === named) || long(room, b) - long(room, a));
    for (const wall of walls) {
      const most = long(room, wall) - width;
      const taken = room.openings.filter(one => one.wall === wall);
      const places = [];
      for (let along = Math.round(most / 20) * 10, by = 0; by <= most / 2; by += 100) places.push(along + by, along - by);
      const along = places.find(place => place >= 0 && place <= most
        && taken.every(one => place + width <= one.along || place >= one.along + one.width));
      if (along !== undefined) return { wall, along };
    }
    return { wall: walls[0], along: Math.max(0, (long(room, walls[0]) - width) / 2) };
  }

  function middle({ outline }) {
    const half = axis => (Math.min(...outline.map(p => p[axis])) + Math.max(...outline.map(p => p[axis]))) / 2;
    return { x: half('x'), y: half('y') };
  }

  function area(room) {
    const sum = room.outline.reduce((all, a, i) => {
      const b = room.outline[(i + 1) % room.outline.length];
      return all + a.x * b.y - b.x * a.y;
    }, 0);
    return Math.abs(sum) / 2e6;
  }

  const side = (a, b, c) => Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));
  /** Whether two walls that are no neighbours meet. */
  function crosses(room) {
    const number = room.outline.length;
    for (let i = 0; i < number; i++) {
      for (let j = i + 2; j < number; j++) {
        if (i === 0 && j === number - 1) continue;
        const [a, b] = ends(room, i);
        const [c, d] = ends(room, j);
        if (side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)) return true;
      }
    }
    return false;
  }

  /** Makes a wall so long: the next one goes along if they stand square, so that the room stays square. */
  function lengthen(room, wall, length) {
    const number = room.outline.length;
    const [a, b] = ends(room, wall);
    const now = far(a, b);
    const by = { x: (b.x - a.x) / now * (length - now), y: (b.y - a.y) / now * (length - now) };
    const c = room.outline[(wall + 2) % number];
    const square = Math.abs((b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y)) < 0.02 * now * far(b, c);
    for (const corner of square && number > 3 ? [b, c] : [b]) {
      corner.x += by.x;
      corner.y += by.y;
    }
  }

  /** Everything larger or smaller by as much. */
  function scale(room, factor) {
    const grow = point => { point.x *= factor; point.y *= factor; };
    room.outline.forEach(grow);
    for (const one of room.openings) {
      one.width *= factor;
      if (one.wall < 0) [one.from, one.to].forEach(grow); else one.along *= factor;
    }
    room.fixtures.forEach(one => grow(one.at));
  }

  /** A new corner in a wall; what hangs in the wall stays where it is. */
  function split(room, wall, along) {
    const corner = at(room, wall, along);
    room.outline.splice(wall + 1, 0, { x: round(corner.x), y: round(corner.y) });
    for (const one of room.openings) {
      if (one.wall > wall) one.wall++;
      else if (one.wall === wall && one.along + one.width / 2 > along) {
        one.wall++;
        one.along = Math.max(0, one.along - along);
      }
    }
    return wall + 1;
  }

  /** Without a corner; what hung in its two walls hangs in the one that is left. */
  function join(room, corner) {
    const before = (corner + room.outline.length - 1) % room.outline.length;
    const places = room.openings.map(one => spot(room, one));
    room.outline.splice(corner, 1);
    room.openings.forEach((one, i) => {
      if (one.wall < 0) return;
      if (one.wall === corner || one.wall === before) {
        const [from, to] = places[i];
        const found = nearest(room, { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 });
        one.wall = found.wall;
        one.along = found.along - one.width / 2;
      } else if (one.wall > corner) one.wall--;
    });
  }

  /** Puts an opening where a place is nearest to a wall; a fixture that belongs to a wall with its back there. */
  function hang(room, one, place) {
    const { wall, along } = nearest(room, place);
    one.wall = wall;
    one.along = Math.min(Math.max(0, round((along - one.width / 2) / 10) * 10), Math.max(0, long(room, wall) - one.width));
  }

  function stand(room, one, place, reach) {
    const { wall, along, off } = nearest(room, place);
    one.at = { x: round(place.x / 10) * 10, y: round(place.y / 10) * 10 };
    if (one.kind === 'COLUMN' || off > reach) return;
    const [a, b] = ends(room, wall);
    const length = far(a, b);
    const on = at(room, wall, along);
    one.turn = (round(Math.atan2(b.y - a.y, b.x - a.x) * 180 / Math.PI) + 360) % 360;
    one.at = { x: on.x - (b.y - a.y) / length * one.depth / 2, y: on.y + (b.x - a.x) / length * one.depth / 2 };
  }

  return { read, write, far, ends, long, at, nearest, spot, area, crosses, lengthen, scale, split, join, hang, stand, free, middle };
})();
