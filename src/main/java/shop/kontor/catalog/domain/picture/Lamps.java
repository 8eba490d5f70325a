package shop.kontor.catalog.domain.picture;

import java.util.List;
import java.util.stream.Stream;
import shop.kontor.foundation.colour.Tone;

/** Lamps, lit. */
final class Lamps {

  private static final Tone LIGHT = Tone.of("#ffe9b8");

  private Lamps() {
  }

  static void floor(Piece piece, Scene scene) {
    scene.shadow(piece.width(), piece.depth());
    double half = piece.width() / 2;
    double height = piece.height();
    double z = piece.depth() / 2;
    if (piece.is("tripod")) {
      var wood = piece.frame().tone();
      glow(scene, 0, height - 18, half * 2.2);
      scene.rod(scene.at(0, height - 34, z), scene.at(0, 0, z * 1.8), 3, wood.shade(-0.07));
      scene.rod(scene.at(0, height - 34, z), scene.at(-half * 0.86, 0, z * 0.7), 3, wood);
      scene.rod(scene.at(0, height - 34, z), scene.at(half * 0.86, 0, z * 0.7), 3, wood);
      shade(scene, z, height - 36, half, height, half * 0.74, piece.tone(), false);
    } else {
      var tone = piece.tone();
      scene.drum(0, z, 0, half * 0.85, 2, half * 0.85, tone);
      scene.rod(scene.at(0, 2, z), scene.at(0, height - 3, z), 1.8, tone);
      glow(scene, -half, height - 20, half * 2.6);
      head(scene, scene.at(0, height - 6, z), scene.at(-half - 4, height - 16, z), 10, tone);
    }
  }

  static void table(Piece piece, Scene scene) {
    scene.shadow(piece.width(), piece.depth());
    double half = piece.width() / 2;
    double height = piece.height();
    double z = piece.depth() / 2;
    var tone = piece.tone();
    if (piece.is("globe")) {
      glow(scene, 0, height - half, half * 2.3);
      scene.drum(0, z, 0, half * 0.55, 2.2, half * 0.55, tone);
      scene.drum(0, z, 2.2, half * 0.2, height - 2 * half + 2, half * 0.26, tone);
      var ball = scene.at(0, height - half, z);
      scene.svg.fill(Outlines.oval(ball, half, half), scene.svg.ball(Tone.of("#fffdf6"), Tone.of("#fdf3dc"),
          Tone.of("#ecd7ae")));
    } else {
      double body = height * 0.56;
      glow(scene, 0, height * 0.75, half * 2.1);
      scene.turned(0, z, 0, body, y -> half * (0.3 + 0.46 * Math.pow(Math.sin(Math.PI * Math.pow(y / body, 0.8)), 0.8)),
          scene.svg.across(tone.shade(-0.08), tone.shade(0.09), tone, tone.shade(-0.14)));
      scene.rod(scene.at(0, body - 1, z), scene.at(0, body + 4, z), 1.6, Tone.of("#b8924f"));
      shade(scene, z, height * 0.55, half, height, half * 0.62, Tone.of("#f3ead8"), true);
    }
  }

  static void pendant(Piece piece, Scene scene) {
    double half = piece.width() / 2;
    double height = piece.height();
    double z = piece.depth() / 2;
    var tone = piece.tone();
    double ceiling = height + piece.width() * 0.75;
    scene.svg.stroke(List.of(scene.at(0, ceiling, z), scene.at(0, height, z)), piece.width() * 0.014, "#3a3733");
    glow(scene, 0, height * 0.3, half * 2);
    if (piece.is("globe")) {
      var centre = scene.at(0, height / 2, z);
      var outline = Outlines.oval(centre, half, height / 2);
      scene.svg.fill(outline, scene.svg.ball(tone.shade(0.06), tone.toward(LIGHT, 0.3), tone.shade(-0.1)));
      scene.svg.within(outline, () -> {
        for (int i = 1; i < 12; i++) {
          double y = height * i / 12;
          double r = half * Math.sqrt(1 - Math.pow(2.0 * i / 12 - 1, 2));
          var ring = Outlines.arc(scene.at(0, y, z), r, r * 0.12, 0, 180);
          scene.svg.stroke(ring, piece.width() * 0.009, tone.shade(-0.12).srgb(), 0.55);
        }
      });
    } else {
      scene.turned(0, z, 0, height * 0.86, y -> half * Math.max(0.14,
          Math.sqrt(1 - Math.pow(y / (height * 0.88), 2.2))),
          scene.svg.across(tone.shade(-0.08), tone.shade(0.1), tone.shade(0.01), tone.shade(-0.13)));
      scene.drum(0, z, height * 0.8, half * 0.15, height, half * 0.1, tone.shade(-0.04));
      var mouth = scene.ring(0, 0, z, half);
      scene.svg.fill(mouth, tone.shade(0.06).srgb());
      scene.svg.fill(scene.ring(0, 0, z, half * 0.95), scene.svg.down(LIGHT.shade(-0.12), LIGHT.shade(0.02)));
      scene.svg.fill(scene.ring(0, 0, z, half * 0.3), "#fffdf4");
    }
  }

