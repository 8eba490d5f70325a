// What stands in the room: each piece follows the scene, before her eyes.
import { Color, CylinderGeometry, Group, Mesh, MeshBasicMaterial, PlaneGeometry, PointLight,
  RingGeometry } from 'three';
import { contact, surface } from 'studio/materials';
import { modest } from 'studio/machine';
import { model } from 'studio/models';
import { discard, figure, solid } from 'studio/shapes';

const LONG = 650; // milliseconds
const MOST_LIGHTS = modest ? 3 : 6;
const ease = share => share < 0.5 ? 4 * share ** 3 : 1 - (-2 * share + 2) ** 3 / 2;
const still = matchMedia('(prefers-reduced-motion: reduce)');

export class Pieces {
  group = new Group();
  #standing = new Map();
  #moves = new Set();
  #evening = false;
  #selected;

  /** @param changed called whenever something is to be drawn anew */
  constructor(changed) {
    this.changed = changed;
  }

  update(scene, animated) {
    this.high = scene.height / 1000;
    const rugs = scene.pieces.filter(piece => piece.kind === 'rug' && piece.lift === 0);
    const wanted = new Set(scene.pieces.map(piece => piece.id));
    for (const [id, one] of this.#standing) {
      if (!wanted.has(id)) {
        this.#standing.delete(id);
        this.#shrink(one.body, animated, () => this.#drop(one));
      }
    }
    for (const piece of scene.pieces) {
      const shape = scene.shapes[piece.shape];
      const one = this.#standing.get(piece.id);
      one ? this.#follow(one, piece, shape, animated) : this.#place(piece, shape, animated);
    }
    for (const one of this.#standing.values()) one.shade.position.y = this.#below(one.piece, rugs);
    this.#light();
    this.select(this.#selected);
    this.changed();
  }

  /** Shade lies on the rug if there is one. */
  #below(piece, rugs) {
    const under = rugs.filter(rug => rug.id !== piece.id
      && Math.hypot(rug.at.x - piece.at.x, rug.at.y - piece.at.y) < (rug.width + rug.depth + piece.width) / 4);
    return 0.003 + Math.max(0, ...under.map(rug => rug.height / 1000));
  }

  #place(piece, shape, animated) {
    const holder = new Group();
    holder.userData.id = piece.id;
    const shade = new Mesh(new PlaneGeometry(1, 1).rotateX(-Math.PI / 2), new MeshBasicMaterial({ map: contact(),
      color: '#1c130a', transparent: true, opacity: /lamp/.test(piece.kind) ? 0.16 : 0.36, depthWrite: false,
      polygonOffset: true, polygonOffsetFactor: -2 }));
    holder.add(shade);
    this.group.add(holder);
    const one = { holder, shade, piece, shape };
    this.#standing.set(piece.id, one);
    this.#stand(holder, piece);
    this.#dress(one, shape);
    if (animated) this.#grow(one.body);
  }

