package shop.kontor.catalog.domain.picture;

import java.util.ArrayList;
import java.util.List;
import shop.kontor.foundation.colour.Tone;

/** Plants in pots; the colour that a customer chooses is the pot's. */
final class Plants {

  private static final Tone LEAF = Tone.of("#4c7a4a");

  private Plants() {
  }

  static void plant(Piece piece, Scene scene) {
    double half = piece.width() / 2;
    double height = piece.height();
    double pot = Math.min(height * 0.3, half * 1.1);
    double radius = piece.is("upright-leaves") ? half * 0.82 : Math.min(half * 0.48, height * 0.14);
    double z = radius;
    scene.shadow(radius * 2, radius * 2);
    pot(scene, z, pot, radius, piece.tone());
    if (piece.is("upright-leaves")) {
      swords(scene, z, pot, height, half);
    } else if (piece.is("tree")) {
      tree(scene, z, pot, height, half);
    } else {
      monstera(scene, z, pot, height, half);
    }
  }

  private static void pot(Scene scene, double z, double height, double radius, Tone tone) {
    scene.drum(0, z, 0, radius * 0.72, height, radius, tone);
    scene.svg.fill(scene.ring(0, height, z, radius * 0.9), "#3d3129");
    scene.svg.stroke(scene.ring(0, height, z, radius * 0.95), radius * 0.1, tone.shade(0.05).srgb());
  }

  private static void swords(Scene scene, double z, double pot, double height, double half) {
    for (int i = 0; i < 9; i++) {
      double lean = ((i * 5) % 9 - 4) / 4.0;
      double tall = (height - pot) * (1 - 0.36 * Math.abs(lean)) * (i % 3 == 1 ? 0.86 : 1);
      var foot = scene.at(lean * half * 0.35, pot, z);
      var tip = new Point(foot.x() + lean * half * 0.6, foot.y() - tall);
      double wide = half * 0.17;
      var green = LEAF.shade(-0.04 + 0.03 * (i % 3));
      leaf(scene.svg, foot, tip, wide, green.toward(Tone.of("#d8cf86"), 0.6), 0.9);
      leaf(scene.svg, foot, foot.toward(tip, 0.97), wide * 0.72, green, 0.9);
    }
  }

  private static void tree(Scene scene, double z, double pot, double height, double half) {
    var bark = Tone.of("#7d6a55");
    var foot = scene.at(0, pot, z);
    double crown = half * 0.95;
    var middle = new Point(0, -(height - crown));
    scene.rod(foot, middle, half * 0.11, bark);
    for (int i = 0; i < 7; i++) {
      double angle = Math.toRadians(200 + i * 23);
      scene.rod(new Point(0, middle.y() + crown * 0.35), new Point(
          crown * 0.6 * Math.cos(angle), middle.y() + crown * 0.6 * Math.sin(angle)),
          half * 0.035, bark);
    }
    for (int i = 0; i < 320; i++) {
      double angle = i * 2.399963;
      double reach = crown * 0.92 * Math.sqrt((i + 0.5) / 320);
      var at = new Point(reach * Math.cos(angle), middle.y() + reach * 0.98 * Math.sin(angle));
      double turn = angle + i * 0.7;
      double size = half * 0.3;
      var green = Tone.of("#7f8f68").shade(-0.09 + 0.045 * (i % 4) - 0.03 * Math.round(Math.sin(angle) * 2));
      leaf(scene.svg, at, new Point(at.x() + size * Math.cos(turn), at.y() + size * Math.sin(turn)), size * 0.17,
          green, 0.5);
    }
  }

  private static void monstera(Scene scene, double z, double pot, double height, double half) {
    var foot = scene.at(0, pot, z);
    double[][] leaves = {{-0.62, 0.62}, {0.66, 0.7}, {-0.25, 0.98}, {0.32, 0.93}, {-0.86, 0.36}, {0.84, 0.4},
        {0.02, 0.66}, {-0.38, 0.38}, {0.4, 0.3}};
    double size = Math.min(half * 0.62, (height - pot) * 0.36);
    for (int i = 0; i < leaves.length; i++) {
      double x = leaves[i][0] * (half - size * 0.35);
      double y = foot.y() - (height - pot - size * 0.3) * leaves[i][1];
      var tip = new Point(x, y);
      scene.svg.stroke(List.of(foot, new Point(x * 0.35, (foot.y() + y) / 2 + size * 0.1), tip), size * 0.055,
          LEAF.shade(-0.03).srgb());
    }
    for (int i = 0; i < leaves.length; i++) {
      double x = leaves[i][0] * (half - size * 0.35);
      double y = foot.y() - (height - pot - size * 0.3) * leaves[i][1];
      heart(scene.svg, new Point(x, y), size * (1 - 0.05 * (i % 3)), leaves[i][0] * 1.1,
          LEAF.shade(-0.07 + 0.03 * (i % 4)));
    }
  }

  /** A broad leaf with cuts, hanging from its stalk and turned by an angle. */
  private static void heart(Svg svg, Point stalk, double size, double turn, Tone green) {
    var outline = new ArrayList<Point>();
    for (int degrees = 0; degrees <= 360; degrees += 4) {
      double t = Math.toRadians(degrees);
      double cut = Math.abs(Math.sin(t)) > 0.3 && Math.sin(t * 9) > 0.72 ? 0.58 : 1;
      double r = size * 0.5 * (1 - 0.28 * Math.cos(t)) * cut;
      outline.add(turned(stalk, turn, r * Math.sin(t) * 1.05, size * 0.24 - r * Math.cos(t)));
    }
    svg.fill(outline, svg.ball(green.shade(0.09), green, green.shade(-0.06)));
    svg.stroke(List.of(stalk, turned(stalk, turn, 0, size * 0.8)), size * 0.02, green.shade(0.12).srgb(), 0.8);
  }

  private static Point turned(Point origin, double angle, double x, double y) {
    double lean = -angle;
    return new Point(origin.x() + x * Math.cos(lean) - y * Math.sin(lean),
        origin.y() + x * Math.sin(lean) + y * Math.cos(lean));
  }

  /** A pointed leaf, widest at this share of its length. */
  private static void leaf(Svg svg, Point foot, Point tip, double width, Tone green, double fullness) {
    double length = Math.hypot(tip.x() - foot.x(), tip.y() - foot.y());
    double nx = -(tip.y() - foot.y()) / length * width;
    double ny = (tip.x() - foot.x()) / length * width;
    var outline = new ArrayList<Point>();
    var other = new ArrayList<Point>();
    for (int i = 0; i <= 8; i++) {
      var at = foot.toward(tip, i / 8.0);
      double wide = Math.pow(Math.sin(Math.PI * Math.pow((i + 0.6) / 8.6, 1 / (0.6 + fullness))), 0.8);
      outline.add(new Point(at.x() + nx * wide, at.y() + ny * wide));
      other.add(new Point(at.x() - nx * wide, at.y() - ny * wide));
    }
    outline.addAll(other.reversed());
    svg.fill(outline, green.srgb());
  }
}
