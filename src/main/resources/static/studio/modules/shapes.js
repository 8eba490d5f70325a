// Pieces as solid things: put together from the parts that a scene names, as large as they are, in metres.
import { BoxGeometry, BufferAttribute, BufferGeometry, CylinderGeometry, Group, LatheGeometry, Matrix4, Mesh, Quaternion,
  Vector2, Vector3 } from 'three';
import { RoundedBoxGeometry } from 'three/addons/geometries/RoundedBoxGeometry.js';
import { material } from 'studio/materials';

const RAD = Math.PI / 180;
const UP = new Vector3(0, 1, 0);
const BLADE = 6;
const SHARP = 6; // millimetres of roundness that nobody sees across a room: books have a dozen triangles, not hundreds
const SOFT = 30; // above which an edge is a cushion's

function box(part) {
  if (part.round <= SHARP) return new BoxGeometry(part.width, part.height, part.depth);
  const made = new RoundedBoxGeometry(part.width, part.height, part.depth, part.round < SOFT ? 1 : 2, part.round);
  return welded(made);
}

/** Each corner once, though many triangles meet in it: a third of the work for whoever draws them. */
function welded(made) {
  const [place, normal] = [made.attributes.position.array, made.attributes.normal.array];
  const seen = new Map();
  const [places, normals, faces] = [[], [], []];
  for (let i = 0; i < place.length; i += 3) {
    const key = [place[i], place[i + 1], place[i + 2], normal[i], normal[i + 1], normal[i + 2]]
      .map(each => Math.round(each * 100)).join();
    if (!seen.has(key)) {
      seen.set(key, seen.size);
      places.push(place[i], place[i + 1], place[i + 2]);
      normals.push(normal[i], normal[i + 1], normal[i + 2]);
    }
    faces.push(seen.get(key));
  }
  const whole = new BufferGeometry();
  whole.setAttribute('position', new BufferAttribute(new Float32Array(places), 3));
  whole.setAttribute('normal', new BufferAttribute(new Float32Array(normals), 3));
  whole.setIndex(faces);
  made.dispose();
  return whole;
}

function block(part) {
  const made = box(part);
  return made.translate(0, part.height / 2, 0).rotateX(-part.lean * RAD).rotateY(-part.spin * RAD)
    .translate(part.x, part.y, part.z);
}

function turned(part) {
  const outline = part.rings.map(ring => new Vector2(ring.radius, ring.up));
  return new LatheGeometry(outline, 28).translate(part.x, part.y, part.z);
}

function rod(part) {
  const from = new Vector3(part.x, part.y, part.z);
  const along = new Vector3(part.toX, part.toY, part.toZ).sub(from);
  const long = along.length();
  const turn = new Matrix4().compose(from, new Quaternion().setFromUnitVectors(UP, along.divideScalar(long)),
    new Vector3(1, 1, 1));
  return new CylinderGeometry(part.toRadius, part.radius, long, Math.max(part.radius, part.toRadius) > 60 ? 32 : 10)
    .translate(0, long / 2, 0).applyMatrix4(turn);
}

function leaf(part) {
  const ahead = [Math.sin(part.yaw * RAD), -Math.cos(part.yaw * RAD)];
  const points = [];
  const faces = [];
  let out = 0;
  let up = 0;
  for (let i = 0; i <= BLADE; i++) {
    const share = i / BLADE;
    const half = part.width / 2 * Math.sin(Math.PI * Math.min(0.97, 0.08 + share * 0.92));
    // a fold along its middle catches the light
    for (const side of [-1, 0, 1]) {
      points.push(part.x + ahead[0] * out - side * half * ahead[1], part.y + up + Math.abs(side) * half * 0.18,
        part.z + ahead[1] * out + side * half * ahead[0]);
    }
    const angle = (part.rise - part.bend * share) * RAD;
    out += part.length / BLADE * Math.cos(angle);
    up += part.length / BLADE * Math.sin(angle);
    if (i < BLADE) {
      const a = 3 * i;
      faces.push(a, a + 3, a + 1, a + 1, a + 3, a + 4, a + 1, a + 4, a + 2, a + 2, a + 4, a + 5);
    }
  }
  const made = new BufferGeometry();
  made.setAttribute('position', new BufferAttribute(new Float32Array(points), 3));
  made.setIndex(faces);
  made.computeVertexNormals();
  return made;
}

const MAKERS = { block, turned, rod, leaf };

/** One body of many, its texture laid on from the side that each face looks to, along its longest edge. */
function joined(parts) {
  const flat = parts.map(part => ({ made: MAKERS[part.is](part), part }));
  const count = flat.reduce((sum, each) => sum + each.made.attributes.position.count, 0);
  const [places, normals, across] = [3, 3, 2].map(numbers => new Float32Array(count * numbers));
  const faces = [];
  let at = 0;
  for (const { made, part } of flat) {
    const position = made.attributes.position;
    const normal = made.attributes.normal;
    places.set(position.array, at * 3);
    normals.set(normal.array, at * 3);
    const upright = part.is === 'block' ? part.height > part.width && part.height > part.depth : part.is === 'rod';
    const deep = part.is === 'block' && !upright && part.depth > part.width;
    for (let i = 0; i < position.count; i++) {
      const [x, y, z] = [position.getX(i), position.getY(i), position.getZ(i)];
      const [nx, ny, nz] = [Math.abs(normal.getX(i)), Math.abs(normal.getY(i)), Math.abs(normal.getZ(i))];
      let [u, v] = ny > nx && ny > nz ? deep ? [z, x] : [x, z] : nx > nz ? [z, y] : [x, y];
      if (upright && !(ny > nx && ny > nz)) [u, v] = [v, u];
      across[(at + i) * 2] = u / 1000;
      across[(at + i) * 2 + 1] = v / 1000;
    }
    for (const corner of made.index.array) faces.push(at + corner);
    at += position.count;
    made.dispose();
  }
  const whole = new BufferGeometry();
  whole.setAttribute('position', new BufferAttribute(places, 3));
  whole.setAttribute('normal', new BufferAttribute(normals, 3));
  whole.setAttribute('uv', new BufferAttribute(across, 2));
  whole.setIndex(faces);
  return whole;
}

/** What tells one body from another, whatever its colours. */
export const figure = shape => JSON.stringify([shape.scale, shape.parts.map(({ paint, ...rest }) =>
  [rest, paint.finish])]);

/** Bodies, one for each paint, within a group that stands on the floor at 0. */
export function solid(shape) {
  const byPaint = new Map();
  for (const part of shape.parts) {
    const key = part.paint.finish + part.paint.srgb;
    byPaint.has(key) ? byPaint.get(key).push(part) : byPaint.set(key, [part]);
  }
  const group = new Group();
  const { x, y, z, moveX, moveY, moveZ } = shape.scale;
  for (const parts of byPaint.values()) {
    const body = new Mesh(joined(parts), material(parts[0].paint));
    body.castShadow = body.receiveShadow = true;
    body.userData.finish = parts[0].paint.finish;
    group.add(body);
  }
  group.scale.set(x / 1000, y / 1000, z / 1000);
  group.position.set(moveX / 1000, moveY / 1000, moveZ / 1000);
  return group;
}

export function discard(object) {
  object.traverse(each => {
    each.geometry?.dispose();
    for (const one of [each.material].flat()) one?.dispose();
  });
}
