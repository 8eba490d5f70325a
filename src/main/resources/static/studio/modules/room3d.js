// The room as one stands in it. Draws a frame only when something has moved.
//   const room = room3d(host); room.update(scene); room.time('evening'); room.view('walk');
//   const png = await room.still(1600, 1000); room.select(id); room.follow(other); room.dispose();
// Its host hears: room-ready, piece-selected {id}, view-changed {view}.
import { AmbientLight, BackSide, Color, DirectionalLight, HemisphereLight, Mesh, MeshBasicMaterial, NeutralToneMapping,
  OrthographicCamera, PCFShadowMap, PCFSoftShadowMap, PerspectiveCamera, PMREMGenerator, Raycaster, Scene,
  SphereGeometry, SpotLight, Vector2, Vector3, WebGLRenderer } from 'three';
import { OrbitControls } from 'three/addons/controls/OrbitControls.js';
import { modest } from 'studio/machine';
import { enclosure } from 'studio/walls';
import { Pieces } from 'studio/pieces';
import { discard } from 'studio/shapes';
import { Walk } from 'studio/walk';

const MOST_WINDOWS = modest ? 1 : 3;
const UNMIRRORED = 0.6; // ambient light in the place of what surfaces would mirror
const TAP = 6; // pixels that a finger may slip
const SLOW = 60; // milliseconds between frames, above which the picture is drawn coarser while it moves
const COARSEST = 0.4; // pixels drawn to a pixel of the page
const BRISK = 24; // milliseconds between frames, below which it may be drawn finer again
const STEADY = 15; // frames as brisk as that, before it is
const SMOOTHED = 1.5; // as finely as that at rest, where edges are not smoothed otherwise: at half the price
const REST = 250; // milliseconds without a frame, after which it is drawn finely
const MOODS = {
  day: { ground: '#efe8db', hemisphere: 1.7, sky: '#fbfaf8', earth: '#e6d8c4', sun: 2.1, window: 4, ambient: 0.55,
    reflection: 1.15, exposure: 1.12 },
  evening: { ground: '#1d222e', hemisphere: 0.32, sky: '#a3aecc', earth: '#6a5848', sun: 0, window: 0.5, ambient: 0.1,
    reflection: 0.3, exposure: 1 },
};

export function webgl() {
  try {
    return Boolean(document.createElement('canvas').getContext('webgl2'));
  } catch {
    return false;
  }
}

class Room3d {
  #scene = new Scene();
  #raycaster = new Raycaster();
  #asked = 0;
  #mood = 'day';
  #view = 'orbit';
  frames = 0;

