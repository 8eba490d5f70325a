package shop.kontor.catalog.domain.picture;

import java.util.ArrayList;
import java.util.List;
import shop.kontor.foundation.colour.Tone;

/** Mirrors, and the parcel that stands for whatever has no drawing of its own. */
final class Decor {

  private Decor() {
  }

  static void mirror(Piece piece, Scene scene) {
    double half = piece.width() / 2;
    double height = piece.height();
    var svg = scene.svg;
    var tone = piece.tone();
    double frame = Math.clamp(piece.width() * 0.045, 1.6, 4.5);
    svg.patch(new Point(3, -height / 2 + 4), half * 1.2, height * 0.6, svg.fading(Tone.of("#3a3026"), 0.45));
    svg.fill(glass(piece, half, height, 0), svg.ball(tone.shade(0.1), tone, tone.shade(-0.1)));
    var inner = glass(piece, half, height, frame);
    svg.fill(inner, svg.down(Tone.of("#eef2f2"), Tone.of("#d3dcdd"), Tone.of("#bcc8ca")));
    svg.within(inner, () -> {
      svg.fill(slant(half, height, -0.9, 0.5), "#f8fbfb");
      svg.fill(slant(half, height, -0.25, 0.14), "#eef4f4");
    });
    svg.stroke(inner, 0.5, tone.shade(-0.18).srgb(), 0.8);
  }

  private static List<Point> glass(Piece piece, double half, double height, double inset) {
    if (piece.is("round")) {
      return Outlines.oval(new Point(0, -height / 2), half - inset, height / 2 - inset);
    }
    if (piece.is("arch")) {
      var outline = new ArrayList<Point>();
      outline.add(new Point(half - inset, -inset));
      outline.add(new Point(-half + inset, -inset));
      outline.addAll(Outlines.arc(new Point(0, -height + half), half - inset, half - inset, 180, 360));
      outline.add(new Point(half - inset, -inset));
      return outline;
    }
    return Outlines.rounded(new Point(-half + inset, -inset), new Point(half - inset, -height + inset), 1);
  }

  private static List<Point> slant(double half, double height, double from, double wide) {
    double lean = Math.min(height, half * 2) * 0.5;
    double x0 = from * half;
    double x1 = (from + wide) * half;
    return List.of(new Point(x0 - lean * 0.4, 0), new Point(x1 - lean * 0.4, 0), new Point(x1 + lean * 0.6, -height),
        new Point(x0 + lean * 0.6, -height));
  }

  static void parcel(Piece piece, Scene scene) {
    scene.shadow(piece.width(), piece.depth());
    double half = piece.width() / 2;
    double height = piece.height();
    double depth = piece.depth();
    var tone = piece.tone();
    double tape = Math.min(piece.width(), Math.max(height, depth)) * 0.09;
    scene.box(-half, half, 0, height, 0, depth, piece.cover());
    var ribbon = tone.lightness() > 0.6 ? tone.shade(-0.12) : tone.shade(0.14);
    scene.svg.fill(List.of(scene.at(-tape, height, 0), scene.at(tape, height, 0), scene.at(tape, height, depth),
        scene.at(-tape, height, depth)), ribbon.shade(0.03).srgb());
    scene.panel(-tape, tape, 0, height, 0, 0, scene.svg.down(ribbon, ribbon.shade(-0.04)));
    double label = Math.min(piece.width(), height) * 0.22;
    double x = half - label * 0.35;
    scene.panel(x - label * 1.3, x, label * 0.35, label * 1.2, 0, label * 0.06, "#fbf9f4");
    for (int i = 1; i <= 3; i++) {
      double y = label * (0.35 + 0.21 * i);
      scene.svg.stroke(List.of(scene.at(x - label * 1.15, y, 0), scene.at(x - label * (i == 2 ? 0.3 : 0.6), y, 0)),
          label * 0.035,
          "#8b847a");
    }
  }
}
