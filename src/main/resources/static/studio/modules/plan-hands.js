// Pieces on a plan that hands can move: by dragging, or by keyboard. What is let go of is told to the room; what the room
// answers comes as a change of the page, as every other change does.
const STEP = 50; // millimetres that an arrow key moves
const GRID = 10;
const FIRM = 5; // pixels that a finger may tremble

const plan = () => document.querySelector('#plan[data-hands]');
const place = (svg, event) => new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
let held;

/** Where a piece stands, by its own transform: translate(x y) rotate(turn). */
function standing(piece) {
  const matrix = piece.transform.baseVal.consolidate()?.matrix;
  return matrix ? { x: matrix.e, y: matrix.f, turn: Math.round(Math.atan2(matrix.b, matrix.a) * 180 / Math.PI) } : undefined;
}

function put(piece, { x, y, turn }) {
  piece.setAttribute('transform', `translate(${x} ${y}) rotate(${turn})`);
}

async function tell(piece, change) {
  const home = plan();
  const answer = await fetch(`${home.dataset.hands}/placements/${piece.dataset.placement}`, {
    method: 'PUT', headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify({ ...change, seen: Number(home.dataset.seen) }),
  });
  const body = await answer.json().catch(() => ({}));
  if (answer.ok) home.dataset.seen = body.revision;
  else document.dispatchEvent(new CustomEvent('toast', { detail: { value: body.detail, kind: 'bad' } }));
  // the page is fetched anew whether it was granted or not: where it was not, the piece goes back to its place
  window.htmx?.trigger(home.closest('[data-live]'), 'live');
}

/** A finger that holds a piece scrolls nothing; touch-action alone does not tell browsers so of what is turned within a drawing. */
const holds = event => { if (held && event.cancelable) event.preventDefault(); };
const listen = () => plan()?.addEventListener('touchmove', holds, { passive: false });
listen();

const rounded = value => Math.round(value / GRID) * GRID;

document.addEventListener('pointerdown', event => {
  const piece = event.target.closest?.('#plan[data-hands] [data-placement]');
  if (!piece || event.button !== 0) return;
  const svg = piece.ownerSVGElement;
  const at = standing(piece);
  if (!at) return;
  held = { piece, svg, at, from: place(svg, event), touched: event, moved: false };
  piece.setPointerCapture?.(event.pointerId);
  event.preventDefault();
  piece.focus?.();
});
document.addEventListener('pointermove', event => {
  if (!held) return;
  const now = place(held.svg, event);
  held.to = { x: rounded(held.at.x + now.x - held.from.x), y: rounded(held.at.y + now.y - held.from.y), turn: held.at.turn };
  held.moved ||= Math.hypot(event.clientX - held.touched.clientX, event.clientY - held.touched.clientY) > FIRM;
  if (held.moved) put(held.piece, held.to);
});
for (const end of ['pointerup', 'pointercancel']) {
  document.addEventListener(end, () => {
    if (held?.moved && end === 'pointerup') {
      tell(held.piece, { at: { x: Math.round(held.to.x), y: Math.round(held.to.y) } });
    } else if (held?.moved) {
      put(held.piece, held.at);
    }
    held = undefined;
  });
}

// several presses of a key are one change
let pressing;
document.addEventListener('keydown', event => {
  const piece = event.target.closest?.('#plan[data-hands] [data-placement]');
  const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
  const turns = event.key === 'r' || event.key === 'R';
  if (!piece || !(way || turns) || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  const at = standing(piece);
  if (!at) return;
  if (turns) at.turn = (at.turn + (event.shiftKey ? 345 : 15)) % 360;
  else { at.x += way[0] * STEP; at.y += way[1] * STEP; }
  put(piece, at);
  clearTimeout(pressing);
  pressing = setTimeout(() => tell(piece, { at: { x: Math.round(at.x), y: Math.round(at.y) }, turn: (at.turn + 360) % 360 }), 500);
});

// what changed on the plan changed in the room, too
document.addEventListener('htmx:afterSwap', ({ detail: { target } }) => {
  listen();
  if (target.id === 'design') document.querySelector('figure[data-room3d]')?.dispatchEvent(new CustomEvent('scene-changed'));
});
