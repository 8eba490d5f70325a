package shop.kontor.studio.domain.shape;

import shop.kontor.studio.domain.shape.Paint.Finish;

/** What keeps things. */
final class Storage {

  private static final String[] SPINES =
      {"#8c3b2a", "#2e3f5c", "#6b7353", "#d8cbb2", "#c79a4b", "#40464d", "#a65e3f", "#e7e0d2", "#4d6a66", "#71574a"};

  private Storage() {}

  static void bookcase(Bench b) {
    boolean open = b.is("open");
    double board = open ? 26 : 22;
    int rows = (int) Math.max(2, Math.round(b.height / 370));
    double w = b.width;
    double d = b.depth;
    if (open) {
      for (int side = -1; side <= 1; side += 2) {
        for (int end = -1; end <= 1; end += 2) {
          b.block(side * (w / 2 - 12), 0, end * (d / 2 - 12), 24, b.height, 24, 2, b.frame());
        }
      }
    } else {
      for (int side = -1; side <= 1; side += 2) {
        b.block(side * (w / 2 - board / 2), 0, 0, board, b.height, d, 2, b.body());
      }
      b.block(0, 30, -d / 2 + 5, w - 2 * board + 2, b.height - 40, 10, 0, b.body().shade(-0.05));
    }
    double low = open ? 110 : 60;
    double high = b.height - board - (open ? 20 : 0);
    for (int row = 0; row <= rows; row++) {
      double y = low + (high - low) * row / rows;
      b.block(0, y, 0, w - 2 * board + (open ? 50 : 2), board, open ? d - 4 : d - 6, 2, b.body());
      if (row < rows) {
        books(b, y + board, (high - low) / rows - board - 20, w - 2 * board - 16, d);
      }
    }
  }

  /** Not every shelf is full. */
  private static void books(Bench b, double y, double tall, double wide, double deep) {
    double x = -wide / 2;
    double end = wide / 2 - (b.chance.nextInt(3) == 0 ? wide * 0.45 : wide * 0.1);
    if (b.chance.nextInt(5) == 0) {
      b.turned(wide * 0.2, y, 10, new Paint(SPINES[b.chance.nextInt(SPINES.length)], Finish.CERAMIC), 0, 0, 45, 0, 70,
          50,
          66, 110, 30, 150, 34, 170, 0, 168);
      end = -wide * 0.05;
    }
    while (x < end) {
      double thick = 32 + b.chance.nextInt(40);
      double high = Math.min(tall, tall * (0.62 + b.chance.nextInt(30) / 100.0));
      b.block(x + thick / 2, y, 8, thick - 2, high, Math.min(deep - 70, 190), 1,
          new Paint(SPINES[b.chance.nextInt(SPINES.length)], Finish.PAPER));
      x += thick;
    }
  }

  static void wallShelf(Bench b) {
    b.block(0, 0, 0, b.width, b.height, b.depth, 4, b.body());
  }

  static void sideboard(Bench b) {
    double foot = Math.clamp(b.height * 0.18, 60, 160);
    b.legs(b.width - 120, b.depth - 90, foot + 4, 17, 14, b.frame());
    carcass(b, foot);
    int doors = (int) Math.max(2, Math.round(b.width / 480));
    double each = (b.width - 44) / doors;
    double high = b.height - foot - 44;
    double drawer = b.is("drawers") ? 150 : 0;
    for (int i = 0; i < doors; i++) {
      double x = -b.width / 2 + 22 + (i + 0.5) * each;
      var front = b.is("cane") ? new Paint("#d8bd8c", Finish.FABRIC) : b.body().shade(0.012);
      b.block(x, foot + 22, b.depth / 2 - 16, each - 6, high - drawer, 20, 3, b.body().shade(0.01));
      if (b.is("cane")) {
        b.block(x, foot + 62, b.depth / 2 - 8, each - 86, high - 80, 10, 2, front);
      }
      if (drawer > 0) {
        b.block(x, b.height - 22 - drawer + 5, b.depth / 2 - 16, each - 6, drawer - 5, 20, 3, b.body().shade(0.015));
        b.ball(x, b.height - 22 - drawer / 2, b.depth / 2 - 10, 12, b.frame());
      }
      if (!b.is("sliding-doors")) {
        double knob = x + (i % 2 == 0 ? 1 : -1) * (each / 2 - 40);
        b.ball(knob, foot + 22 + (high - drawer) * 0.6, b.depth / 2 - 10, 11, b.frame());
      }
    }
  }

