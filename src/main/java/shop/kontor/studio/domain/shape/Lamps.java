package shop.kontor.studio.domain.shape;

import shop.kontor.studio.domain.shape.Paint.Finish;

/** What shines in the evening. */
final class Lamps {

  private static final Paint BLACK = new Paint("#26262a", Finish.METAL);

  private Lamps() {}

  static void floor(Bench b) {
    if (b.is("reading")) {
      double foot = Math.min(b.width, b.depth) / 2;
      b.turned(0, 0, -b.depth / 2 + foot, b.body(), 0, 0, foot, 0, foot, 16, foot - 6, 20, 0, 20);
      b.rod(0, 18, -b.depth / 2 + foot, 0, b.height - 30, -b.depth / 2 + foot, 9, 9, b.body());
      b.rod(0, b.height - 30, -b.depth / 2 + foot, 0, b.height - 12, b.depth / 2 - 90, 8, 8, b.body());
      b.rod(0, b.height - 10, b.depth / 2 - 90, 0, b.height - 105, b.depth / 2 - 62, 36, 60, b.body());
      b.ball(0, b.height - 108, b.depth / 2 - 62, 38, b.glow("#fff1d0"));
      b.light(0, b.height - 150, b.depth / 2 - 55, 420);
      return;
    }
    double r = b.width * 0.5;
    double shade = Math.clamp(b.height * 0.2, 180, 360);
    double low = b.height - shade;
    if (b.is("tripod")) {
      for (int i = 0; i < 3; i++) {
        double angle = 2 * Math.PI * i / 3 + Math.PI / 2;
        b.rod(r * 0.94 * Math.cos(angle), 0, r * 0.94 * Math.sin(angle), 18 * Math.cos(angle), low + 10,
            18 * Math.sin(angle), 10, 14, b.frame());
      }
    } else {
      b.turned(0, 0, 0, b.frame(), 0, 0, r * 0.55, 0, r * 0.55, 18, 0, 22);
      b.rod(0, 18, 0, 0, low + 20, 0, 10, 10, b.frame());
    }
    shade(b, 0, low, 0, r, r * 0.72, shade);
    b.light(0, low + shade / 2, 0, 800);
  }

  static void table(Bench b) {
    double r = Math.min(b.width, b.depth) / 2;
    if (b.is("globe")) {
      double ball = Math.min(r, b.height / 2 - 15);
      b.turned(0, 0, 0, b.body().as(Finish.METAL), 0, 0, r * 0.55, 0, r * 0.55, 22, r * 0.3, 36, 0, 36);
      b.ball(0, b.height - ball, 0, ball, b.glow("#fff3dc"));
      b.light(0, b.height - ball, 0, 450);
      return;
    }
    double shade = b.height * 0.46;
    double low = b.height - shade;
    b.turned(0, 0, 0, b.body().as(Finish.CERAMIC), 0, 0, r * 0.42, 0, r * 0.66, low * 0.28, r * 0.7, low * 0.5,
        r * 0.42, low * 0.86, r * 0.14, low, 8, low + 20);
    shade(b, 0, low, 0, r, r * 0.68, shade);
    b.light(0, low + shade / 2, 0, 450);
  }

  static void desk(Bench b) {
    double foot = b.depth / 2;
    double left = -b.width / 2 + foot;
    b.turned(left, 0, 0, b.body(), 0, 0, foot, 0, foot, 16, foot - 6, 22, 0, 22);
    b.rod(left, 20, 0, left - foot * 0.3, b.height * 0.62, 0, 9, 9, b.body());
    b.rod(left - foot * 0.3, b.height * 0.62, 0, b.width / 2 - 90, b.height - 22, 0, 8, 8, b.body());
    b.rod(b.width / 2 - 100, b.height - 12, 0, b.width / 2 - 58, b.height - 110, 0, 30, 56, b.body());
    b.ball(b.width / 2 - 58, b.height - 108, 0, 34, b.glow("#fff1d0"));
    b.light(b.width / 2 - 50, b.height - 150, 0, 350);
  }

  /** Its cord is the room's: it is as long as the room is high. */
  static void pendant(Bench b) {
    double r = b.width / 2;
    double h = b.height;
    if (b.is("globe") || b.is("paper")) {
      b.ball(0, h / 2, 0, h / 2, b.glow("#fdf0d8"));
    } else {
      b.turned(0, 0, 0, b.body().as(Finish.METAL), r, 0, r * 0.98, h * 0.3, r * 0.8, h * 0.62, r * 0.4, h * 0.86, 30,
          h * 0.9, 26, h, 0, h);
      b.turned(0, 2, 0, b.glow("#ffe9c4"), 0, h * 0.22, r * 0.8, h * 0.2, r * 0.9, 6, r * 0.8, h * 0.26, 0, h * 0.3);
    }
    b.light(0, h * 0.3, 0, 900);
  }

  private static void shade(Bench b, double x, double y, double z, double low, double high, double tall) {
    b.turned(x, y, z, b.glow("#f6e6c8"), low - 4, 0, low, 0, high, tall, high - 4, tall, low - 6, 4);
    b.rod(x, y - 20, z, x, y + tall * 0.5, z, 7, 7, BLACK);
    b.ball(x, y + tall * 0.5, z, 32, b.glow("#fff6e4"));
  }
}
