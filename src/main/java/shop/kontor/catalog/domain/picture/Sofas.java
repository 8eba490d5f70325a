package shop.kontor.catalog.domain.picture;

import java.util.ArrayList;
import java.util.List;
import shop.kontor.foundation.colour.Tone;

/** Upholstered seats. */
final class Sofas {

  private Sofas() {
  }

  static void sofa(Piece piece, Scene scene) {
    scene.shadow(piece.width(), piece.depth());
    upholstered(piece, scene, 0, piece.is("deep-seat") ? 24 : Math.clamp(piece.width() * 0.085, 12, 18));
  }

  static void armchair(Piece piece, Scene scene) {
    scene.shadow(piece.width(), piece.depth());
    if (piece.is("rattan")) {
      rattan(piece, scene);
    } else {
      upholstered(piece, scene, 0, piece.width() * 0.17);
    }
  }

  /** Its long seat comes forward on the right. */
  static void corner(Piece piece, Scene scene) {
    scene.shadow(piece.width(), piece.depth());
    double behind = Math.min(piece.depth() * 0.44, piece.depth() - 60);
    double arm = 16;
    upholstered(piece, scene, behind, arm);
    double half = piece.width() / 2;
    double foot = Math.clamp(piece.height() * 0.16, 6, 15);
    double seat = piece.height() * 0.53;
    double x0 = half - piece.width() * 0.36;
    scene.leg(x0 + 4, 5, foot + 1, 4, 0, piece.frame());
    scene.leg(half - 4, 5, foot + 1, 4, 0, piece.frame());
    scene.soft(x0, half - 1, foot, seat - 13, 0, behind + 6, 3, piece.cover().shade(-0.015));
    scene.soft(x0, half - 1, seat - 14, seat, 0, behind + 24, 5.5, piece.cover().shade(0.012));
  }

  private static void upholstered(Piece piece, Scene scene, double front, double arm) {
    var cover = piece.cover();
    double width = piece.width();
    double half = width / 2;
    double height = piece.height();
    double depth = piece.depth();
    double foot = Math.clamp(height * 0.16, 6, 15);
    double seat = piece.is("high-back") ? height * 0.46 : height * 0.53;
    double armrest = piece.is("high-back") ? height * 0.62 : height * 0.74;
    double back = depth - (depth - front) * 0.2;
    double radius = piece.of("boucl") ? 11 : 5;
    scene.legs(width - 8, front + 5, depth - 6, foot + 2, 5, 1.5, piece.frame());
    scene.soft(-half + arm * 0.4, half - arm * 0.4, foot, height - 4, back, depth, radius, cover.shade(-0.03));
    int seats = (int) Math.max(1, Math.round((width - 2 * arm) / 64));
    double each = (width - 2 * arm) / seats;
    for (int i = 0; i < seats; i++) {
      double x = -half + arm + i * each;
      scene.soft(x + 0.6, x + each - 0.6, seat - 4, height, back - 15, back, Math.max(radius, 8), cover);
      if (piece.of("leather")) {
        tuft(scene, x + each / 2, (seat + height) / 2 + 2, back - 15, cover.tone());
      }
    }
    scene.soft(-half + 2, half - 2, foot, seat - 14, front + 2, back, 3, cover.shade(-0.035));
    for (int i = 0; i < seats; i++) {
      double x = -half + arm + i * each;
      scene.soft(x + 0.4, x + each - 0.4, seat - 15, seat, front, back - 12, 5.5, cover.shade(0.012));
    }
    scene.soft(-half, -half + arm, foot, armrest, front, depth - 3, Math.min(radius + 1, arm / 2), cover);
    scene.soft(half - arm, half, foot, armrest, front, depth - 3, Math.min(radius + 1, arm / 2), cover);
  }

  private static void tuft(Scene scene, double x, double y, double z, Tone tone) {
    for (int i = -1; i <= 1; i++) {
      scene.svg.fill(Outlines.oval(scene.at(x + i * 15, y, z), 1.1, 0.9), tone.shade(-0.14).srgb());
    }
  }

