// Keeps the list while one searches on: what is ticked is written into it, and what stands in it is ticked.
{
  const list = document.getElementById('list');
  const boxes = () => document.querySelectorAll('#found input[name=sku]');
  const lines = () => list.value.split('\n').filter(line => line.trim());
  const code = line => line.trim().split(/[\s;,]+/)[0];

  function tick() {
    const listed = new Set(lines().map(code));
    boxes().forEach(box => { box.checked = listed.has(box.value); });
  }

  document.addEventListener('change', ({ target }) => {
    if (!target.matches('#found input[name=sku]')) return;
    const others = lines().filter(line => code(line) !== target.value);
    list.value = (target.checked ? [...others, target.value] : others).join('\n');
  });
  list.addEventListener('input', tick);
  document.addEventListener('htmx:afterSettle', tick);
  window.addEventListener('pageshow', tick);
}