  constructor(host) {
    this.host = host;
    const renderer = new WebGLRenderer({ antialias: !modest, powerPreference: 'high-performance' });
    this.renderer = renderer;
    this.finest = Math.min(2, devicePixelRatio) * (modest ? SMOOTHED : 1);
    this.ratio = modest ? 1 : this.finest;
    renderer.setPixelRatio(this.ratio);
    renderer.shadowMap.enabled = true;
    renderer.shadowMap.type = modest ? PCFShadowMap : PCFSoftShadowMap;
    renderer.shadowMap.autoUpdate = false;
    renderer.toneMapping = NeutralToneMapping;
    this.canvas = renderer.domElement;
    this.canvas.tabIndex = 0;
    this.canvas.className = 'room3d-canvas';
    this.canvas.setAttribute('role', 'application');
    this.canvas.setAttribute('aria-label', host.dataset.label ?? '');
    this.perspective = new PerspectiveCamera(38, 1, 0.08, 120);
    this.flat = new OrthographicCamera(-1, 1, 1, -1, 0.1, 60);
    this.camera = this.perspective;
    this.controls = new OrbitControls(this.perspective, this.canvas);
    Object.assign(this.controls, { enableDamping: true, dampingFactor: 0.12, maxPolarAngle: 1.5, minDistance: 0.8,
      maxDistance: 40, zoomSpeed: 0.8 });
    this.controls.addEventListener('change', this.invalidate);
    this.controls.listenToKeyEvents(this.canvas);
    this.pieces = new Pieces(this.#changed);
    this.#scene.add(this.pieces.group);
    this.walk = new Walk(this.perspective, this.canvas, () => this.room, this.invalidate);
    this.#lights();
    this.#pointer();
    this.resizing = new ResizeObserver(() => this.#resize());
    this.resizing.observe(host);
    this.canvas.addEventListener('webglcontextlost', this.#lost);
    this.canvas.addEventListener('webglcontextrestored', this.#found);
  }

  #lights() {
    this.hemisphere = new HemisphereLight();
    this.ambient = new AmbientLight('#ffffff');
    this.sun = new DirectionalLight('#ffe9c8');
    this.sun.castShadow = true;
    this.sun.shadow.mapSize.setScalar(modest ? 1024 : 2048);
    this.sun.shadow.normalBias = 0.02;
    this.sun.shadow.bias = -0.0004;
    this.sun.shadow.radius = 3;
    this.#scene.add(this.hemisphere, this.ambient, this.sun, this.sun.target);
    if (!modest) this.#surroundings();
  }

  /** What polished things mirror: a bright side, a warm floor. */
  #surroundings() {
    const around = new Scene();
    const dome = new Mesh(new SphereGeometry(5, 24, 12), new MeshBasicMaterial({ color: '#d9d2c6', side: BackSide }));
    const bright = new Mesh(new SphereGeometry(1.6, 16, 8), new MeshBasicMaterial({ color: new Color(3, 3.1, 3.2) }));
    bright.position.set(-2.4, 2.2, -2.4);
    const warm = new Mesh(new SphereGeometry(3, 16, 8), new MeshBasicMaterial({ color: '#a98c68' }));
    warm.position.set(0, -4.6, 0);
    around.add(dome, bright, warm);
    const generator = new PMREMGenerator(this.renderer);
    this.reflection = generator.fromScene(around, 0.06, 0.1, 20, { size: 64 });
    this.#scene.environment = this.reflection.texture;
    generator.dispose();
    discard(around);
  }

  /** Shows this scene; what is there already stays, and moves or changes its colour where the scene says so. */
  update(scene, { animated = this.room !== undefined } = {}) {
    const shape = JSON.stringify([scene.outline, scene.openings, scene.fixtures, scene.height]);
    const shell = shape + JSON.stringify([scene.floor, scene.walls]);
    if (shell !== this.shell) {
      this.shell = shell;
      if (this.room) {
        this.#scene.remove(this.room.group);
        discard(this.room.group);
      }
      this.room = enclosure(scene);
      this.#scene.add(this.room.group);
      this.#daylight();
      if (shape !== this.shape) this.#home(); // who only paints it keeps her place
      this.shape = shape;
    }
    this.pieces.update(scene, animated);
    this.time(this.#mood);
    this.#changed();
  }

  #daylight() {
    for (const old of this.beams ?? []) this.#scene.remove(old, old.target);
    const { corners, windows, high } = this.room;
    const xs = corners.map(each => each.x);
    const zs = corners.map(each => each.y);
    this.middle = new Vector3((Math.min(...xs) + Math.max(...xs)) / 2, 0, (Math.min(...zs) + Math.max(...zs)) / 2);
    this.reach = Math.hypot(Math.max(...xs) - Math.min(...xs), Math.max(...zs) - Math.min(...zs));
    windows.sort((a, b) => b.area - a.area);
    const first = windows[0] ?? { inward: new Vector3(0, 0, 1), along: new Vector3(1, 0, 0) };
    const from = first.inward.clone().multiplyScalar(-1).addScaledVector(first.along, 0.5).setY(0.78).normalize();
    this.sun.position.copy(this.middle).addScaledVector(from, this.reach * 1.6 + high);
    this.sun.target.position.copy(this.middle);
    const camera = this.sun.shadow.camera;
    const half = this.reach / 2 + 0.6;
    Object.assign(camera, { left: -half, right: half, top: half, bottom: -half, near: 0.1,
      far: this.reach * 3.4 + 2 * high });
    camera.updateProjectionMatrix();
    this.beams = windows.slice(0, MOST_WINDOWS).map(window => {
      const beam = new SpotLight('#eaf2ff', 1, this.reach * 1.6, 1.25, 1, 1.25);
      beam.position.copy(window.middle).addScaledVector(window.inward, -0.35);
      beam.target.position.copy(window.middle).addScaledVector(window.inward, 2).setY(0.2);
      beam.userData.area = window.area;
      this.#scene.add(beam, beam.target);
      return beam;
    });
  }

  /** Where one sees the whole room: over the wall that has the fewest windows, from a little above. */
  #home() {
    const { windows, high } = this.room;
    const away = new Vector3();
    for (const window of windows) away.addScaledVector(window.inward, window.area);
    if (away.lengthSq() < 0.01) away.set(0, 0, 1);
    away.normalize().applyAxisAngle(new Vector3(0, 1, 0), 0.42).setY(1.02).normalize();
    this.controls.target.copy(this.middle).setY(high * 0.26);
    this.direction = away;
    this.#distance();
    this.controls.update();
  }

  /** As far away as the room is large, and the window narrow. */
  #distance() {
    const narrow = Math.min(1, this.perspective.aspect / 1.35);
    const far = this.reach * 1.24 / narrow + 1.5;
    this.perspective.position.copy(this.controls.target).addScaledVector(this.direction, far);
    this.placed = this.perspective.position.clone();
  }