  static void desk(Piece piece, Scene scene) {
    scene.shadow(piece.width(), piece.depth());
    double half = piece.width() / 2;
    double height = piece.height();
    double z = piece.depth() / 2;
    var tone = piece.tone();
    double foot = -half * 0.35;
    var elbow = scene.at(-half * 0.85, height * 0.55, z);
    var wrist = scene.at(half * 0.45, height - 4, z);
    glow(scene, half * 0.75, height * 0.55, half * 1.3);
    scene.drum(foot, z, 0, half * 0.32, 2, half * 0.32, tone);
    scene.rod(scene.at(foot, 2, z), elbow, 1.7, tone);
    scene.rod(elbow, wrist, 1.7, tone);
    scene.svg.fill(Outlines.oval(elbow, 1.6, 1.6), tone.shade(0.08).srgb());
    scene.svg.fill(Outlines.oval(wrist, 1.5, 1.5), tone.shade(0.08).srgb());
    head(scene, wrist, scene.at(half * 0.78, height - 17, z), 9, tone);
  }

  /** A small metal shade from its neck to its mouth. */
  private static void head(Scene scene, Point neck, Point mouth, double radius, Tone tone) {
    double length = Math.hypot(mouth.x() - neck.x(), mouth.y() - neck.y());
    double ax = (mouth.x() - neck.x()) / length;
    double ay = (mouth.y() - neck.y()) / length;
    var left = new Point(mouth.x() - ay * radius, mouth.y() + ax * radius);
    var right = new Point(mouth.x() + ay * radius, mouth.y() - ax * radius);
    double neckWidth = radius * 0.3;
    scene.svg.fill(List.of(left, right, new Point(neck.x() + ay * neckWidth, neck.y() - ax * neckWidth),
        new Point(neck.x() - ay * neckWidth, neck.y() + ax * neckWidth)),
        scene.svg.across(tone.shade(0.07), tone, tone.shade(-0.08)));
    scene.svg.stroke(List.of(left, right), 1.6, LIGHT.shade(0.02).srgb());
  }

  private static void shade(Scene scene, double z, double y0, double r0, double y1, double r1, Tone cloth,
      boolean pleated) {
    var lit = cloth.lightness() > 0.55 ? cloth.toward(LIGHT, 0.4) : cloth.shade(0.06).toward(LIGHT, 0.08);
    scene.svg.fill(scene.ring(0, y1, z, r1), cloth.shade(-0.14).srgb());
    var outline = Outlines.around(Stream.concat(
        Outlines.arc(scene.at(0, y0, z), r0, r0 * 0.1, 0, 180).stream(),
        Outlines.arc(scene.at(0, y1, z), r1, r1 * 0.1, 0, 180).stream()).toList());
    scene.svg.fill(outline, scene.svg.across(cloth.shade(-0.05), lit, lit.shade(0.03), cloth, cloth.shade(-0.09)));
    int folds = pleated ? 22 : 0;
    for (int i = 1; i < folds; i++) {
      double x = Math.cos(Math.PI * i / folds);
      scene.svg.stroke(List.of(scene.at(r0 * x, y0, z), scene.at(r1 * x, y1, z)), 0.3, cloth.shade(-0.15).srgb(), 0.5);
    }
  }

  private static void glow(Scene scene, double x, double y, double radius) {
    scene.svg.patch(scene.at(x, y, 0), radius, radius, scene.svg.fading(LIGHT, 0.75));
  }
}
