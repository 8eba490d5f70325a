// What a room is enclosed by: floor, walls with their windows and doors, ceiling. Metres; x and z as on the plan.
import { BoxGeometry, BufferAttribute, BufferGeometry, DoubleSide, FrontSide, Group, Mesh, MeshBasicMaterial,
  PlaneGeometry, Shape, ShapeGeometry, Vector2, Vector3 } from 'three';
import { floor, outside, surface, wall } from 'studio/materials';

const THICK = 0.13;
const SKIRTING = 0.075;
const metres = point => new Vector2(point.x / 1000, point.y / 1000);

/** Each corner of the outline, moved outwards so that walls are equally thick. */
function mitred(corners, thick) {
  return corners.map((corner, i) => {
    const before = corners[(i + corners.length - 1) % corners.length];
    const after = corners[(i + 1) % corners.length];
    const a = corner.clone().sub(before).normalize();
    const b = after.clone().sub(corner).normalize();
    const out = new Vector2(a.y + b.y, -a.x - b.x);
    const bend = out.lengthSq() / 2;
    return bend < 0.15 ? corner.clone().add(new Vector2(a.y, -a.x).multiplyScalar(thick))
      : corner.clone().add(out.multiplyScalar(thick / bend));
  });
}

function flat(points, y, down) {
  const made = new ShapeGeometry(new Shape(points));
  const place = made.attributes.position;
  for (let i = 0; i < place.count; i++) place.setXYZ(i, place.getX(i), y, place.getY(i));
  const uv = made.attributes.uv;
  for (let i = 0; i < uv.count; i++) uv.setXY(i, place.getX(i), place.getZ(i));
  // a shape is wound to be seen from +z: laid down, that is from below
  if (!down) made.setIndex([...made.index.array].reverse());
  made.computeVertexNormals();
  return made;
}

/** A little darker towards floor, ceiling and corners, as light is lost there. */
function shaded(made, long, high) {
  const place = made.attributes.position;
  const colours = new Float32Array(place.count * 3);
  for (let i = 0; i < place.count; i++) {
    const near = Math.min(place.getY(i), high - place.getY(i), place.getX(i), long - place.getX(i));
    colours.fill(near < 0.02 ? 0.86 : 1, i * 3, i * 3 + 3);
  }
  made.setAttribute('color', new BufferAttribute(colours, 3));
  return made;
}

/** The inner face of one wall, with holes; u along it, v upwards. Cut in strips, so that its shades run softly. */
function face(long, high, holes) {
  const soft = Math.min(0.35, long / 3);
  const us = new Set([0, soft, long - soft, long]);
  const vs = new Set([0, 0.35, high - 0.35, high]);
  for (const hole of holes) {
    us.add(hole.u0).add(hole.u1);
    vs.add(hole.v0).add(hole.v1);
  }
  const [columns, rows] = [[...us].sort((a, b) => a - b), [...vs].sort((a, b) => a - b)];
  const points = [];
  const faces = [];
  for (const v of rows) for (const u of columns) points.push(u, v, 0);
  for (let r = 0; r < rows.length - 1; r++) {
    for (let c = 0; c < columns.length - 1; c++) {
      const [u, v] = [(columns[c] + columns[c + 1]) / 2, (rows[r] + rows[r + 1]) / 2];
      if (holes.some(hole => u > hole.u0 && u < hole.u1 && v > hole.v0 && v < hole.v1)) continue;
      const a = r * columns.length + c;
      const b = a + columns.length;
      faces.push(a, a + 1, b, b, a + 1, b + 1);
    }
  }
  const made = new BufferGeometry();
  made.setAttribute('position', new BufferAttribute(new Float32Array(points), 3));
  made.setIndex(faces);
  made.computeVertexNormals();
  return shaded(made, long, high);
}

function box(wide, high, deep, x, y, z, paint) {
  const made = new Mesh(new BoxGeometry(wide, high, deep), paint);
  made.position.set(x, y, z);
  made.castShadow = made.receiveShadow = true;
  return made;
}

