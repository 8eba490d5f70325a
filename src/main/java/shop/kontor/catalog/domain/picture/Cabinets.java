package shop.kontor.catalog.domain.picture;

import java.util.ArrayList;
import java.util.List;
import shop.kontor.foundation.colour.Tone;

/** Furniture with doors and drawers. */
final class Cabinets {

  private Cabinets() {
  }

  /** A closed body on its legs; gives the height at which it begins. */
  private static double carcass(Piece piece, Scene scene, double foot) {
    scene.shadow(piece.width(), piece.depth());
    double half = piece.width() / 2;
    var legs = piece.of("legs") ? piece.frame() : piece.body().shade(-0.05);
    scene.legs(piece.width() - 8, 3, piece.depth() - 3, foot + 1, Math.clamp(piece.width() * 0.035, 2.6, 5), 1.2, legs);
    scene.box(-half, half, foot, piece.height(), 0, piece.depth(), piece.body());
    return foot;
  }

  static void sideboard(Piece piece, Scene scene) {
    double foot = carcass(piece, scene, piece.height() * 0.2);
    double half = piece.width() / 2;
    double top = piece.height() - 2.5;
    int doors = (int) Math.max(2, Math.round(piece.width() / 44));
    double each = (piece.width() - 4) / doors;
    boolean drawers = piece.is("drawers");
    double split = drawers ? top - (top - foot) * 0.3 : top;
    for (int i = 0; i < doors; i++) {
      double x0 = -half + 2 + i * each;
      double x1 = x0 + each;
      front(piece, scene, x0, x1, foot + 2, split);
      if (piece.is("cane")) {
        cane(piece, scene, x0 + 5, x1 - 5, foot + 7, split - 5);
      } else if (piece.is("classic")) {
        scene.groove(x0 + 5, x1 - 5, foot + 7, split - 5, 0, piece.tone());
      }
      handle(piece, scene, i % 2 == 0 ? x1 - 4 : x0 + 4, (foot + split) / 2 + 4, false);
      if (drawers) {
        front(piece, scene, x0, x1, split, top);
        handle(piece, scene, (x0 + x1) / 2, (split + top) / 2, true);
      }
    }
  }

  static void tvBench(Piece piece, Scene scene) {
    double foot = carcass(piece, scene, piece.height() * 0.26);
    double half = piece.width() / 2;
    double top = piece.height() - 2.5;
    double middle = piece.width() * 0.17;
    scene.panel(-middle, middle, foot + 2.5, top, 0, 0, scene.svg.down(piece.tone().shade(-0.3),
        piece.tone().shade(-0.22)));
    scene.panel(-middle, middle, foot + 2.5, foot + 5, 0, 0, piece.tone().shade(-0.12).srgb());
    scene.panel(-middle + 4, middle - 6, foot + 5, foot + 9.5, 0, 0.6, "#232325");
    scene.panel(middle - 13, middle - 8, foot + 6.8, foot + 7.4, 0, 0.3, "#8fb5c4");
    front(piece, scene, -half + 2, -middle - 1, foot + 2, top);
    front(piece, scene, middle + 1, half - 2, foot + 2, top);
    handle(piece, scene, -(half + middle) / 2, top - 6, true);
    handle(piece, scene, (half + middle) / 2, top - 6, true);
  }

  static void dresser(Piece piece, Scene scene) {
    double foot = carcass(piece, scene, piece.height() * 0.15);
    int columns = piece.width() > 110 ? 2 : 1;
    drawers(piece, scene, foot + 2, piece.height() - 2.5, columns, columns == 2 ? 3 : 4);
  }

  static void filing(Piece piece, Scene scene) {
    double foot = carcass(piece, scene, 4);
    int rows = piece.height() > 100 ? 4 : 3;
    drawers(piece, scene, foot + 1, piece.height() - 2, 1, rows);
    double row = (piece.height() - 3 - foot) / rows;
    for (int i = 0; i < rows; i++) {
      double y = foot + 1 + row * i + row * 0.72;
      scene.panel(-4.5, 4.5, y - 1.6, y + 1.6, 0, 0.5, "#f4f1ea");
      scene.svg.stroke(List.of(scene.at(-3, y, 0), scene.at(2.5, y, 0)), 0.35, "#7b756c");
    }
    scene.svg.fill(Outlines.oval(scene.at(piece.width() / 2 - 5, piece.height() - 6, 0), 1, 1), "#c8c9ca");
  }

  private static void drawers(Piece piece, Scene scene, double y0, double y1, int columns, int rows) {
    double wide = (piece.width() - 4) / columns;
    double tall = (y1 - y0) / rows;
    for (int column = 0; column < columns; column++) {
      for (int row = 0; row < rows; row++) {
        double x = -piece.width() / 2 + 2 + column * wide;
        double y = y0 + row * tall;
        front(piece, scene, x, x + wide, y, y + tall);
        handle(piece, scene, x + wide / 2, y + tall * 0.5, true);
      }
    }
  }

