package shop.kontor.catalog.domain.picture;

import shop.kontor.foundation.colour.Tone;

/** Open shelves, with a few things on them to show their size. */
final class Shelves {

  private static final String[] SPINES = {"#8a4b3c", "#34495a", "#c7a566", "#6d7a62", "#e4dac8", "#54453c", "#a98b7c",
      "#3f5d5a"};

  private Shelves() {
  }

  static void bookcase(Piece piece, Scene scene) {
    scene.shadow(piece.width(), piece.depth());
    double half = piece.width() / 2;
    double depth = piece.depth();
    double height = piece.height();
    int tiers = (int) Math.max(2, Math.round(height / 37));
    int bays = piece.is("binders") ? (int) Math.max(1, Math.round(piece.width() / 36)) : 1;
    if (piece.is("open")) {
      open(piece, scene, half, depth, height, tiers);
      return;
    }
    var body = piece.body();
    double board = 2.4;
    scene.panel(-half + 1, half - 1, 4, height - 1, depth - 1, 0, body.tone().shade(-0.12).srgb());
    double tier = (height - board - 5) / tiers;
    double bay = (piece.width() - board) / bays;
    for (int row = 0; row < tiers; row++) {
      double y = 5 + row * tier;
      scene.box(-half + board, half - board, y, y + board, 1, depth - 1, body.shade(-0.02));
      for (int column = 0; column < bays; column++) {
        double x = -half + board + column * bay;
        things(piece, scene, x, x + bay - board, y + board, tier - board, depth * 0.35, row * 7 + column * 3);
      }
    }
    for (int column = 0; column <= bays; column++) {
      double x = -half + column * bay;
      scene.box(x, x + board, 0, height, 0, depth, body.shade(-0.005));
    }
    scene.box(-half + board, half - board, 0, 5, 2, 4, body.shade(-0.06));
    scene.box(-half, half, height - board, height, 0, depth, body);
  }

  private static void open(Piece piece, Scene scene, double half, double depth, double height, int tiers) {
    var frame = piece.frame();
    double tier = (height - 10) / (tiers - 1);
    for (int side = -1; side <= 1; side += 2) {
      double x = side * (half - 1.2);
      scene.box(x - 1.2, x + 1.2, 0, height, depth - 2.4, depth, frame.shade(-0.03));
    }
    for (int row = 0; row < tiers; row++) {
      double y = 7 + row * tier;
      scene.box(-half + 2, half - 2, y, y + 3, 1, depth - 1, piece.body());
      if (row < tiers - 1) {
        things(piece, scene, -half + 4, half - 4, y + 3, tier - 4, depth * 0.4, row * 5 + 1);
      }
    }
    for (int side = -1; side <= 1; side += 2) {
      double x = side * (half - 1.2);
      scene.box(x - 1.2, x + 1.2, 0, height, 0, 2.4, frame);
    }
  }

  static void wallShelf(Piece piece, Scene scene) {
    double half = piece.width() / 2;
    double height = piece.height();
    scene.svg.patch(scene.at(0, -height * 1.6, piece.depth()), half * 1.02, height * 2.4,
        scene.svg.fading(Tone.of("#3a3026"), 0.3));
    scene.box(-half, half, 0, height, 0, piece.depth(), piece.body());
    things(piece, scene, -half + 5, -half + 5 + piece.width() * 0.45, height, 26, piece.depth() * 0.3, 4);
    double x = half - piece.width() * 0.2;
    var clay = Tone.of("#b9a28a");
    scene.turned(x, piece.depth() / 2, height, height + 15, y -> 3 + 2.6 * Math.sin((y - height) / 15 * Math.PI),
        scene.svg.across(clay.shade(0.03), clay.shade(0.06), clay.shade(-0.1)));
  }

  /** Books from the left, of heights and colours that depend only on where they stand. */
  private static void things(Piece piece, Scene scene, double x0, double x1, double y, double room, double z,
      int seed) {
    double fill = 0.35 + (seed * 37 % 11) * 0.05;
    double x = x0 + 1;
    for (int i = seed; x < x0 + (x1 - x0) * fill; i++) {
      double thick = piece.is("binders") ? 4 : 2 + i * 29 % 7 * 0.45;
      double tall = piece.is("binders") ? room * 0.86 : room * (0.58 + i * 17 % 9 * 0.035);
      if (x + thick > x1) {
        return;
      }
      var tone = Tone.of(SPINES[Math.floorMod(i * 5 + seed, SPINES.length)]).toward(piece.tone(), 0.18);
      scene.panel(x, x + thick - 0.15, y, y + tall, z, 0.3,
          scene.svg.across(tone.shade(-0.03), tone.shade(0.035), tone.shade(-0.04)));
      scene.panel(x, x + thick - 0.15, y + tall * 0.78, y + tall * 0.81, z, 0, tone.shade(0.16).srgb());
      x += thick;
    }
  }
}
