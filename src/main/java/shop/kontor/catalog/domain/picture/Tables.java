package shop.kontor.catalog.domain.picture;

import java.util.List;
import shop.kontor.foundation.colour.Tone;

/** Tables and desks. */
final class Tables {

  private Tables() {
  }

  static void coffee(Piece piece, Scene scene) {
    scene.shadow(piece.width(), piece.depth());
    if (piece.is("round")) {
      round(piece, scene);
      return;
    }
    double half = piece.width() / 2;
    double depth = piece.depth();
    double height = piece.height();
    var body = piece.body();
    double leg = Math.clamp(piece.width() * 0.045, 3, 6);
    posts(scene, half, depth, height - 3, leg, body.shade(-0.03), true);
    if (piece.is("shelf")) {
      double y = height * 0.32;
      for (double z = depth - 6; z > 4; z -= depth / 7) {
        scene.box(-half + leg, half - leg, y, y + 1.6, z - depth / 11, z, body.shade(-0.045));
      }
    }
    posts(scene, half, depth, height - 3, leg, body.shade(-0.015), false);
    scene.box(-half, half, height - 4, height, 0, depth, body);
  }

  private static void posts(Scene scene, double half, double depth, double height, double leg, Finish finish,
      boolean back) {
    double z0 = back ? depth - 2 - leg : 2;
    for (int side = -1; side <= 1; side += 2) {
      double outer = side * (half - 2);
      double inner = side * (half - 2 - leg);
      scene.box(Math.min(outer, inner), Math.max(outer, inner), 0, height, z0, z0 + leg,
          back ? finish.shade(-0.05) : finish);
    }
  }

  private static void round(Piece piece, Scene scene) {
    double radius = piece.width() / 2;
    double z = piece.depth() / 2;
    double height = piece.height();
    var tone = piece.tone();
    double rod = Math.max(1.4, piece.width() * 0.028);
    scene.rod(scene.at(0, height, z + radius * 0.5), scene.at(0, 0, z + radius * 0.85), rod, tone.shade(-0.07));
    scene.rod(scene.at(-radius * 0.5, height, z - radius * 0.3), scene.at(-radius * 0.78, 0, z - radius * 0.45), rod,
        tone.shade(-0.02));
    scene.rod(scene.at(radius * 0.5, height, z - radius * 0.3), scene.at(radius * 0.78, 0, z - radius * 0.45), rod,
        tone.shade(-0.02));
    scene.drum(0, z, height - 2.2, radius, height, radius, tone);
    scene.svg.stroke(scene.ring(0, height, z, radius * 0.965), 0.5, tone.shade(-0.1).srgb(), 0.7);
  }

  static void side(Piece piece, Scene scene) {
    scene.shadow(piece.width(), piece.depth());
    double half = piece.width() / 2;
    double depth = piece.depth();
    double height = piece.height();
    if (piece.is("drum")) {
      var tone = piece.tone();
      scene.drum(0, depth / 2, 0, half * 0.97, height - 4, half * 0.97, tone.shade(-0.015));
      scene.drum(0, depth / 2, height - 4, half, height, half, tone);
    } else if (piece.is("round")) {
      round(piece, scene);
    } else {
      var frame = piece.frame();
      scene.box(-half, -half + 2.4, 0, height - 2, depth - 3, depth, frame.shade(-0.03));
      scene.box(-half, half - 4, 0, 2, depth - 3, depth, frame);
      scene.box(-half, -half + 2.4, 0, 2, 2, depth, frame);
      scene.box(-half, half - 4, 0, 2, 0, 2.4, frame);
      scene.box(-half, -half + 2.4, 0, height - 2, 0, 2.4, frame);
      scene.box(-half, half, height - 2.4, height, 0, depth, piece.body());
    }
  }