/** Frame, mullion, sill and the light behind. Within its wall: x along it, z towards the room. */
function glazing(hole, paints, panes) {
  const group = new Group();
  const [wide, high] = [hole.u1 - hole.u0 - 0.004, hole.v1 - hole.v0 - 0.004];
  const [x, y] = [(hole.u0 + hole.u1) / 2, (hole.v0 + hole.v1) / 2];
  const f = 0.055;
  for (const side of [-1, 1]) {
    group.add(box(wide, f, f, x, y + side * (high - f) / 2, -0.07, paints.white),
      box(f, high - 2 * f, f, x + side * (wide - f) / 2, y, -0.07, paints.white));
  }
  const leaves = Math.max(1, Math.round(wide / 0.85));
  for (let i = 1; i < leaves; i++) group.add(box(0.07, high, f, hole.u0 + wide * i / leaves, y, -0.07, paints.white));
  if (hole.v0 > 0.3) group.add(box(wide + 0.1, 0.03, 0.2, x, hole.v0 - 0.005, -0.02, paints.white));
  const pane = new Mesh(new PlaneGeometry(wide, high), panes.day);
  pane.position.set(x, y, -0.1);
  pane.userData.pane = true;
  group.add(pane);
  return group;
}

function door(hole, opening, paints) {
  const group = new Group();
  const [wide, high] = [hole.u1 - hole.u0, hole.v1 - hole.v0];
  const leaf = new Group();
  leaf.add(box(wide - 0.01, high - 0.01, 0.04, wide / 2, high / 2, 0, paints.door));
  for (const [low, top] of [[0.12, 0.46], [0.52, 0.93]]) {
    leaf.add(box(wide * 0.68, high * (top - low), 0.05, wide / 2, high * (low + top) / 2, 0, paints.panel));
  }
  const left = opening.swing !== 'INTO_FROM_RIGHT';
  leaf.add(box(0.13, 0.02, 0.09, left ? wide - 0.1 : 0.1, 1.02, 0, paints.metal));
  // it stands a little open where it opens into the room: one sees which way
  const turn = new Group();
  turn.add(leaf);
  turn.position.set(left ? hole.u0 : hole.u1, hole.v0, -0.04);
  leaf.position.x = left ? 0 : -wide;
  if (opening.swing !== 'NONE') turn.rotation.y = (left ? -1 : 1) * 0.28;
  group.add(turn);
  return group;
}

function casing(hole, paints) {
  const group = new Group();
  const x = (hole.u0 + hole.u1) / 2;
  const wide = hole.u1 - hole.u0;
  group.add(box(0.07, hole.v1 + 0.035, 0.02, hole.u0 - 0.035, (hole.v1 + 0.035) / 2, 0.01, paints.white),
    box(0.07, hole.v1 + 0.035, 0.02, hole.u1 + 0.035, (hole.v1 + 0.035) / 2, 0.01, paints.white),
    box(wide + 0.14, 0.07, 0.02, x, hole.v1 + 0.035, 0.01, paints.white));
  return group;
}

function reveal(hole, paints) {
  const group = new Group();
  const [wide, high] = [hole.u1 - hole.u0, hole.v1 - hole.v0];
  const add = (w, h, x, y, rx, ry) => {
    const side = new Mesh(new PlaneGeometry(w, h), paints.reveal);
    side.position.set(x, y, -THICK / 2);
    side.rotation.set(rx, ry, 0);
    side.receiveShadow = true;
    group.add(side);
  };
  add(THICK, high, hole.u0, (hole.v0 + hole.v1) / 2, 0, Math.PI / 2);
  add(THICK, high, hole.u1, (hole.v0 + hole.v1) / 2, 0, -Math.PI / 2);
  add(wide, THICK, (hole.u0 + hole.u1) / 2, hole.v1, Math.PI / 2, 0);
  add(wide, THICK, (hole.u0 + hole.u1) / 2, hole.v0, -Math.PI / 2, 0);
  return group;
}

