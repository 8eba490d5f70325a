package shop.kontor.studio.domain.shape;

/** Seats that are carried about. */
final class Seats {

  private Seats() {}

  static void chair(Bench b) {
    double seat = Math.min(460, b.height * 0.57);
    boolean steel = b.body().finish() == Paint.Finish.METAL || b.is("stackable");
    boolean soft = b.is("upholstered") || b.stuff.of("felt") || b.stuff.of("velvet") || b.stuff.of("leather");
    var frame = steel ? b.body() : b.frame();
    double w = b.width;
    double d = b.depth;
    b.legs(w - 30, d - 40, seat - 20, steel ? 12 : 17, steel ? 14 : 26, frame);
    b.block(0, seat - 30, 15, w * 0.9, soft ? 65 : 30, d * 0.86, soft ? 28 : 12, b.body());
    double top = b.height;
    double z = -d / 2 + 34;
    if (b.is("spindle")) {
      b.leaning(0, top - 62, z - 14, w * 0.92, 60, 26, 12, 4, b.body());
      for (int i = -3; i <= 3; i++) {
        b.rod(i * w * 0.11, seat - 5, z + 28, i * w * 0.13, top - 40, z - 14, 7, 7, b.body());
      }
    } else if (soft) {
      b.leaning(0, seat + 60, z + 20, w * 0.96, top - seat - 62, 58, 28, 8, b.body());
      for (int side = -1; side <= 1; side += 2) {
        b.rod(side * w * 0.34, seat - 10, z + 26, side * w * 0.36, seat + 150, z + 10, 14, 12, frame);
      }
    } else {
      for (int side = -1; side <= 1; side += 2) {
        b.rod(side * w * 0.42, seat - 10, z + 24, side * w * 0.44, top - 6, z - 18, steel ? 11 : 16, steel ? 10 : 12,
            frame);
      }
      b.leaning(0, top - 190, z - 2, w * 0.88, 170, 22, 10, 6, b.body());
    }
  }

  static void stool(Bench b) {
    boolean round = !b.is("bar");
    b.legs(b.width - 24, b.depth - 24, b.height - 25, 13, 45, b.frame());
    if (round) {
      double r = b.width / 2;
      b.turned(0, b.height - 36, 0, b.body(), 0, 0, r - 6, 0, r, 8, r, 30, r - 6, 36, 0, 36);
    } else {
      b.block(0, b.height - 36, 0, b.width, 36, b.depth, 14, b.body());
      double low = b.height * 0.34;
      double x = b.width / 2 - 28;
      double z = b.depth / 2 - 28;
      b.rod(-x, low, z, x, low, z, 8, 8, b.frame());
      b.rod(-x, low, -z, x, low, -z, 8, 8, b.frame());
    }
  }

  static void bench(Bench b) {
    boolean soft = b.is("upholstered");
    b.legs(b.width - 60, b.depth - 50, b.height - 40, 20, 24, b.frame());
    double thick = soft ? 110 : 38;
    b.block(0, b.height - thick, 0, b.width, thick, b.depth, soft ? 42 : 9, b.body());
    if (soft) {
      b.block(0, b.height - thick - 28, 0, b.width - 40, 34, b.depth - 30, 5, b.frame());
    }
  }

  static void officeChair(Bench b) {
    double seat = Math.min(480, b.height * 0.45);
    var foot = b.frame().finish() == Paint.Finish.METAL ? b.frame() : new Paint("#26262a", Paint.Finish.METAL);
    double reach = Math.min(b.width, b.depth) / 2 - 30;
    for (int i = 0; i < 5; i++) {
      double angle = 2 * Math.PI * i / 5 + Math.PI / 2;
      double x = reach * Math.cos(angle);
      double z = reach * Math.sin(angle);
      b.rod(0, 105, 0, x, 70, z, 22, 14, foot);
      b.ball(x, 29, z, 29, new Paint("#2b2b2e", Paint.Finish.LACQUER));
    }
    b.rod(0, 90, 0, 0, seat - 60, 0, 26, 22, foot);
    b.block(0, seat - 70, 0, b.width * 0.55, 26, b.depth * 0.5, 8, foot);
    b.block(0, seat - 45, 15, b.width * 0.78, 85, b.depth * 0.78, 40, b.body());
    double z = -b.depth / 2 + 85;
    b.leaning(0, seat + 70, z, b.width * 0.72, b.height - seat - 74, 62, 30, 7, b.body());
    b.rod(0, seat - 50, -b.depth * 0.2, 0, seat + 160, z - 30, 20, 18, foot);
    for (int side = -1; side <= 1; side += 2) {
      double x = side * (b.width / 2 - 32);
      b.block(x, seat + 190, 10, 64, 28, b.depth * 0.42, 13, new Paint("#2b2b2e", Paint.Finish.LACQUER));
      b.rod(x, seat - 30, 10, x, seat + 195, 10, 13, 13, foot);
    }
  }
}
