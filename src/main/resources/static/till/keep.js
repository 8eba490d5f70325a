// the page and what belongs to it are kept, so that it opens without the house
if ('serviceWorker' in navigator) {
  const parts = [...document.querySelectorAll('link[rel=stylesheet], link[rel=icon], script[src]')]
    .map(each => new URL(each.href ?? each.src).pathname);
  navigator.serviceWorker.addEventListener('message', () => { document.body.dataset.kept = 'true'; });
  navigator.serviceWorker.register('/till/worker.js', { scope: '/till' })
    .then(() => navigator.serviceWorker.ready)
    .then(({ active }) => active.postMessage({ keep: parts }))
    .catch(console.error);
}
