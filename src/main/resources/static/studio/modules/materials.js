// What surfaces look like. Textures are drawn here, once: nothing is fetched for them.
import { CanvasTexture, Color, DoubleSide, MeshLambertMaterial, MeshStandardMaterial, RepeatWrapping,
  SRGBColorSpace } from 'three';
import { modest } from 'studio/machine';

const drawn = new Map();
/** The same picture every time: a small generator of numbers from 0 to 1. */
const chances = seed => () => (seed = seed * 16807 % 2147483647) / 2147483647;

function texture(name, size, metres, draw, colours = true) {
  if (!drawn.has(name)) {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = size;
    draw(canvas.getContext('2d'), size, chances(7));
    const made = new CanvasTexture(canvas);
    made.wrapS = made.wrapT = RepeatWrapping;
    made.repeat.set(1 / metres, 1 / metres);
    made.anisotropy = modest ? 1 : 8;
    if (colours) made.colorSpace = SRGBColorSpace;
    drawn.set(name, made);
  }
  return drawn.get(name);
}

function grain(pen, x0, y0, wide, high, chance, strength) {
  pen.save();
  pen.beginPath();
  pen.rect(x0, y0, wide, high);
  pen.clip();
  const lines = Math.round(high / 2.6);
  const bow = chance() * 14 - 7;
  const knot = chance() * wide;
  for (let i = 0; i <= lines; i++) {
    const y = y0 + high * i / lines + chance() * 2 - 1;
    pen.strokeStyle = `rgb(70 38 12 / ${(strength * (0.25 + chance())).toFixed(3)})`;
    pen.lineWidth = 0.5 + chance() * 1.2;
    pen.beginPath();
    for (let x = x0; x <= x0 + wide; x += 16) {
      const near = Math.exp(-(((x - knot) / (wide * 0.18)) ** 2));
      const along = y + bow * near * Math.sin((y - y0) / high * Math.PI) + Math.sin(x / 90 + i) * 0.8;
      x === x0 ? pen.moveTo(x, along) : pen.lineTo(x, along);
    }
    pen.stroke();
  }
  pen.restore();
}

const wood = () => texture('wood', 512, 0.9, (pen, size, chance) => {
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, size, size);
  for (let i = 0; i < 4; i++) grain(pen, 0, size * i / 4, size, size / 4, chance, 0.13);
});

const weave = () => texture('weave', 128, 0.06, (pen, size, chance) => {
  pen.fillStyle = '#888';
  pen.fillRect(0, 0, size, size);
  for (let y = 0; y < size; y += 8) {
    for (let x = 0; x < size; x += 8) {
      const light = 120 + chance() * 90;
      pen.fillStyle = `rgb(${light} ${light} ${light})`;
      (x + y) / 8 % 2 ? pen.fillRect(x, y + 1, 7, 6) : pen.fillRect(x + 1, y, 6, 7);
    }
  }
}, false);

const planks = srgb => texture(`planks ${srgb}`, 1024, 2.4, (pen, size, chance) => {
  const rows = 12;
  const high = size / rows;
  const base = parts(srgb);
  for (let row = 0; row < rows; row++) {
    const joints = [0, size * (0.28 + 0.3 * chance()), size * (0.7 + 0.2 * chance()), size];
    for (let i = 0; i < 3; i++) {
      const tint = chance() * 16 - 8;
      pen.fillStyle = `rgb(${base.map(part => part + tint).join(' ')})`;
      pen.fillRect(joints[i], row * high, joints[i + 1] - joints[i], high);
      grain(pen, joints[i], row * high, joints[i + 1] - joints[i], high, chance, 0.12);
      pen.fillStyle = 'rgb(60 36 16 / .5)';
      pen.fillRect(joints[i], row * high, 1.4, high);
    }
    pen.fillStyle = 'rgb(60 36 16 / .45)';
    pen.fillRect(0, row * high, size, 1.3);
  }
});

const tiles = srgb => texture(`tiles ${srgb}`, 512, 1.2, (pen, size, chance) => {
  const wide = size / 2;
  const base = parts(srgb);
  pen.fillStyle = `rgb(${base.map(part => part * 0.78 + 26).join(' ')})`;
  pen.fillRect(0, 0, size, size);
  for (let i = 0; i < 4; i++) {
    const tint = chance() * 12 - 6;
    const [x, y] = [i % 2 * wide, Math.floor(i / 2) * wide];
    pen.fillStyle = `rgb(${base.map(part => part + tint).join(' ')})`;
    pen.fillRect(x + 1.5, y + 1.5, wide - 3, wide - 3);
    for (let spot = 0; spot < 90; spot++) {
      pen.fillStyle = `rgb(${chance() > 0.5 ? '255 255 255' : '20 20 20'} / .035)`;
      pen.beginPath();
      pen.arc(x + 14 + chance() * (wide - 28), y + 14 + chance() * (wide - 28), 2 + chance() * 11, 0, 7);
      pen.fill();
    }
  }
});

