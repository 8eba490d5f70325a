package shop.kontor.studio.domain.shape;

/** Tops on legs. */
final class Tables {

  private Tables() {}

  static void low(Bench b) {
    if (b.is("drum")) {
      double r = b.width / 2;
      b.turned(0, 0, 0, b.body(), 0, 0, r - 8, 0, r, 8, r, b.height - 8, r - 6, b.height - 6, r - 10, b.height - 12,
          0, b.height - 12);
      b.turned(0, b.height - 20, 0, b.body().shade(0.03), 0, 0, r - 4, 0, r - 4, 20, 0, 20);
      return;
    }
    double thick = b.body().finish() == Paint.Finish.METAL || b.body().finish() == Paint.Finish.LACQUER ? 14 : 28;
    top(b, thick);
    if (b.is("round")) {
      for (int i = 0; i < 3; i++) {
        double angle = 2 * Math.PI * i / 3 + Math.PI / 2;
        double r = b.width / 2;
        b.rod(r * 0.86 * Math.cos(angle), 0, r * 0.86 * Math.sin(angle), r * 0.6 * Math.cos(angle), b.height - thick,
            r * 0.6 * Math.sin(angle), 9, 12, b.frame());
      }
      return;
    }
    standing(b, thick);
    if (b.is("shelf")) {
      b.block(0, b.height * 0.32, 0, b.width - 70, 18, b.depth - 60, 4, b.body().shade(-0.02));
    }
  }

  static void dining(Bench b) {
    if (b.is("round") || b.is("pedestal")) {
      double r = Math.min(b.width, b.depth) / 2;
      top(b, 30);
      b.turned(0, 0, 0, b.frame(), 0, 0, r * 0.56, 0, r * 0.56, 14, r * 0.42, 34, 70, 70, 52, 160, 48, b.height * 0.5,
          60,
          b.height - 130, r * 0.4, b.height - 32, 0, b.height - 30);
      return;
    }
    top(b, 32);
    standing(b, 32);
  }

  static void desk(Bench b) {
    top(b, 26);
    if (b.is("height-adjustable")) {
      for (int side = -1; side <= 1; side += 2) {
        double x = side * (b.width / 2 - 190);
        b.block(x, 0, 0, 80, 26, b.depth - 40, 8, b.frame());
        b.block(x, 20, -20, 74, b.height * 0.55, 60, 4, b.frame());
        b.block(x, b.height * 0.5, -20, 60, b.height * 0.5 - 26, 46, 4, b.frame().shade(0.1));
      }
      b.block(0, b.height - 70, -20, b.width - 400, 40, 50, 4, b.frame());
      return;
    }
    standing(b, 26);
    double high = 110;
    double wide = b.is("drawers") ? b.width - 120 : b.width * 0.42;
    int drawers = b.is("drawers") ? 2 : 1;
    double left = b.is("drawers") ? -wide / 2 : -b.width / 2 + 70;
    for (int i = 0; i < drawers; i++) {
      double each = wide / drawers;
      double x = left + (i + 0.5) * each;
      b.block(x, b.height - 26 - high, -10, each - 4, high, b.depth - 60, 3, b.body().shade(-0.015));
      b.block(x, b.height - 24 - high, b.depth / 2 - 38, each - 10, high - 6, 14, 2, b.body().shade(0.01));
      b.ball(x, b.height - 26 - high / 2, b.depth / 2 - 26, 12, b.stuff.of("brass") ? b.frame() : b.body().shade(-0.2));
    }
  }

  private static void top(Bench b, double thick) {
    double y = b.height - thick;
    if (b.is("round")) {
      double r = b.width / 2;
      b.turned(0, y, 0, b.body(), 0, 0, r - 10, 0, r, thick * 0.6, r, thick - 3, r - 3, thick, 0, thick);
    } else {
      b.block(0, y, 0, b.width, thick, b.depth, 5, b.body());
    }
  }

  /** Steel stands as a frame of square tube at each end; wood on four legs under a rail. */
  private static void standing(Bench b, double thick) {
    double high = b.height - thick;
    double x = b.width / 2;
    double z = b.depth / 2;
    if (b.frame().finish() == Paint.Finish.METAL) {
      double tube = Math.clamp(b.width * 0.025, 18, 45);
      for (int side = -1; side <= 1; side += 2) {
        for (int end = -1; end <= 1; end += 2) {
          b.block(side * (x - tube * 1.4), 0, end * (z - tube), tube, high, tube, 2, b.frame());
        }
        b.block(side * (x - tube * 1.4), 0, 0, tube, tube, b.depth - 2 * tube, 2, b.frame());
        b.block(side * (x - tube * 1.4), high - tube, 0, tube, tube, b.depth - 2 * tube, 2, b.frame());
      }
      return;
    }
    double leg = Math.clamp(b.width * 0.022, 16, 38);
    b.legs(b.width - 2 * leg - 20, b.depth - 2 * leg - 20, high, leg, 14, b.frame());
    if (b.height > 600) {
      double rail = 70;
      b.block(0, high - rail, z - 75, b.width - 190, rail, 22, 2, b.frame());
      b.block(0, high - rail, -z + 75, b.width - 190, rail, 22, 2, b.frame());
      for (int side = -1; side <= 1; side += 2) {
        b.block(side * (x - 85), high - rail, 0, 22, rail, b.depth - 170, 2, b.frame());
      }
    }
  }
}