  time(mood) {
    this.#mood = mood in MOODS ? mood : 'day';
    const is = MOODS[this.#mood];
    const evening = this.#mood === 'evening';
    this.#scene.background = new Color(is.ground);
    this.hemisphere.intensity = is.hemisphere;
    this.hemisphere.color.set(is.sky);
    this.hemisphere.groundColor.set(is.earth);
    this.ambient.intensity = is.ambient + (modest ? is.reflection * UNMIRRORED : 0);
    this.sun.intensity = this.room?.windows.length ? is.sun : is.sun * 0.25;
    this.sun.visible = is.sun > 0;
    this.#scene.environmentIntensity = is.reflection;
    this.renderer.toneMappingExposure = is.exposure;
    for (const beam of this.beams ?? []) {
      beam.intensity = is.window * Math.min(2.4, beam.userData.area);
      beam.color.set(evening ? '#8fa6e8' : '#eaf2ff');
    }
    this.room?.lit(evening);
    this.pieces.evening(evening);
    // without a lamp of her own she would see nothing
    if (evening && !this.pieces.lamps) Object.assign(this.hemisphere, { intensity: 0.75 });
    this.#changed();
  }

  /** @param view orbit, walk, or above: straight down and in scale */
  view(view) {
    if (!this.room) return;
    this.#view = view;
    this.walk.end();
    this.controls.enabled = view === 'orbit';
    this.camera = view === 'above' ? this.flat : this.perspective;
    this.perspective.fov = view === 'walk' ? 62 : 38;
    this.#resize();
    if (view === 'walk') this.walk.begin();
    else if (view === 'orbit') this.#home();
    if (view === 'above') this.#above();
    this.host.dispatchEvent(new CustomEvent('view-changed', { bubbles: true, detail: { view } }));
    this.invalidate();
  }

  /** Straight down, in scale: pixels can be measured. */
  #above() {
    this.flat.position.copy(this.middle).setY(this.room.high + 10);
    this.flat.up.set(0, 0, -1);
    this.flat.lookAt(this.middle);
    this.#resize();
  }

  select(id) {
    this.pieces.select(id);
  }

  /** Looks from where the other looks, as long as both are there. Two may follow each other: who is led does not lead. */
  follow(other) {
    const copy = () => {
      if (other.led) return;
      this.led = true;
      this.controls.target.copy(other.controls.target);
      this.perspective.position.copy(other.perspective.position);
      this.controls.update();
      this.led = false;
    };
    other.controls.addEventListener('change', copy);
    copy();
  }

