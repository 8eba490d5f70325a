package shop.kontor.studio.domain.shape;

import shop.kontor.foundation.colour.Tone;
import shop.kontor.studio.domain.shape.Paint.Finish;

/** Woven things. */
final class Cloths {

  private Cloths() {}

  static void rug(Bench b) {
    var body = b.body().as(Finish.FABRIC);
    boolean dark = Tone.of(body.srgb()).lightness() < 0.6;
    var other = body.shade(dark ? 0.34 : -0.16);
    double h = b.height;
    if (b.is("round")) {
      double r = b.width / 2;
      for (int ring = 0; ring < 6; ring++) {
        double radius = r * (6 - ring) / 6;
        double up = h * (0.86 + 0.14 * ring / 5);
        b.turned(0, 0, 0, ring % 2 == 0 ? body : body.shade(-0.03), 0, 0, radius, 0, radius, up * 0.8, radius - 4, up,
            0, up);
      }
      return;
    }
    b.block(0, 0, 0, b.width, h * 0.7, b.depth, Math.min(4, h * 0.3), body);
    if (b.is("striped")) {
      int stripes = (int) Math.max(3, Math.round(b.width / 130));
      for (int i = 0; i < stripes; i++) {
        double x = -b.width / 2 + b.width * (i + 0.5) / stripes;
        b.block(x, h * 0.3, 0, b.width / stripes * 0.34, h * 0.7, b.depth - 8, 0, other);
      }
    } else if (b.is("diamond")) {
      int across = (int) Math.max(1, Math.round(b.width / 480));
      int down = (int) Math.max(1, Math.round(b.depth / 480));
      double side = Math.min(b.width / across, b.depth / down) * 0.56;
      for (int i = 0; i < across; i++) {
        for (int j = 0; j < down; j++) {
          double x = -b.width / 2 + b.width * (i + 0.5) / across;
          double z = -b.depth / 2 + b.depth * (j + 0.5) / down;
          b.spun(x, h * 0.3, z, side, h * 0.5, side, 45, other);
          b.spun(x, h * 0.3, z, side * 0.6, h * 0.6, side * 0.6, 45, new Paint("#d9b27a", Finish.FABRIC));
          b.spun(x, h * 0.3, z, side * 0.28, h * 0.7, side * 0.28, 45, body.shade(-0.1));
        }
      }
    } else {
      double edge = Math.min(120, b.depth * 0.08);
      b.block(0, h * 0.3, 0, b.width - edge, h * 0.55, b.depth - edge, 0, b.is("shaggy") ? body.shade(0.01) : other);
      b.block(0, h * 0.3, 0, b.width - edge * 1.5, h * 0.7, b.depth - edge * 1.5, 0, body);
    }
  }

  static void curtain(Bench b) {
    var cloth = b.body().as(Finish.FABRIC);
    int folds = (int) Math.max(4, Math.round(b.width / 75));
    double each = b.width / folds;
    for (int i = 0; i < folds; i++) {
      double x = -b.width / 2 + (i + 0.5) * each;
      double r = Math.min(each * 0.62, b.depth / 2);
      b.rod(x, 0, (i % 2 - 0.5) * 6, x, b.height - 40, (i % 2 - 0.5) * 4, r, r * 0.8, i % 2 == 0 ? cloth
          : cloth.shade(-0.03));
    }
    b.rod(-b.width / 2, b.height - 14, 0, b.width / 2, b.height - 14, 0, 14, 14, new Paint("#4a4c4f", Finish.METAL));
  }

  static void cushion(Bench b) {
    var cloth = b.body().as(Finish.FABRIC);
    b.block(0, 0, 0, b.width, b.height, b.depth, b.depth * 0.49, cloth);
    if (b.is("striped")) {
      for (int i = -2; i <= 2; i++) {
        b.block(i * b.width * 0.16, b.height * 0.1, 0, b.width * 0.05, b.height * 0.8, b.depth + 1, 2,
            cloth.shade(0.4));
      }
    }
  }
}
