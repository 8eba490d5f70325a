package shop.kontor.catalog.domain.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import shop.kontor.foundation.colour.Tone;

/** Chairs, stools and benches. */
final class Seats {

  private Seats() {
  }

  static void chair(Piece piece, Scene scene) {
    scene.shadow(piece.width(), piece.depth());
    double half = piece.width() / 2;
    double depth = piece.depth();
    double height = piece.height();
    double seat = Math.min(46, height * 0.56);
    var frame = piece.is("spindle") ? piece.body() : piece.frame();
    double post = piece.of("steel") ? 2.2 : 3.2;
    double inset = half - 3.5;
    for (int side = -1; side <= 1; side += 2) {
      scene.rod(scene.at(side * inset * 0.92, height - 3, depth - 1),
          scene.at(side * inset * 0.86, seat, depth * 0.84), post,
          frame.tone().shade(-0.03));
      scene.leg(side * inset * 0.88, depth * 0.84, seat, post + 0.6, side * 2.5, frame.shade(-0.07));
    }
    back(piece, scene, seat, inset, frame);
    for (int side = -1; side <= 1; side += 2) {
      scene.leg(side * inset * 0.94, 4, seat - 2, post + 1, side * 1.5, frame);
    }
    seat(piece, scene, half, depth, seat, frame);
  }

  private static void back(Piece piece, Scene scene, double seat, double inset, Finish frame) {
    double height = piece.height();
    double depth = piece.depth();
    if (piece.is("spindle")) {
      for (int i = -3; i <= 3; i++) {
        scene.rod(scene.at(i * inset * 0.24, seat, depth * 0.84), scene.at(i * inset * 0.27, height - 4, depth - 1),
            1.3,
            frame.tone());
      }
      scene.soft(-inset - 1, inset + 1, height - 7, height, depth - 3, depth, 3, piece.cover().shade(0.01));
    } else if (piece.is("papercord")) {
      scene.soft(-inset - 2, inset + 2, height - 10, height, depth - 6, depth, 5, frame);
    } else if (piece.of("steel")) {
      scene.soft(-inset, inset, height * 0.68, height, depth - 3, depth - 1, 5, piece.cover());
      for (int i = -2; i <= 2; i++) {
        scene.panel(i * 5.5 - 0.9, i * 5.5 + 0.9, height * 0.76, height * 0.92, depth - 3, 0.9,
            piece.tone().shade(-0.14).srgb());
      }
    } else {
      scene.soft(-inset - 1.5, inset + 1.5, seat + (height - seat) * 0.28, height, depth - 9, depth, 9, piece.cover());
    }
  }

  private static void seat(Piece piece, Scene scene, double half, double depth, double seat, Finish frame) {
    if (piece.is("papercord")) {
      scene.box(-half + 2, half - 2, seat - 4, seat, 1, depth * 0.86, piece.cover());
      var tone = piece.tone();
      for (int i = 1; i < 14; i++) {
        double x = (half - 2) * (1 - i / 14.0);
        double near = 1 + depth * 0.42 * i / 14;
        double far = depth * 0.86 - depth * 0.42 * i / 14;
        scene.svg.stroke(List.of(scene.at(-x, seat, near), scene.at(x, seat, near), scene.at(x, seat, far),
            scene.at(-x, seat, far), scene.at(-x, seat, near)), 0.35, tone.shade(-0.13).srgb(), 0.7);
      }
      scene.box(-half + 1, half - 1, seat - 7, seat - 4, 1, 4, frame);
    } else if (piece.is("spindle")) {
      scene.soft(-half, half, seat - 4, seat, 0, depth * 0.88, 2, piece.cover());
    } else if (piece.of("steel")) {
      scene.soft(-half + 1, half - 1, seat - 2.5, seat, 0, depth * 0.86, 1.2, piece.cover());
    } else {
      scene.soft(-half, half, seat - 8, seat + 1, 0, depth * 0.88, 4, piece.cover());
    }
  }

