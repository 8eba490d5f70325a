// Pieces as their makers modelled them: fetched from the catalogue, turned upright, and as large as they are sold.
import { Box3, DoubleSide, Group, Matrix4, Vector3 } from 'three';
import { MTLLoader } from 'three/addons/loaders/MTLLoader.js';
import { OBJLoader } from 'three/addons/loaders/OBJLoader.js';
import { surface } from 'studio/materials';

/** Fetched once, however many stand in the room. */
const known = new Map();

async function fetched(address) {
  const folder = address.slice(0, address.lastIndexOf('/') + 1);
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  const text = await answer.text();
  const loader = new OBJLoader();
  const library = /^mtllib\s+(.+)$/m.exec(text)?.[1].trim();
  if (library) {
    const paints = await fetch(folder + encodeURIComponent(library)).then(each => each.ok ? each.text() : '');
    loader.setMaterials(new MTLLoader().setResourcePath(folder).parse(paints, folder));
  }
  const object = loader.parse(text);
  object.traverse(each => {
    if (each.isMesh) {
      each.material = Array.isArray(each.material) ? each.material.map(finished) : finished(each.material);
      if (!each.geometry.attributes.normal) each.geometry.computeVertexNormals();
      each.castShadow = each.receiveShadow = true;
    }
  });
  return object;
}

/** The same colours and pictures under this room's light. */
function finished(old) {
  const seen = old.opacity < 1 ? old.opacity : 1;
  const made = surface({ color: old.color, map: old.map ?? null, transparent: seen < 1, opacity: seen,
    alphaTest: old.map && seen === 1 ? 0.5 : 0, roughness: Math.max(0.25, 1 - (old.shininess ?? 30) / 220),
    side: DoubleSide });
  old.dispose?.();
  return made;
}

/** @returns a group as wide, high and deep as the piece, or undefined where there is none */
export async function model(piece) {
  if (!piece.model || !/\.obj$/i.test(piece.model.url)) return undefined;
  const { url, rotation } = piece.model;
  if (!known.has(url)) known.set(url, fetched(url));
  const object = (await known.get(url)).clone();
  const turned = new Group();
  turned.add(object);
  if (rotation.length === 9) {
    const r = rotation;
    turned.applyMatrix4(new Matrix4().set(r[0], r[1], r[2], 0, r[3], r[4], r[5], 0, r[6], r[7], r[8], 0, 0, 0, 0, 1));
  }
  turned.updateMatrixWorld(true);
  const box = new Box3().setFromObject(turned, true);
  const size = box.getSize(new Vector3());
  const whole = new Group();
  whole.add(turned);
  whole.scale.set(piece.width / 1000 / (size.x || 1), piece.height / 1000 / (size.y || 1),
    piece.depth / 1000 / (size.z || 1));
  const middle = box.getCenter(new Vector3());
  whole.position.set(-middle.x * whole.scale.x, -box.min.y * whole.scale.y, -middle.z * whole.scale.z);
  return whole;
}