  #stand(holder, piece) {
    holder.position.set(piece.at.x / 1000, 0, piece.at.y / 1000);
    holder.rotation.y = -piece.turn * Math.PI / 180;
  }

  /** Gives it its body: at once the shape that is known, and its maker's model as soon as that is here. */
  #dress(one, shape) {
    const { piece } = one;
    one.shape = shape;
    one.key = piece.shape;
    const body = new Group();
    body.add(solid(shape));
    body.position.y = piece.lift / 1000;
    if (piece.kind === 'pendant-lamp') body.add(this.#cord(piece));
    one.body = body;
    one.holder.add(body);
    const flat = piece.kind === 'rug' || piece.lift > 60;
    one.shade.visible = !flat;
    one.shade.scale.set(piece.width / 1000 * 1.04 + 0.16, 1, piece.depth / 1000 * 1.04 + 0.16);
    if (piece.model) {
      model(piece).then(made => {
        if (made && one.body === body && this.#standing.get(piece.id) === one) {
          discard(body.children[0]);
          body.remove(body.children[0]);
          body.add(made);
          one.modelled = true;
          this.changed();
        }
      }).catch(() => undefined); // its shape stands for it
    }
  }

  #cord(piece) {
    const top = piece.height / 1000;
    const long = Math.max(0.02, this.high - piece.lift / 1000 - top);
    const cord = new Mesh(new CylinderGeometry(0.004, 0.004, long, 8), surface({ color: '#2a2724' }));
    cord.position.y = top + long / 2;
    return cord;
  }

  #follow(one, piece, shape, animated) {
    const before = one.piece;
    one.piece = piece;
    const from = one.holder.position.clone();
    const turned = one.holder.rotation.y;
    this.#stand(one.holder, piece);
    const to = one.holder.position.clone();
    const way = ((one.holder.rotation.y - turned) % (2 * Math.PI) + 3 * Math.PI) % (2 * Math.PI) - Math.PI;
    if (animated && (from.distanceTo(to) > 0.001 || Math.abs(way) > 0.001)) {
      const goal = turned + way;
      this.#move(share => {
        one.holder.position.lerpVectors(from, to, share);
        one.holder.position.y = Math.sin(share * Math.PI) * 0.05;
        one.holder.rotation.y = turned + way * share;
        if (share === 1) one.holder.rotation.y = goal;
      });
    }
    if (before.lift !== piece.lift) one.body.position.y = piece.lift / 1000;
    if (one.key !== piece.shape || before.model?.url !== piece.model?.url) this.#change(one, shape, animated);
  }

  /** The same thing in another colour changes its colour; another thing takes its place. */
  #change(one, shape, animated) {
    const old = one.body;
    const same = !one.modelled && !one.piece.model && figure(one.shape) === figure(shape);
    one.modelled = false;
    this.#dress(one, shape);
    if (!animated) {
      this.#discard(one, old);
      return;
    }
    if (same) {
      const paints = body => body.children[0].children.map(mesh => mesh.material);
      const [was, will] = [paints(old).map(each => each.color.clone()), paints(one.body)];
      this.#discard(one, old);
      if (was.length === will.length) {
        const goals = will.map(each => each.color.clone());
        this.#move(share => will.forEach((each, i) => each.color.lerpColors(was[i], goals[i], share)));
      }
    } else {
      this.#shrink(old, true, () => this.#discard(one, old));
      this.#grow(one.body);
    }
  }

  #discard(one, body) {
    one.holder.remove(body);
    discard(body);
  }

  #drop(one) {
    this.group.remove(one.holder);
    discard(one.holder);
    this.changed();
  }

  #grow(body) {
    this.#move(share => body.scale.setScalar(Math.max(0.001, 1 + 0.06 * Math.sin(share * Math.PI) - (1 - share) ** 3)));
  }

  #shrink(body, animated, then) {
    if (!animated || still.matches) then();
    else this.#move(share => share === 1 ? then() : body.scale.setScalar(1 - share * 0.999));
  }

  #move(how) {
    if (still.matches) how(1);
    else this.#moves.add({ how, since: undefined });
    this.changed();
  }

  /** @returns whether there is more to come */
  step(now) {
    for (const move of this.#moves) {
      move.since ??= now;
      const share = Math.min(1, (now - move.since) / LONG);
      move.how(share === 1 ? 1 : ease(share));
      if (share === 1) this.#moves.delete(move);
    }
    return this.#moves.size > 0;
  }

  evening(is) {
    this.#evening = is;
    this.#light();
  }

  /** Lamps that stand in the room shine; the brightest few of them light it. */
  #light() {
    const lamps = [];
    for (const one of this.#standing.values()) {
      one.body.traverse(each => {
        if (each.userData.finish === 'GLOW') each.material.emissiveIntensity = this.#evening ? 1.1 : 0;
      });
      for (const old of one.lights ?? []) old.removeFromParent();
      one.lights = [];
      if (this.#evening) for (const light of one.shape.lights) lamps.push({ one, light });
    }
    lamps.sort((a, b) => b.light.lumen - a.light.lumen);
    for (const { one, light } of lamps.slice(0, MOST_LIGHTS)) {
      const bulb = new PointLight(new Color('#ffcf98'), light.lumen / 130, 11, 1.5);
      bulb.position.set(light.x / 1000, light.y / 1000 + one.piece.lift / 1000, light.z / 1000);
      one.holder.add(bulb);
      one.lights.push(bulb);
    }
    this.lamps = lamps.length;
  }

  /** A ring of light on the floor about what is chosen. */
  select(id) {
    this.#selected = id;
    this.ring?.removeFromParent();
    const one = this.#standing.get(id);
    if (one) {
      const reach = Math.hypot(one.piece.width, one.piece.depth) / 2000 + 0.1;
      this.ring = new Mesh(new RingGeometry(reach - 0.022, reach + 0.022, 72).rotateX(-Math.PI / 2),
        new MeshBasicMaterial({ color: '#2c8b77', transparent: true, opacity: 0.9, depthTest: false }));
      this.ring.position.y = 0.02;
      this.ring.renderOrder = 5;
      one.holder.add(this.ring);
    }
    this.changed();
  }

  dispose() {
    discard(this.group);
    this.#standing.clear();
    this.#moves.clear();
  }
}