const parts = srgb => [1, 3, 5].map(at => parseInt(srgb.slice(at, at + 2), 16));

/** Soft, and dark in the middle: what lies below things that stand on a floor. */
export const contact = () => texture('contact', 128, 1, (pen, size) => {
  const picture = pen.createImageData(size, size);
  const edge = size * 0.2;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const near = Math.min(1, x / edge, (size - 1 - x) / edge) * Math.min(1, y / edge, (size - 1 - y) / edge);
      picture.data[(y * size + x) * 4 + 3] = 255 * near * near * (3 - 2 * near);
    }
  }
  pen.putImageData(picture, 0, 0);
});

/** What is seen through a window. */
export const outside = evening => texture(evening ? 'night' : 'sky', 256, 1, (pen, size, chance) => {
  const sky = pen.createLinearGradient(0, 0, 0, size);
  for (const [at, colour] of evening ? [[0, '#0d1630'], [.55, '#2a3557'], [.72, '#6a5468'], [1, '#141826']]
    : [[0, '#a9cdeb'], [.55, '#e4f0f6'], [.74, '#f7f5ea'], [1, '#cdd9b4']]) sky.addColorStop(at, colour);
  pen.fillStyle = sky;
  pen.fillRect(0, 0, size, size);
  pen.filter = 'blur(6px)';
  for (let i = 0; i < 34; i++) {
    const high = 18 + chance() * 36;
    pen.fillStyle = evening ? '#10141f' : `hsl(${92 + chance() * 30} 24% ${54 + chance() * 16}%)`;
    pen.beginPath();
    pen.ellipse(chance() * size, size * 0.93, 14 + chance() * 20, high, 0, 0, 7);
    pen.fill();
  }
  if (evening) {
    for (let i = 0; i < 9; i++) {
      pen.fillStyle = '#ffcf87';
      pen.fillRect(chance() * size, size * (0.8 + chance() * 0.12), 4, 5);
    }
  }
});

/** What reflects light as its roughness says; on a modest machine, matt and without a weave, but in the same colour. */
export function surface(looks) {
  if (!modest) return new MeshStandardMaterial(looks);
  const { roughness, metalness, envMapIntensity, bumpMap, bumpScale, ...matt } = looks;
  return new MeshLambertMaterial(matt);
}

/** @param ground as the scene gives it: how it is laid, and its colour */
export function floor({ laid, srgb }) {
  switch (laid) {
    case 'PLANKS': return surface({ map: planks(srgb), roughness: 0.62 });
    case 'TILES': return surface({ map: tiles(srgb), roughness: 0.34 });
    default: return surface({ color: srgb, roughness: 0.96, bumpMap: weave(), bumpScale: 0.5 });
  }
}

export function wall(colour) {
  return surface({ color: colour, roughness: 0.95, vertexColors: true });
}

/** @param paint as the scene gives it: a colour and a finish */
export function material(paint) {
  const color = new Color(paint.srgb);
  switch (paint.finish) {
    case 'WOOD': return surface({ color, map: wood(), roughness: 0.55 });
    case 'LACQUER': return surface({ color, roughness: 0.38 });
    case 'METAL': return surface({ color, roughness: 0.36, metalness: 0.75, envMapIntensity: 1.4 });
    case 'LEATHER': return surface({ color, roughness: 0.48 });
    case 'CERAMIC': return surface({ color, roughness: 0.26 });
    case 'MIRROR': return surface({ color: '#dfe7ea', roughness: 0.04, metalness: 1,
      envMapIntensity: 1.5 });
    case 'GLASS': return surface({ color, roughness: 0.08, transparent: true, opacity: 0.35 });
    case 'LEAF': return surface({ color, roughness: 0.7, side: DoubleSide });
    case 'GLOW': return surface({ color, roughness: 0.9, side: DoubleSide, emissive: '#ffc27a',
      emissiveIntensity: 0 });
    case 'PAPER': return surface({ color, roughness: 0.95 });
    default: return surface({ color, roughness: 0.98, bumpMap: weave(), bumpScale: 0.6 });
  }
}
