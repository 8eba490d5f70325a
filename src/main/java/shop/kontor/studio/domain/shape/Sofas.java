package shop.kontor.studio.domain.shape;

import shop.kontor.studio.domain.Chaise;

/** Upholstered seats. */
final class Sofas {

  private Sofas() {}

  static void sofa(Bench b) {
    double arm = b.is("deep-seat") ? 240 : Math.clamp(b.width * 0.085, 110, 180);
    upholstered(b, b.depth / 2, arm, b.width);
  }

  static void armchair(Bench b) {
    if (b.is("rattan")) {
      rattan(b);
    } else {
      upholstered(b, b.depth / 2, b.width * 0.16, b.width);
    }
  }

  /** Its long seat comes forward on one side. */
  static void corner(Bench b) {
    double front = b.depth / 2 - Math.max(0, Math.min(b.depth * 0.44, b.depth - 600));
    upholstered(b, front, 150, b.width);
    double foot = foot(b);
    double seat = b.height * 0.53;
    double wide = b.width * 0.36;
    int side = Chaise.of(b.piece()) == Chaise.LEFT ? -1 : 1;
    double x = side * (b.width / 2 - wide / 2);
    double deep = b.depth / 2 - front + 120;
    double z = b.depth / 2 - deep / 2;
    b.block(x, foot, z, wide - 10, seat - 150 - foot, deep, 25, b.body().shade(-0.03));
    b.block(x, seat - 155, z - 4, wide, 155, deep + 8, 55, b.body().shade(0.012));
    for (double out : new double[] {b.width / 2 - 60, b.width / 2 - wide + 60}) {
      b.rod(side * out, 0, b.depth / 2 - 60, side * out, foot + 10, b.depth / 2 - 60, 15, 20, b.frame());
    }
  }

  private static double foot(Bench b) {
    return Math.clamp(b.height * 0.15, 50, 150);
  }

  private static void upholstered(Bench b, double front, double arm, double width) {
    var cover = b.body();
    double back = -b.depth / 2;
    double deep = front - back;
    double middle = (front + back) / 2;
    double foot = foot(b);
    double seat = b.height * (b.is("high-back") ? 0.46 : 0.53);
    double armrest = b.height * (b.is("high-back") ? 0.62 : 0.74);
    double behind = Math.clamp(deep * 0.2, 110, 240);
    double soft = b.stuff.of("boucl") ? 90 : 50;
    for (int side = -1; side <= 1; side += 2) {
      b.rod(side * (width / 2 - 55), 0, back + 60, side * (width / 2 - 75), foot + 10, back + 75, 14, 22, b.frame());
      b.rod(side * (width / 2 - 55), 0, front - 55, side * (width / 2 - 75), foot + 10, front - 75, 14, 22, b.frame());
    }
    b.block(0, foot, middle, width - 40, seat - 150 - foot, deep - 30, 20, cover.shade(-0.035));
    b.block(0, foot, back + behind / 2, width - arm * 0.7, b.height - 45 - foot, behind, soft, cover.shade(-0.03));
    int seats = (int) Math.max(1, Math.round((width - 2 * arm) / 640));
    double each = (width - 2 * arm) / seats;
    for (int i = 0; i < seats; i++) {
      double x = -width / 2 + arm + (i + 0.5) * each;
      b.block(x, seat - 155, back + behind + (deep - behind) / 2 - 10, each - 6, 155, deep - behind + 16, 52,
          cover.shade(0.012));
      b.leaning(x, seat - 20, back + behind + 80, each - 10, b.height - seat + 20, 155, 68, 9, cover);
    }
    for (int side = -1; side <= 1; side += 2) {
      b.block(side * (width / 2 - arm / 2), foot, middle - 8, arm, armrest - foot, deep - 14, Math.min(soft + 10,
          arm / 2),
          cover);
    }
  }

  private static void rattan(Bench b) {
    var cane = b.body().as(Paint.Finish.WOOD);
    double seat = b.height * 0.44;
    double half = b.width / 2;
    b.legs(b.width * 0.82, b.depth * 0.78, seat, 17, -10, cane);
    b.block(0, seat - 50, 10, b.width * 0.84, 50, b.depth * 0.8, 24, cane);
    b.block(0, seat, 20, b.width * 0.74, 95, b.depth * 0.7, 45, new Paint("#ece4d4", Paint.Finish.FABRIC));
    double lastX = 0;
    double lastY = 0;
    double lastZ = 0;
    for (int i = 0; i <= 18; i++) {
      double angle = Math.PI * i / 18;
      double lift = Math.sqrt(Math.max(0, Math.sin(angle)));
      double x = -(half - 17) * Math.cos(angle);
      double y = seat + 60 + (b.height - seat - 77) * lift;
      double z = b.depth * 0.22 - (b.depth * 0.72 - 17) * lift;
      if (i > 0) {
        b.rod(lastX, lastY, lastZ, x, y, z, 17, 17, cane);
      }
      if (i > 2 && i < 16) {
        b.rod(x * 0.8, seat - 20, -b.depth * 0.3, x, y, z, 6, 6, cane.shade(-0.04));
      }
      lastX = x;
      lastY = y;
      lastZ = z;
    }
    for (int side = -1; side <= 1; side += 2) {
      b.rod(side * (half - 17), seat + 60, b.depth * 0.22, side * half * 0.82, seat - 30, b.depth / 2 - 30, 16, 16,
          cane);
    }
  }

  static void pouf(Bench b) {
    double radius = b.width / 2;
    var rings = new double[2 * 15];
    for (int i = 0; i < 15; i++) {
      double share = Math.clamp((i - 1) / 12.0, 0, 1);
      rings[2 * i] = i == 0 || i == 14 ? 0 : radius * (0.6 + 0.4 * Math.sqrt(1 - Math.pow(2 * share - 1, 2)));
      rings[2 * i + 1] = b.height * (0.5 - 0.5 * Math.cos(Math.PI * share));
    }
    b.turned(0, 0, 0, b.body(), rings);
  }
}
