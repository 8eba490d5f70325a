// Two rooms that are looked at from the same place, with the same buttons: who turns one turns the other.

function begin(pair) {
  const figures = [...pair.querySelectorAll('figure[data-room3d]')];
  const rooms = () => figures.map(figure => figure.querySelector('.room3d-stage').room3d);
  const hear = () => {
    const [one, other] = rooms();
    if (!figures.every(figure => figure.matches('.room3d-ready')) || pair.matches('.room3d-ready')) return;
    pair.classList.add('room3d-ready');
    other.follow(one);
    one.follow(other);
  };
  pair.addEventListener('room-ready', () => queueMicrotask(hear));
  hear();
  if (figures.some(figure => figure.matches('.room3d-flat'))) pair.querySelector('.room3d-sorry').hidden = false;
  pair.addEventListener('click', event => {
    const button = event.target.closest('.room3d-tools button');
    if (!button) return;
    const { time, view } = button.dataset;
    for (const room of rooms()) {
      if (time) room.time(time);
      if (view) room.view(view);
    }
    for (const each of pair.querySelectorAll(time ? '[data-time]' : '[data-view]')) {
      each.setAttribute('aria-pressed', String(each === button));
    }
  });
  // what others do to one of them is seen at once
  pair.closest('[data-live]')?.addEventListener('live', () => {
    for (const figure of figures) figure.dispatchEvent(new CustomEvent('scene-changed'));
  });
}

document.querySelectorAll('[data-pair]').forEach(begin);
