package shop.kontor.studio.domain.shape;

import shop.kontor.studio.domain.shape.Paint.Finish;

/** Mirrors, plants, and whatever else there is. */
final class Decor {

  private static final Paint GLASS = new Paint("#e6edf0", Finish.MIRROR);
  private static final String[] GREENS = {"#3f6b3c", "#4d7a45", "#35603a", "#5c8a4e"};

  private Decor() {}

  static void mirror(Bench b) {
    double z = b.depth / 2;
    double r = b.width / 2;
    double rim = Math.min(22, b.width * 0.06);
    if (b.is("arch")) {
      double straight = b.height - r;
      b.block(0, 0, 0, b.width, straight, b.depth, 2, b.body());
      b.rod(0, straight, -z, 0, straight, z, r, r, b.body());
      b.block(0, rim, 2, b.width - 2 * rim, straight - rim, b.depth, 0, GLASS);
      b.rod(0, straight, -z, 0, straight, z + 2, r - rim, r - rim, GLASS);
    } else if (b.is("round")) {
      b.rod(0, r, -z, 0, r, z, r, r, b.body().as(Finish.METAL));
      b.rod(0, r, -z, 0, r, z + 2, r - rim / 2, r - rim / 2, GLASS);
    } else {
      b.block(0, 0, 0, b.width, b.height, b.depth, 3, b.body());
      b.block(0, rim, 2, b.width - 2 * rim, b.height - 2 * rim, b.depth, 0, GLASS);
    }
  }

  static void plant(Bench b) {
    double small = Math.min(b.width, b.depth);
    double pot = b.is("upright-leaves") ? small * 0.38 : small * 0.24;
    double tall = Math.min(b.height * 0.3, pot * 1.9);
    b.turned(0, 0, 0, b.body().as(Finish.CERAMIC), 0, 0, pot * 0.72, 0, pot * 0.78, 10, pot, tall, pot * 0.92, tall,
        pot * 0.88, tall - 26, 0, tall - 30);
    b.turned(0, tall - 34, 0, new Paint("#4a3a2c", Finish.PAPER), pot * 0.9, 0, pot * 0.88, 8, 0, 12);
    if (b.is("upright-leaves")) {
      for (int i = 0; i < 13; i++) {
        double yaw = i * 137.5;
        double r = pot * 0.55 * Math.sqrt(i / 13.0);
        double long0 = (b.height - tall) * (1 - 0.03 * i);
        b.leaf(r * Math.sin(Math.toRadians(yaw)), tall - 20, -r * Math.cos(Math.toRadians(yaw)), yaw, 88 - i * 1.2,
            2 + i % 4, long0, 58, green(i));
      }
    } else if (b.is("tree")) {
      double crown = b.height * 0.62;
      b.rod(0, tall - 20, 0, 10, crown, 6, 17, 11, new Paint("#7b6650", Finish.WOOD));
      for (int i = 0; i < 9; i++) {
        double yaw = Math.toRadians(i * 137.5);
        double reach = small * (0.2 + 0.16 * (i % 3) / 2.0);
        double y = crown + (b.height - crown) * (0.15 + 0.75 * i / 9.0);
        double x = reach * Math.sin(yaw) * (1 - 0.6 * i / 9);
        double z = -reach * Math.cos(yaw) * (1 - 0.6 * i / 9);
        b.rod(8, crown - 120 + 20 * i, 4, x, y, z, 7, 3, new Paint("#7b6650", Finish.WOOD));
        for (int j = 0; j < 16; j++) {
          b.leaf(x + chance(b, 130), y + chance(b, 140), z + chance(b, 130), b.chance.nextInt(360),
              b.chance.nextInt(70) - 10, 30, 85, 26, new Paint(j % 3 == 0 ? "#8a9a74" : "#6c7f58", Finish.LEAF));
        }
      }
    } else {
      for (int i = 0; i < 17; i++) {
        double yaw = i * 137.5;
        double rise = 84 - 2.6 * i;
        double stem = (b.height - tall) * (0.72 - 0.022 * i);
        double a = Math.toRadians(yaw);
        double out = stem * Math.cos(Math.toRadians(rise)) + 8;
        double y = tall - 30 + stem * Math.sin(Math.toRadians(rise));
        b.rod(0, tall - 34, 0, out * Math.sin(a), y, -out * Math.cos(a), 7, 4, new Paint("#4f7446", Finish.LEAF));
        b.leaf(out * Math.sin(a), y, -out * Math.cos(a), yaw, rise - 38, 52, small * 0.36, small * 0.3, green(i));
      }
    }
  }

  private static double chance(Bench b, int most) {
    return b.chance.nextInt(2 * most) - most;
  }

  private static Paint green(int i) {
    return new Paint(GREENS[i % GREENS.length], Finish.LEAF);
  }

  static void parcel(Bench b) {
    b.block(0, 0, 0, b.width, b.height, b.depth, Math.min(25, b.height * 0.08), b.body());
    if (b.height > 300) {
      b.block(0, b.height * 0.12, 2, b.width * 0.88, b.height * 0.76, b.depth, 6, b.body().shade(0.02));
    }
  }
}