  static void tvBench(Bench b) {
    double foot = Math.clamp(b.height * 0.25, 50, 150);
    b.legs(b.width - 130, b.depth - 90, foot + 4, 16, 14, b.frame());
    carcass(b, foot);
    double high = b.height - foot - 40;
    double third = (b.width - 40) / 3;
    for (int i = -1; i <= 1; i++) {
      if (i == 0) {
        b.block(0, foot + 20, b.depth / 2 - 9, third - 4, high, 4, 0, b.body().shade(-0.22));
        b.block(0, foot + 20 + high / 2, b.depth / 2 - 12, third - 4, 18, 20, 2, b.body());
      } else {
        b.block(i * third, foot + 20, b.depth / 2 - 14, third - 6, high, 20, 3, b.body().shade(0.015));
        b.block(i * third, b.height - 62, b.depth / 2 - 6, 120, 10, 12, 3, b.body().shade(-0.2));
      }
    }
  }

  static void drawers(Bench b) {
    boolean steel = b.is("steel");
    double foot = steel ? 24 : Math.clamp(b.height * 0.14, 40, 140);
    b.legs(b.width - 80, b.depth - 80, foot + 4, 15, 8, b.frame());
    carcass(b, foot);
    int rows = (int) Math.max(1, Math.round((b.height - foot) / 215));
    int columns = b.width > 1000 ? 2 : 1;
    double high = (b.height - foot - 40) / rows;
    double each = (b.width - 40) / columns;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        double x = -b.width / 2 + 20 + (column + 0.5) * each;
        double y = foot + 20 + row * high;
        b.block(x, y + 3, b.depth / 2 - 14, each - 6, high - 6, 20, 3, b.body().shade(0.015));
        if (steel) {
          b.block(x, y + high - 46, b.depth / 2 - 8, 110, 12, 14, 4, b.frame().shade(-0.05));
        } else {
          b.ball(x, y + high / 2, b.depth / 2 - 9, 12, b.frame().shade(-0.12));
        }
      }
    }
  }

  static void wardrobe(Bench b) {
    double foot = 70;
    b.block(0, 0, -10, b.width - 20, foot, b.depth - 60, 2, b.body().shade(-0.08));
    carcass(b, foot);
    int doors = (int) Math.max(1, Math.round(b.width / 480));
    double each = (b.width - 12) / doors;
    var handle = b.frame().finish() == Finish.METAL ? b.frame() : b.body().shade(-0.25);
    for (int i = 0; i < doors; i++) {
      double x = -b.width / 2 + 6 + (i + 0.5) * each;
      b.block(x, foot + 6, b.depth / 2 - 14, each - 4, b.height - foot - 12, 20, 3, b.body().shade(0.012));
      if (b.is("solid-wood")) {
        b.block(x, foot + 90, b.depth / 2 - 8, each - 130, b.height - foot - 180, 10, 3, b.body().shade(-0.02));
      }
      double side = doors == 1 || i % 2 == 1 ? -1 : 1;
      b.block(x + side * (each / 2 - 40), b.height * 0.46, b.depth / 2 - 6, 14, 180, 12, 5, handle);
    }
  }

  /** The body that fronts are hung on; they stand before it. */
  private static void carcass(Bench b, double foot) {
    b.block(0, foot, -8, b.width, b.height - foot, b.depth - 16, 4, b.body());
    b.block(0, foot + 18, b.depth / 2 - 17, b.width - 36, b.height - foot - 36, 4, 0, b.body().shade(-0.2));
  }
}