  static void nightstand(Piece piece, Scene scene) {
    double foot = carcass(piece, scene, piece.height() * 0.26);
    double half = piece.width() / 2;
    double top = piece.height() - 2.5;
    double split = foot + (top - foot) * 0.48;
    scene.panel(-half + 2.5, half - 2.5, foot + 2, split - 1, 0, 0,
        scene.svg.down(piece.tone().shade(-0.28), piece.tone().shade(-0.18)));
    scene.panel(-half + 6, half - 15, foot + 2, foot + 4, 0, 0.3, "#7d8f8a");
    scene.panel(-half + 7, half - 17, foot + 4, foot + 5.8, 0, 0.3, "#c9a77a");
    front(piece, scene, -half + 2, half - 2, split, top);
    handle(piece, scene, 0, (split + top) / 2, true);
  }

  static void wardrobe(Piece piece, Scene scene) {
    double foot = carcass(piece, scene, 5);
    double half = piece.width() / 2;
    double top = piece.height() - 2.5;
    boolean panelled = piece.is("classic");
    double split = panelled ? foot + 34 : foot + 2;
    int doors = (int) Math.max(2, Math.round(piece.width() / 52));
    double each = (piece.width() - 4) / doors;
    for (int i = 0; i < doors; i++) {
      double x0 = -half + 2 + i * each;
      front(piece, scene, x0, x0 + each, split, top);
      if (panelled) {
        scene.groove(x0 + 8, x0 + each - 8, split + 8, split + 62, 0, piece.tone());
        scene.groove(x0 + 8, x0 + each - 8, split + 70, top - 8, 0, piece.tone());
      }
      double x = i % 2 == 0 && i < doors - 1 ? x0 + each - 5 : x0 + 5;
      if (panelled) {
        handle(piece, scene, x, split + 66, false);
      } else {
        var metal = Tone.of("#8d9094");
        scene.panel(x - 0.9, x + 0.9, piece.height() * 0.42, piece.height() * 0.62, 0, 0.9,
            scene.svg.across(metal.shade(-0.1), metal.shade(0.12), metal.shade(-0.1)));
      }
    }
    if (panelled) {
      front(piece, scene, -half + 2, half - 2, foot + 2, split);
      handle(piece, scene, -half * 0.5, foot + 18, false);
      handle(piece, scene, half * 0.5, foot + 18, false);
      scene.box(-half - 2.5, half + 2.5, top - 1, piece.height(), -2, piece.depth(), piece.body());
    }
  }

  /** One door or drawer, with a hint of its own light. */
  private static void front(Piece piece, Scene scene, double x0, double x1, double y0, double y1) {
    var finish = piece.body().shade(0.012);
    scene.face(scene.at(x0 + 0.4, y0 + 0.4, 0), scene.at(x0 + 0.4, y1 - 0.4, 0), scene.at(x1 - 0.4, y1 - 0.4, 0),
        scene.at(x1 - 0.4, y0 + 0.4, 0), y1 - y0 > x1 - x0 ? finish : new Finish(finish.tone(), false));
    scene.groove(x0 + 0.4, x1 - 0.4, y0 + 0.4, y1 - 0.4, 0, piece.tone());
  }

  private static void handle(Piece piece, Scene scene, double x, double y, boolean wide) {
    var tone = piece.of("brass") ? Tone.of("#b8924f")
        : piece.tone().lightness() < 0.35 ? piece.tone().shade(0.3) : piece.tone().shade(-0.3);
    if (piece.of("brass") || piece.is("classic") || !wide) {
      scene.svg.fill(Outlines.oval(scene.at(x, y, 0), 1.5, 1.5), scene.svg.ball(tone.shade(0.14), tone));
    } else {
      scene.panel(x - 5, x + 5, y - 0.7, y + 0.7, 0, 0.7, scene.svg.down(tone.shade(0.08), tone.shade(-0.04)));
    }
  }

  private static void cane(Piece piece, Scene scene, double x0, double x1, double y0, double y1) {
    var tone = Tone.of("#d9bd8c");
    var area = Outlines.rounded(scene.at(x0, y0, 0), scene.at(x1, y1, 0), 0.8);
    scene.svg.fill(area, tone.srgb());
    scene.svg.within(area, () -> {
      double tall = y1 - y0;
      var canes = new ArrayList<List<Point>>();
      for (double x = x0 - tall; x < x1; x += 2.4) {
        canes.add(List.of(scene.at(x, y0, 0), scene.at(x + tall, y1, 0)));
        canes.add(List.of(scene.at(x, y1, 0), scene.at(x + tall, y0, 0)));
      }
      scene.svg.strokes(canes, 0.45, tone.shade(-0.16).srgb(), 0.7);
    });
    scene.groove(x0, x1, y0, y1, 0, piece.tone());
  }
}