  private static void rattan(Piece piece, Scene scene) {
    double half = piece.width() / 2;
    double depth = piece.depth();
    double height = piece.height();
    double seat = height * 0.44;
    var tone = piece.tone();
    for (double z : new double[] {depth * 0.82, 8}) {
      for (int side = -1; side <= 1; side += 2) {
        scene.rod(scene.at(side * half * 0.72, seat, z), scene.at(side * half * 0.86, 0, z), 3.4, tone);
      }
    }
    var hoop = new ArrayList<Point>();
    for (int degrees = 180; degrees >= 0; degrees -= 6) {
      double angle = Math.toRadians(degrees);
      double lift = Math.sqrt(Math.sin(angle));
      hoop.add(scene.at(half * 0.96 * Math.cos(angle), seat + 6 + (height - seat - 8) * lift,
          depth * (0.25 + 0.65 * lift)));
    }
    for (int i = 2; i < hoop.size() - 2; i++) {
      double x = -half * 0.8 + half * 1.6 * i / (hoop.size() - 1);
      scene.rod(scene.at(x, seat, depth * 0.78), hoop.get(i), 1.1, tone.shade(-0.04));
    }
    scene.soft(-half * 0.86, half * 0.86, seat - 5, seat, 4, depth * 0.8, 2.5, piece.cover());
    scene.soft(-half * 0.76, half * 0.76, seat, seat + 9, 6, depth * 0.74, 5, new Finish(Tone.of("#ece4d4"), false));
    scene.svg.stroke(hoop, 3.6, tone.shade(-0.05).srgb());
    scene.svg.stroke(hoop, 1.6, tone.shade(0.05).srgb());
    for (int side = -1; side <= 1; side += 2) {
      scene.rod(scene.at(side * half * 0.96, seat + 6, depth * 0.25), scene.at(side * half * 0.8, seat - 3, 6), 3.2,
          tone);
    }
  }

  static void pouf(Piece piece, Scene scene) {
    scene.shadow(piece.width(), piece.depth());
    double radius = piece.width() / 2;
    double height = piece.height();
    double z = piece.depth() / 2;
    var tone = piece.tone();
    var outline = new ArrayList<Point>();
    for (int i = 0; i <= 16; i++) {
      outline.addAll(scene.ring(0, height * i / 16, z, radius * bulge(i / 16.0)));
    }
    var silhouette = Outlines.around(outline);
    scene.svg.fill(silhouette, scene.svg.ball(tone.shade(0.08), tone.shade(0.01), tone.shade(-0.12)));
    scene.svg.within(silhouette, () -> {
      for (int row = 1; row < 15; row++) {
        stitches(scene, height * row / 15, z, radius * bulge(row / 15.0), tone);
      }
      scene.svg.stroke(scene.ring(0, height, z, radius * 0.3), 0.6, tone.shade(-0.08).srgb(), 0.5);
      scene.svg.stroke(scene.ring(0, height, z, radius * 0.5), 0.6, tone.shade(-0.08).srgb(), 0.5);
    });
  }

  private static double bulge(double share) {
    return 0.62 + 0.38 * Math.sqrt(Math.max(0, 1 - Math.pow(2 * share - 1, 2)));
  }

  private static void stitches(Scene scene, double y, double z, double radius, Tone tone) {
    var ring = scene.ring(0, y, z, radius);
    var front = ring.subList(0, 19);
    scene.svg.stroke(front, 0.45, tone.shade(-0.1).srgb(), 0.55);
    var loops = new ArrayList<List<Point>>();
    for (var end : front.subList(1, front.size() - 1)) {
      loops.add(List.of(new Point(end.x() - 0.8, end.y() - 1.9), end, new Point(end.x() + 0.8, end.y() - 1.9)));
    }
    scene.svg.strokes(loops, 0.45, tone.shade(-0.09).srgb(), 0.5);
  }
}
