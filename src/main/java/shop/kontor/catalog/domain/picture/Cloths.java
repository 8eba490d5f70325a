package shop.kontor.catalog.domain.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import shop.kontor.foundation.colour.Tone;

/** Curtains and cushions. */
final class Cloths {

  private Cloths() {
  }

  static void curtain(Piece piece, Scene scene) {
    double half = piece.width() / 2;
    double height = piece.height();
    var tone = piece.tone();
    var svg = scene.svg;
    svg.patch(new Point(6, -height / 2), half * 1.25, height * 0.56, svg.fading(Tone.of("#3a3026"), 0.22));
    int folds = 11;
    double fold = piece.width() / folds;
    svg.fill(Outlines.rounded(new Point(-half + 1, -height + 4), new Point(half - 1, -1), 0), tone.shade(-0.1).srgb());
    for (int i = 0; i < folds; i++) {
      double x = -half + i * fold;
      double drop = i % 2 == 0 ? 0 : 1.5;
      double sway = Math.sin(i * 1.3) * fold * 0.1;
      var outline = new ArrayList<>(List.of(new Point(x, -height + 4), new Point(x + fold, -height + 4)));
      outline.addAll(Outlines.arc(new Point(x + fold / 2 + sway, -drop), fold / 2, 1.6, 0, 180));
      svg.fill(outline, svg.across(tone.shade(-0.09), tone.shade(0.035), tone.shade(0.01), tone.shade(-0.11)));
    }
    var metal = Tone.of(piece.is("velvet") ? "#a98a4e" : "#3b3a39");
    for (int i = 0; i < folds; i++) {
      svg.stroke(Outlines.oval(new Point(-half + (i + 0.5) * fold, -height), 2.6, 3.4), 0.9, metal.shade(0.05).srgb());
    }
    scene.rod(new Point(-half - 12, -height - 1), new Point(half + 12, -height - 1), 2.6, metal);
    for (int side = -1; side <= 1; side += 2) {
      svg.fill(Outlines.oval(new Point(side * (half + 13), -height - 1), 3.2, 3.2), svg.ball(metal.shade(0.15), metal));
    }
  }

  static void cushion(Piece piece, Scene scene) {
    double half = piece.width() / 2;
    double tall = piece.height() / 2;
    var tone = piece.tone();
    var svg = scene.svg;
    svg.patch(new Point(1, tall * 0.98), half * 1.1, tall * 0.26, svg.fading(Tone.of("#3a3026"), 0.5));
    var outline = plump(half, tall);
    svg.fill(outline, svg.ball(tone.shade(0.07), tone.shade(0.01), tone.shade(-0.1)));
    svg.within(outline, () -> {
      if (piece.is("striped")) {
        var pale = tone.toward(Tone.of("#f4eee2"), 0.88);
        for (double x = -half * 1.1; x < half * 1.1; x += half / 5) {
          svg.fill(bulged(x, half / 10, tall), pale.srgb());
          svg.fill(bulged(x + half * 0.145, half / 60, tall), pale.srgb());
        }
        svg.patch(new Point(-half * 0.2, -tall * 0.3), half * 1.1, tall, svg.fading(Tone.of("#ffffff"), 0.22));
        svg.patch(new Point(half * 0.3, tall * 1.1), half * 1.5, tall * 0.7, svg.fading(Tone.of("#000000"), 0.25));
      } else {
        var threads = new ArrayList<List<Point>>();
        for (double y = -tall; y < tall; y += tall / 24) {
          threads.add(bowed(y, half).stream().map(point -> new Point(point.y(), point.x())).toList());
        }
        svg.strokes(threads, 0.22, tone.shade(-0.1).srgb(), 0.3);
      }
    });
    svg.stroke(outline, 0.6, tone.shade(-0.1).srgb(), 0.8);
  }

  /** A filled cover: full in the middle of each side, drawn to a point at the corners. */
  private static List<Point> plump(double half, double tall) {
    var points = new ArrayList<Point>();
    for (int degrees = 0; degrees <= 360; degrees += 3) {
      double angle = Math.toRadians(degrees);
      double cos = Math.cos(angle);
      double sin = Math.sin(angle);
      double reach = Math.pow(Math.pow(Math.abs(cos), 9) + Math.pow(Math.abs(sin), 9), -1 / 9.0);
      double corner = Math.pow(Math.abs(Math.sin(2 * angle)), 3);
      points.add(new Point(half * cos * reach * (0.965 + 0.06 * corner), tall * sin * reach * (0.965 + 0.06 * corner)));
    }
    return points;
  }

  private static List<Point> bulged(double x, double width, double tall) {
    var points = new ArrayList<>(bowed(x, tall));
    points.addAll(bowed(x + width, tall).reversed());
    return points;
  }

  /** A thread from top to bottom that bows outwards over the filling, the more the farther from the middle. */
  private static List<Point> bowed(double x, double tall) {
    return IntStream.rangeClosed(-6, 6)
        .mapToObj(i -> new Point(x * (0.94 + 0.06 * Math.cos(i / 6.0 * Math.PI / 2)), tall * i / 6.0))
        .toList();
  }
}