function skirting(long, holes, paint) {
  const group = new Group();
  const gaps = holes.filter(hole => hole.v0 < SKIRTING).sort((a, b) => a.u0 - b.u0);
  let from = 0;
  for (const gap of [...gaps, { u0: long, u1: long }]) {
    const until = gap.u0 - (gap.u0 < long ? 0.07 : 0);
    const width = until - from;
    if (width > 0.01) group.add(box(width, SKIRTING, 0.014, (from + until) / 2, SKIRTING / 2, 0.007, paint));
    from = gap.u1 + 0.07;
  }
  return group;
}

function fixture(each, paints) {
  const [w, d, h] = [each.width / 1000, each.depth / 1000, each.height / 1000];
  const group = new Group();
  if (each.kind === 'RADIATOR') {
    const columns = Math.max(3, Math.round(w / 0.06));
    for (let i = 0; i < columns; i++) {
      const x = -w / 2 + w * (i + 0.5) / columns;
      group.add(box(w / columns * 0.72, h - 0.12, d * 0.8, x, h / 2 + 0.06, 0, paints.white));
    }
    group.add(box(w, 0.03, d * 0.5, 0, h - 0.03, 0, paints.white), box(w, 0.03, d * 0.5, 0, 0.15, 0, paints.white));
  } else if (each.kind === 'SOCKET') {
    group.add(box(0.08, 0.08, 0.012, 0, 0.3, -d / 2 + 0.006, paints.white));
  } else if (each.kind === 'FIREPLACE') {
    group.add(box(w, h, d, 0, h / 2, 0, paints.panel), box(w * 0.6, h * 0.55, 0.02, 0, h * 0.32, d / 2, paints.dark),
      box(w * 1.12, 0.05, d * 1.1, 0, h, 0, paints.white));
  } else {
    group.add(box(w, h, d, 0, h / 2, 0, paints.panel));
  }
  group.position.set(each.at.x / 1000, 0, each.at.y / 1000);
  group.rotation.y = -each.turn * Math.PI / 180;
  return group;
}

/** Where an opening lies along this wall; undefined if it is in another. */
function hole(opening, from, along, long, high) {
  const [a, b] = [metres(opening.from).sub(from), metres(opening.to).sub(from)];
  const out = point => Math.abs(point.x * along.y - point.y * along.x);
  const [u0, u1] = [a.dot(along), b.dot(along)].sort((one, other) => one - other);
  if (out(a) > 0.07 || out(b) > 0.07 || u0 < -0.07 || u1 > long + 0.07) return undefined;
  return { u0: Math.max(0.001, u0), u1: Math.min(long - 0.001, u1), v0: Math.max(0.0005, opening.sill / 1000),
    v1: Math.min(high - 0.01, (opening.sill + opening.height) / 1000), opening };
}