  static void stool(Piece piece, Scene scene) {
    scene.shadow(piece.width(), piece.depth());
    double half = piece.width() / 2;
    double depth = piece.depth();
    double height = piece.height();
    double z = depth / 2;
    var frame = piece.is("small") ? piece.body().shade(-0.03) : piece.frame();
    double post = piece.is("small") ? 4 : 2.6;
    for (double back : new double[] {depth - 4, 4}) {
      for (int side = -1; side <= 1; side += 2) {
        scene.rod(scene.at(side * half * 0.6, height - 3, (back + z) / 2), scene.at(side * (half - 1.5), 0, back), post,
            back > z ? frame.tone().shade(-0.06) : frame.tone());
      }
    }
    if (piece.is("bar")) {
      double rung = height * 0.3;
      double x = half * 0.6 + (half * 0.4 - 1.5) * 0.7;
      scene.rod(scene.at(-x, rung, depth * 0.15), scene.at(x, rung, depth * 0.15), 2.2, frame.tone());
    }
    var tone = piece.tone();
    double radius = piece.is("small") ? half : half * 0.86;
    scene.drum(0, z, height - 4, radius * 0.96, height, radius, tone);
    scene.svg.stroke(scene.ring(0, height, z, radius * 0.72), 0.4, tone.shade(-0.06).srgb(), 0.5);
    scene.svg.stroke(scene.ring(0, height, z, radius * 0.42), 0.4, tone.shade(-0.06).srgb(), 0.4);
  }

  static void bench(Piece piece, Scene scene) {
    scene.shadow(piece.width(), piece.depth());
    double half = piece.width() / 2;
    double depth = piece.depth();
    double height = piece.height();
    if (piece.is("upholstered")) {
      scene.legs(piece.width() - 12, 4, depth - 4, height - 12, 4.5, 3, piece.frame());
      scene.soft(-half, half, height - 14, height, 0, depth, 4.5, piece.cover());
      int buttons = (int) (piece.width() / 22);
      for (int i = 0; i < buttons; i++) {
        scene.svg.fill(Outlines.oval(scene.at(-half + piece.width() * (i + 0.5) / buttons, height, depth / 2), 1.1,
            0.7),
            piece.tone().shade(-0.14).srgb());
      }
    } else {
      scene.box(-half + 12, -half + 16, 0, height - 4, 3, depth - 3, piece.body().shade(-0.03));
      scene.box(half - 16, half - 12, 0, height - 4, 3, depth - 3, piece.body().shade(-0.03));
      scene.box(-half + 16, half - 16, height * 0.3, height * 0.3 + 5, depth / 2, depth / 2 + 2,
          piece.body().shade(-0.06));
      scene.box(-half, half, height - 4, height, 0, depth, piece.body());
    }
  }

  static void officeChair(Piece piece, Scene scene) {
    scene.shadow(piece.width(), piece.depth());
    double half = piece.width() / 2;
    double z = piece.depth() * 0.55;
    double height = piece.height();
    double seat = Math.min(48, height * 0.5);
    var metal = piece.frame().tone();
    var castors = new ArrayList<Point>();
    for (int i = 0; i < 5; i++) {
      double angle = Math.toRadians(-90 + 72 * i);
      castors.add(scene.at(half * 0.92 * Math.cos(angle), 6, z + piece.depth() * 0.44 * Math.sin(angle)));
    }
    castors.sort(Comparator.comparingDouble(Point::y));
    for (var castor : castors) {
      scene.svg.fill(Outlines.oval(new Point(castor.x(), castor.y() + 2.5), 2.4, 3), "#2b2b2d");
      scene.rod(scene.at(0, 11, z), castor, 3.6, metal);
    }
    scene.rod(scene.at(0, seat - 8, z), scene.at(0, 10, z), 5, metal);
    double back = piece.depth() * 0.9;
    scene.rod(scene.at(0, seat - 4, back - 6), scene.at(0, seat + 22, back), 6, metal.shade(-0.03));
    double wide = half * 0.72;
    scene.soft(-wide, wide, seat + 9, height, back - 5, back, 12, piece.cover());
    ribs(piece, scene, seat + 12, height - 5, wide, back - 5);
    for (int side = -1; side <= 1; side += 2) {
      double x = side * half * 0.86;
      scene.rod(scene.at(x * 0.86, seat - 6, z), scene.at(x, seat + 17, z), 3, metal.shade(-0.03));
      scene.soft(x - 3.5, x + 3.5, seat + 17, seat + 20.5, z - 14, z + 12, 1.7, new Finish(Tone.of("#2f2f32"), false));
    }
    scene.soft(-half * 0.78, half * 0.78, seat - 8, seat + 1, 4, back - 6, 4.5, piece.cover());
  }

  /** Mesh is drawn with fine lines, leather with broad channels. */
  private static void ribs(Piece piece, Scene scene, double y0, double y1, double wide, double z) {
    double step = piece.of("mesh") ? 2.2 : 9;
    for (double y = y0; y < y1; y += step) {
      double narrow = wide - (y > y1 - 8 ? 8 : 3);
      scene.svg.stroke(List.of(scene.at(-narrow, y, z), scene.at(0, y - 1.2, z), scene.at(narrow, y, z)),
          piece.of("mesh") ? 0.4 : 0.8, piece.tone().shade(-0.1).srgb(), 0.55);
    }
  }
}
