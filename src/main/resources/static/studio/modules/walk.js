// A walk through the room: arrow keys or W, A, S, D, drag to look about, tap on the floor to go there.
import { Euler, Vector3 } from 'three';

const EYES = 1.6;
const PACE = 1.9; // metres a second
const MARGIN = 0.25;
const UP = new Vector3(0, 1, 0);
const KEYS = { ArrowUp: [0, -1], KeyW: [0, -1], ArrowDown: [0, 1], KeyS: [0, 1], KeyA: [-1, 0], KeyD: [1, 0] };
const TURNS = { ArrowLeft: 1, ArrowRight: -1, KeyQ: 1, KeyE: -1 };

export class Walk {
  #held = new Set();
  #goal;
  #last = 0;
  #drag;
  #turn = new Euler(0, 0, 0, 'YXZ');
  active = false;

  constructor(camera, canvas, room, moved) {
    Object.assign(this, { camera, canvas, room, moved });
    this.listeners = [['keydown', this.#down], ['keyup', this.#up], ['pointerdown', this.#begin],
      ['pointermove', this.#look], ['pointerup', this.#end], ['pointercancel', this.#end], ['blur', this.#stop]];
    for (const [name, listener] of this.listeners) canvas.addEventListener(name, listener);
  }

  /** In a corner from which one sees most, looking across. */
  begin() {
    const { corners } = this.room();
    const middle = corners.reduce((sum, each) => sum.add(each), corners[0].clone().set(0, 0))
      .divideScalar(corners.length);
    let best = [middle.x, middle.y];
    let far = -1;
    for (const corner of corners) {
      for (let share = 0.1; share < 0.8; share += 0.1) {
        const [x, z] = [corner.x + (middle.x - corner.x) * share, corner.y + (middle.y - corner.y) * share];
        const away = Math.hypot(x - middle.x, z - middle.y) - (corner.y < middle.y ? 0.5 : 0);
        if (away > far && this.room().holds(x, z, 0.45)) [best, far] = [[x, z], away];
      }
    }
    this.camera.position.set(best[0], EYES, best[1]);
    this.camera.lookAt(middle.x, 1.15, middle.y);
    this.#turn.setFromQuaternion(this.camera.quaternion);
    this.active = true;
    this.#goal = undefined;
  }

  end() {
    this.active = false;
    this.#held.clear();
  }

  goTo(point) {
    this.#goal = new Vector3(point.x, EYES, point.z);
    this.moved();
  }

  /** @returns whether there is more to come */
  step(now) {
    const seconds = Math.min(0.05, (now - this.#last) / 1000);
    this.#last = now;
    if (!this.active) return false;
    const ahead = new Vector3();
    for (const key of this.#held) {
      if (KEYS[key]) ahead.add(new Vector3(KEYS[key][0], 0, KEYS[key][1]));
      if (TURNS[key]) this.#turn.y += TURNS[key] * seconds * 1.6;
    }
    if (ahead.lengthSq() > 0) {
      this.#goal = undefined;
      this.#go(ahead.normalize().applyAxisAngle(UP, this.#turn.y).multiplyScalar(PACE * seconds));
    } else if (this.#goal) {
      const way = this.#goal.clone().sub(this.camera.position).setY(0);
      const long = way.length();
      const step = Math.min(1, PACE * 1.3 * seconds / long);
      if (long < 0.04 || !this.#go(way.multiplyScalar(step))) this.#goal = undefined;
    }
    this.camera.quaternion.setFromEuler(this.#turn);
    return this.#held.size > 0 || this.#goal !== undefined;
  }

  /** Along the wall where one can't go through it. */
  #go(way) {
    const place = this.camera.position;
    const room = this.room();
    for (const [x, z] of [[way.x, way.z], [way.x, 0], [0, way.z]]) {
      if ((x || z) && room.holds(place.x + x, place.z + z, MARGIN)) {
        place.x += x;
        place.z += z;
        return true;
      }
    }
    return false;
  }

  #down = event => {
    const meant = KEYS[event.code] || TURNS[event.code];
    if (!this.active || !meant || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (!this.#held.size) this.#last = performance.now();
    this.#held.add(event.code);
    this.moved();
  };

  #up = event => this.#held.delete(event.code);

  #stop = () => this.#held.clear();

  #begin = event => {
    if (this.active) this.#drag = [event.clientX, event.clientY];
  };

  #look = event => {
    if (!this.active || !this.#drag) return;
    const scale = 2.4 / Math.max(320, this.canvas.clientHeight);
    this.#turn.y += (event.clientX - this.#drag[0]) * scale;
    this.#turn.x = Math.max(-1.2, Math.min(1.2, this.#turn.x + (event.clientY - this.#drag[1]) * scale));
    this.#drag = [event.clientX, event.clientY];
    this.moved();
  };

  #end = () => this.#drag = undefined;

  dispose() {
    for (const [name, listener] of this.listeners) this.canvas.removeEventListener(name, listener);
  }
}
