// A figure that shows a room: fetches its scene, hears its buttons. Without WebGL its plan stays, with a sentence.
import { room3d } from 'studio/room3d';

async function begin(figure) {
  if (figure.dataset.begun) return;
  figure.dataset.begun = 'true';
  const stage = figure.querySelector('.room3d-stage');
  const room = room3d(stage);
  if (!room) {
    figure.classList.add('room3d-flat');
    figure.querySelector('.room3d-sorry')?.removeAttribute('hidden');
    return;
  }
  const refresh = async () => {
    const answer = await fetch(figure.dataset.room3d, { headers: { Accept: 'application/json' } });
    if (answer.ok) room.update(await answer.json());
  };
  stage.addEventListener('room-ready', () => figure.classList.add('room3d-ready'), { once: true });
  figure.addEventListener('scene-changed', event => event.detail?.pieces ? room.update(event.detail) : refresh());
  figure.addEventListener('click', event => {
    const button = event.target.closest('button');
    if (!button || !figure.contains(button)) return;
    const { time, view, still } = button.dataset;
    if (time) room.time(time);
    if (view) room.view(view);
    if (still) room.download(still);
    for (const other of figure.querySelectorAll(time ? '[data-time]' : view ? '[data-view]' : '.none')) {
      other.setAttribute('aria-pressed', String(other === button));
    }
    const hint = figure.querySelector('.room3d-hint');
    if (view && hint) hint.hidden = view !== 'walk';
  });
  await refresh();
}

const all = () => document.querySelectorAll('figure[data-room3d]').forEach(figure => begin(figure));
all();
document.body.addEventListener('htmx:load', all);