  static void dining(Piece piece, Scene scene) {
    scene.shadow(piece.width(), piece.depth());
    double half = piece.width() / 2;
    double depth = piece.depth();
    double height = piece.height();
    var body = piece.body();
    if (piece.is("pedestal")) {
      var tone = piece.frame().tone();
      double z = depth / 2;
      scene.turned(0, z, 0, height - 3, y -> half * (0.13 + 0.4 * Math.exp(-y / (height * 0.09))
          + 0.12 * y * y / height / height),
          scene.svg.across(tone.shade(-0.06), tone.shade(0.05), tone.shade(-0.02), tone.shade(-0.12)));
      scene.drum(0, z, height - 3.5, half * 0.98, height, half, piece.tone());
    } else if (piece.of("steel")) {
      trestle(scene, half, depth - 12, height, piece.frame().shade(-0.04));
      trestle(scene, half, 8, height, piece.frame());
      scene.box(-half, half, height - 4.5, height, 0, depth, body);
    } else {
      double leg = 7;
      posts(scene, half, depth, height - 3, leg, body.shade(-0.03), true);
      scene.box(-half + 9, half - 9, height - 11, height - 4, depth - 8, depth - 6, body.shade(-0.08));
      scene.box(-half + 9, half - 9, height - 11, height - 4, 4, 6, body.shade(-0.05));
      posts(scene, half, depth, height - 3, leg, body.shade(-0.015), false);
      scene.box(-half, half, height - 4, height, 0, depth, body);
    }
  }

  private static void trestle(Scene scene, double half, double z, double height, Finish frame) {
    for (int side = -1; side <= 1; side += 2) {
      double x = side * (half - 24);
      scene.rod(scene.at(x - side * 8, height - 4, z), scene.at(x + side * 14, 0, z), 4, frame.tone());
      scene.rod(scene.at(x - side * 8, height - 4, z), scene.at(x - side * 16, 0, z), 4, frame.tone().shade(-0.02));
    }
  }

  static void desk(Piece piece, Scene scene) {
    scene.shadow(piece.width(), piece.depth());
    double half = piece.width() / 2;
    double depth = piece.depth();
    double height = piece.height();
    var body = piece.body();
    var frame = piece.is("electric") || piece.of("legs") ? piece.frame() : body.shade(-0.03);
    if (piece.is("electric")) {
      for (int side = -1; side <= 1; side += 2) {
        double x = side * half * 0.66;
        scene.box(x - 4, x + 4, 0, 2.5, 4, depth - 4, frame.shade(-0.01));
        scene.box(x - 3, x + 3, 2.5, height - 3, depth / 2 - 3, depth / 2 + 3, frame);
        scene.box(x - 4, x + 4, 2.5, height * 0.45, depth / 2 - 4, depth / 2 + 4, frame.shade(0.03));
      }
    } else {
      scene.legs(piece.width() - 6, 5, depth - 4, height - 3, 5, 1.5, frame);
      scene.box(-half + 4, half - 4, height - 14, height - 3, 3, depth - 4, body.shade(-0.025));
      int drawers = piece.is("drawers") ? 3 : 1;
      double room = (piece.width() - 16) / Math.max(2, drawers);
      for (int i = 0; i < drawers; i++) {
        double x = drawers == 1 ? half - 8 - room : -half + 8 + i * room;
        scene.groove(x + 0.6, x + room - 0.6, height - 13, height - 4.5, 3, body.tone());
        knob(piece, scene, x + room / 2, height - 8.7, 3);
      }
    }
    scene.box(-half, half, height - 3, height, 0, depth, body);
  }

  private static void knob(Piece piece, Scene scene, double x, double y, double z) {
    var tone = piece.of("brass") ? Tone.of("#b8924f") : piece.tone().shade(-0.2);
    scene.svg.fill(Outlines.oval(scene.at(x, y, z), 1.3, 1.3), scene.svg.ball(tone.shade(0.1), tone));
    scene.svg.stroke(List.of(scene.at(x - 0.8, y - 1.5, z), scene.at(x + 0.9, y - 1.5, z)), 0.3, "#000000", 0.18);
  }
}
