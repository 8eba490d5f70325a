package shop.kontor.studio.domain.shape;

import shop.kontor.studio.domain.shape.Paint.Finish;

/** What one sleeps on. Its head is at the back. */
final class Beds {

  private static final Paint LINEN = new Paint("#f4f0e8", Finish.FABRIC);

  private Beds() {}

  static void bed(Bench b) {
    boolean steel = b.is("steel") || b.body().finish() == Finish.METAL;
    boolean soft = b.is("upholstered");
    double w = b.width;
    double d = b.depth;
    double frame = Math.min(320, b.height * 0.34);
    double head = soft ? 110 : 40;
    if (steel) {
      for (int side = -1; side <= 1; side += 2) {
        b.rod(side * (w / 2 - 16), 0, -d / 2 + 16, side * (w / 2 - 16), b.height, -d / 2 + 16, 16, 16, b.body());
        b.rod(side * (w / 2 - 16), 0, d / 2 - 16, side * (w / 2 - 16), b.height * 0.6, d / 2 - 16, 16, 16, b.body());
        b.block(side * (w / 2 - 16), frame - 60, 0, 26, 50, d - 60, 4, b.body());
      }
      for (int i = 0; i <= 6; i++) {
        double x = -w / 2 + 16 + (w - 32) * i / 6;
        b.rod(x, frame - 40, -d / 2 + 16, x, b.height - 20, -d / 2 + 16, 7, 7, b.body());
      }
      b.rod(-w / 2 + 16, b.height - 14, -d / 2 + 16, w / 2 - 16, b.height - 14, -d / 2 + 16, 13, 13, b.body());
      b.rod(-w / 2 + 16, b.height * 0.58, d / 2 - 16, w / 2 - 16, b.height * 0.58, d / 2 - 16, 13, 13, b.body());
    } else {
      b.block(0, soft ? 40 : 0, -d / 2 + head / 2, w, b.height - (soft ? 40 : 0), head, soft ? 45 : 8, b.body());
      b.legs(w - 140, d - 160, 130, 26, 8, b.frame());
      b.block(0, 110, head / 2, w - (soft ? 0 : 6), frame - 110, d - head, soft ? 40 : 6, b.body().shade(-0.01));
    }
    bedding(b, w - (steel ? 70 : 80), d - head - 70, frame - 60, head);
  }

  static void mattress(Bench b) {
    b.block(0, 0, 0, b.width, b.height, b.depth, 45, b.body());
    b.block(0, b.height * 0.47, 0, b.width + 2, 12, b.depth + 2, 4, b.body().shade(-0.12));
  }

  private static void bedding(Bench b, double wide, double deep, double y, double head) {
    double z = head / 2 - 5;
    double top = y + 230;
    b.block(0, y, z, wide, 225, deep, 50, LINEN.shade(-0.02));
    var duvet = b.body().finish() == Finish.FABRIC ? new Paint("#e9e2d4", Finish.FABRIC) : new Paint("#dfe2da",
        Finish.FABRIC);
    b.block(0, top - 90, z + deep * 0.13, wide + 46, 120, deep * 0.76, 55, duvet);
    b.block(0, top - 85, z - deep * 0.2, wide + 50, 128, 260, 60, LINEN);
    b.block(0, top - 92, z + deep * 0.36, wide + 58, 132, deep * 0.2, 58, new Paint("#a9795a", Finish.FABRIC));
    int pillows = wide > 1150 ? 2 : 1;
    double each = Math.min(760, wide / pillows - 40);
    for (int i = 0; i < pillows; i++) {
      double x = pillows == 1 ? 0 : (i - 0.5) * (wide / 2);
      b.leaning(x, top - 10, z - deep / 2 + 200, each, 130, 420, 62, -14, LINEN);
    }
  }
}
