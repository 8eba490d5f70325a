// Reads codes by the camera. What was read goes into the form that stands on the page anyway, which judges it.
{
  const scanner = document.getElementById('scanner');
  const finder = document.getElementById('finder');
  const form = document.getElementById('typed');
  const [start, stop, seen] = ['start', 'stop', 'seen'].map(id => document.getElementById(id));
  const FORMATS = ['qr_code', 'ean_13', 'ean_8', 'upc_a', 'itf', 'data_matrix'];
  const LONGER_SIDE = 960; // pixels of a picture that is sent to be read
  const PAUSE = 350; // milliseconds between pictures
  let film;

  /** Reads here where the browser can, and else asks the house; answers what the code says, if there is one. */
  async function reader() {
    if ('BarcodeDetector' in window) {
      const known = await BarcodeDetector.getSupportedFormats();
      const formats = FORMATS.filter(format => known.includes(format));
      if (formats.includes('qr_code') && formats.includes('ean_13')) {
        const detector = new BarcodeDetector({ formats });
        return async () => (await detector.detect(finder))[0]?.rawValue;
      }
    }
    const canvas = document.createElement('canvas');
    return async () => {
      const scale = Math.min(1, LONGER_SIDE / Math.max(finder.videoWidth, finder.videoHeight));
      canvas.width = Math.round(finder.videoWidth * scale);
      canvas.height = Math.round(finder.videoHeight * scale);
      canvas.getContext('2d').drawImage(finder, 0, 0, canvas.width, canvas.height);
      const picture = await new Promise(done => canvas.toBlob(done, 'image/jpeg', .8));
      const answer = await fetch(scanner.dataset.readings, { method: 'POST', body: picture,
        headers: { 'Content-Type': 'image/jpeg', Accept: 'application/json' } });
      return answer.status === 200 ? (await answer.json()).code : undefined;
    };
  }

  function close() {
    film?.getTracks().forEach(track => track.stop());
    film = undefined;
    finder.srcObject = null;
    finder.hidden = stop.hidden = true;
    start.hidden = false;
    seen.textContent = '';
  }

  async function watch(mine) {
    const read = await reader();
    while (film === mine) {
      const code = finder.readyState >= 2 ? await read().catch(() => undefined) : undefined;
      if (code && film === mine) {
        close();
        seen.textContent = scanner.dataset.found;
        form.elements.code.value = code;
        form.requestSubmit();
        return;
      }
      await new Promise(done => setTimeout(done, PAUSE));
    }
  }

  start.addEventListener('click', async () => {
    start.hidden = true;
    try {
      film = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } } });
      finder.srcObject = film;
      finder.hidden = stop.hidden = false;
      await finder.play();
      seen.textContent = scanner.dataset.looking;
      stop.focus();
      watch(film);
    } catch (refused) {
      close();
      seen.textContent = refused.name === 'NotAllowedError' ? scanner.dataset.denied : scanner.dataset.missing;
    }
  });
  stop.addEventListener('click', () => { close(); start.focus(); });
  window.addEventListener('pagehide', close);
  // browsers lend the camera to secure pages only
  scanner.hidden = !navigator.mediaDevices?.getUserMedia;
}