  #pointer() {
    let from;
    this.canvas.addEventListener('pointerdown', event => {
      from = [event.clientX, event.clientY];
      this.canvas.focus({ preventScroll: true });
    });
    this.canvas.addEventListener('pointerup', event => {
      if (!from || Math.hypot(event.clientX - from[0], event.clientY - from[1]) > TAP) return;
      const box = this.canvas.getBoundingClientRect();
      this.#raycaster.setFromCamera(new Vector2((event.clientX - box.left) / box.width * 2 - 1,
        1 - (event.clientY - box.top) / box.height * 2), this.camera);
      const [hit] = this.#raycaster.intersectObjects([this.pieces.group, this.room.ground], true)
        .filter(each => each.object !== this.pieces.ring && !each.object.material.polygonOffset);
      let piece = hit?.object;
      while (piece && !piece.userData.id) piece = piece.parent;
      if (this.#view === 'walk' && hit?.object.userData.floor) this.walk.goTo(hit.point);
      const id = piece?.userData.id ?? null;
      if (id || this.#view !== 'walk') {
        this.select(id);
        this.host.dispatchEvent(new CustomEvent('piece-selected', { bubbles: true, detail: { id } }));
      }
    });
  }

  #resize() {
    const [wide, high] = [this.host.clientWidth, this.host.clientHeight];
    if (!wide || !high) return;
    this.renderer.setSize(wide, high, false);
    this.#shape(wide, high);
    if (this.#view === 'orbit' && this.placed?.equals(this.perspective.position)) this.#distance();
    this.invalidate();
  }

  #shape(wide, high) {
    this.perspective.aspect = wide / high;
    this.perspective.updateProjectionMatrix();
    if (this.room) {
      const xs = this.room.corners.map(each => each.x);
      const zs = this.room.corners.map(each => each.y);
      const [w, d] = [Math.max(...xs) - Math.min(...xs) + 0.5, Math.max(...zs) - Math.min(...zs) + 0.5];
      const metre = Math.min(wide / w, high / d);
      Object.assign(this.flat, { left: -wide / metre / 2, right: wide / metre / 2, top: high / metre / 2,
        bottom: -high / metre / 2 });
      this.flat.updateProjectionMatrix();
      /** Pixels (of the style sheet) to a metre, seen from above. */
      this.scale = metre;
    }
  }

  #changed = () => {
    this.renderer.shadowMap.needsUpdate = true;
    this.invalidate();
  };

  invalidate = () => {
    this.#asked ||= requestAnimationFrame(now => this.#frame(now));
  };

  #frame(now) {
    this.#asked = 0;
    if (!this.room || this.gone) return;
    this.#pace(now);
    const moving = this.pieces.step(now);
    if (moving) this.renderer.shadowMap.needsUpdate = true;
    const walking = this.#view === 'walk' ? this.walk.step(now) : this.#view === 'orbit' && this.controls.update();
    this.#draw();
    if (moving || walking) this.invalidate();
    if (!this.frames++) this.host.dispatchEvent(new CustomEvent('room-ready', { bubbles: true }));
  }

  /** What a slow machine can't draw finely as fast as it moves, it draws coarsely, and finely again at rest. */
  #pace(now) {
    const since = now - (this.before ?? now);
    this.before = now;
    if (since > 0) this.between = (this.between ?? since) * 0.6 + since * 0.4;
    if (this.between > SLOW && this.ratio > COARSEST) {
      this.#fine(Math.max(COARSEST, this.ratio * 0.6));
      this.between = SLOW;
    }
    this.brisk = this.between < BRISK ? (this.brisk ?? 0) + 1 : 0;
    if (this.brisk > STEADY && this.ratio < Math.min(1, this.finest)) {
      this.#fine(Math.min(1, this.ratio * 1.3));
      this.brisk = 0;
    }
    clearTimeout(this.resting);
    this.resting = setTimeout(this.#rest, REST);
  }

  #rest = () => {
    if (this.#asked) {
      this.resting = setTimeout(this.#rest, REST);
      return;
    }
    this.before = this.between = undefined;
    if (this.ratio < this.finest) {
      this.#fine(this.finest);
      this.invalidate();
    }
  };

  #fine(ratio) {
    this.ratio = ratio;
    this.renderer.setPixelRatio(ratio);
  }

  #draw() {
    this.room.look(this.camera.position);
    this.renderer.render(this.#scene, this.camera);
  }

  /** A picture of what is seen, as a PNG of this many pixels. */
  async still(wide = 1600, high = 1000) {
    this.renderer.setPixelRatio(1);
    this.renderer.setSize(wide, high, false);
    this.#shape(wide, high);
    this.#draw();
    const picture = new Promise(done => this.canvas.toBlob(done, 'image/png'));
    this.#fine(this.finest);
    this.#resize();
    return picture;
  }

  async download(name) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await this.still());
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  #lost = event => {
    event.preventDefault();
    this.gone = true;
  };

  #found = () => {
    this.gone = false;
    this.#changed();
  };

  dispose() {
    cancelAnimationFrame(this.#asked);
    clearTimeout(this.resting);
    this.gone = true;
    this.resizing.disconnect();
    this.controls.dispose();
    this.walk.dispose();
    this.pieces.dispose();
    if (this.room) discard(this.room.group);
    this.reflection?.dispose();
    this.renderer.dispose();
    this.canvas.remove();
    delete this.host.room3d;
  }
}

/** Begins within this element, which is as large as the picture will be; undefined where the browser has no WebGL. */
export function room3d(host) {
  if (host.room3d) return host.room3d;
  if (!webgl()) return undefined;
  const room = new Room3d(host);
  host.room3d = room;
  host.append(room.canvas);
  return room;
}