/** @returns the group, its windows (where light comes in), and look(eye), which hides what stands between */
export function enclosure(scene) {
  const group = new Group();
  const corners = scene.outline.map(metres);
  const outer = mitred(corners, THICK);
  const high = scene.height / 1000;
  const paints = { white: surface({ color: '#faf8f3', roughness: 0.5 }),
    door: surface({ color: '#f1ece2', roughness: 0.5 }),
    panel: surface({ color: '#ece6da', roughness: 0.6 }),
    metal: surface({ color: '#8d9093', roughness: 0.3, metalness: 0.8 }),
    dark: surface({ color: '#231f1b', roughness: 1 }),
    reveal: surface({ color: '#faf6ee', roughness: 0.9, side: DoubleSide }),
    cap: surface({ color: '#6d5d4c', roughness: 0.9, side: DoubleSide }) };
  const panes = { day: new MeshBasicMaterial({ map: outside(false), toneMapped: false }),
    evening: new MeshBasicMaterial({ map: outside(true), toneMapped: false }) };
  const face0 = wall(scene.walls);
  face0.shadowSide = DoubleSide;
  const ground = new Mesh(flat(corners, 0, false), floor(scene.floor));
  ground.receiveShadow = true;
  ground.userData.floor = true;
  const slab = new Mesh(flat(outer, -0.004, false), paints.cap);
  const ceiling = new Mesh(flat(corners, high, true), surface({ color: '#fbf9f4', roughness: 1,
    side: FrontSide, shadowSide: DoubleSide }));
  ceiling.castShadow = true;
  group.add(ground, slab, ceiling);
  const walls = [];
  const windows = [];
  corners.forEach((from, i) => {
    const to = corners[(i + 1) % corners.length];
    const along = to.clone().sub(from);
    const long = along.length();
    along.divideScalar(long);
    const holes = scene.openings.map(opening => hole(opening, from, along, long, high)).filter(Boolean);
    const part = new Group();
    part.position.set(from.x, 0, from.y);
    part.rotation.y = -Math.atan2(along.y, along.x);
    const inner = new Mesh(face(long, high, holes), face0);
    inner.castShadow = inner.receiveShadow = true;
    const fittings = new Group();
    fittings.add(skirting(long, holes, paints.white));
    for (const one of holes) {
      fittings.add(reveal(one, paints));
      if (one.opening.kind === 'WINDOW') {
        fittings.add(glazing(one, paints, panes));
        windows.push({ middle: new Vector3(from.x + along.x * (one.u0 + one.u1) / 2, (one.v0 + one.v1) / 2,
          from.y + along.y * (one.u0 + one.u1) / 2), inward: new Vector3(-along.y, 0, along.x),
          along: new Vector3(along.x, 0, along.y), area: (one.u1 - one.u0) * (one.v1 - one.v0) });
      } else {
        fittings.add(casing(one, paints));
        if (one.opening.kind === 'DOOR') fittings.add(door(one, one.opening, paints));
        else fittings.add(beyond(one));
      }
    }
    const cap = new Mesh(flat([from, to, outer[(i + 1) % outer.length], outer[i]], high, false), paints.cap);
    part.add(inner, fittings);
    group.add(part, cap);
    walls.push({ from, inward: new Vector2(-along.y, along.x), fittings, cap });
  });
  for (const each of scene.fixtures) group.add(fixture(each, paints));
  const lit = evening => group.traverse(each => {
    if (each.userData.pane) each.material = evening ? panes.evening : panes.day;
  });
  const look = eye => {
    for (const one of walls) {
      const seen = (eye.x - one.from.x) * one.inward.x + (eye.z - one.from.y) * one.inward.y > -0.02;
      one.fittings.visible = one.cap.visible = seen;
    }
  };
  const holds = (x, z, margin) => within(corners, x, z) && corners.every((from, i) =>
    distance(x, z, from, corners[(i + 1) % corners.length]) >= margin);
  return { group, ground, windows, look, lit, holds, corners, high };
}

/** Behind a passage it is a little darker. */
function beyond(one) {
  const dark = new Mesh(new PlaneGeometry(one.u1 - one.u0, one.v1 - one.v0),
    new MeshBasicMaterial({ color: '#b9ad9c' }));
  dark.position.set((one.u0 + one.u1) / 2, (one.v0 + one.v1) / 2, -THICK);
  return dark;
}

function within(corners, x, z) {
  let inside = false;
  corners.forEach((a, i) => {
    const b = corners[(i + 1) % corners.length];
    if (a.y > z !== b.y > z && x < (b.x - a.x) * (z - a.y) / (b.y - a.y) + a.x) inside = !inside;
  });
  return inside;
}

function distance(x, z, a, b) {
  const [dx, dz] = [b.x - a.x, b.y - a.y];
  const share = Math.max(0, Math.min(1, ((x - a.x) * dx + (z - a.y) * dz) / (dx * dx + dz * dz || 1)));
  return Math.hypot(x - a.x - share * dx, z - a.y - share * dz);
}
