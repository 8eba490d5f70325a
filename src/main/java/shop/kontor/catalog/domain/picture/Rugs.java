package shop.kontor.catalog.domain.picture;

import java.util.ArrayList;
import java.util.List;
import shop.kontor.foundation.colour.Tone;

/** Rugs, seen from above. */
final class Rugs {

  private Rugs() {
  }

  static void rug(Piece piece, Scene scene) {
    double half = piece.width() / 2;
    double deep = piece.depth() / 2;
    var svg = scene.svg;
    var tone = piece.tone();
    svg.patch(new Point(0, deep * 0.1), half * 1.22, deep * 1.22, svg.fading(Tone.of("#3a3026"), 0.5));
    if (piece.is("round")) {
      braided(svg, half, deep, tone);
      return;
    }
    var edge = Outlines.rounded(new Point(-half, -deep), new Point(half, deep), piece.is("shaggy") ? 6 : 1);
    if (!piece.is("shaggy")) {
      fringe(svg, half, deep, tone);
    }
    svg.fill(edge, svg.down(tone.shade(0.02), tone.shade(-0.03)));
    svg.within(edge, () -> {
      if (piece.is("striped")) {
        stripes(svg, half, deep, tone);
      } else if (piece.is("diamond")) {
        diamonds(svg, half, deep, tone);
      } else if (piece.is("bordered")) {
        border(svg, half, deep, tone);
      }
      pile(svg, half, deep, tone, piece.is("shaggy"));
    });
  }

  private static void braided(Svg svg, double rx, double ry, Tone tone) {
    svg.fill(Outlines.oval(new Point(0, 0), rx, ry), svg.ball(tone.shade(0.03), tone, tone.shade(-0.05)));
    int rings = (int) Math.clamp(rx / 5, 8, 22);
    for (int i = 1; i < rings; i++) {
      double share = (double) i / rings;
      svg.stroke(Outlines.oval(new Point(0, 0), rx * share, ry * share), rx * 0.008, tone.shade(-0.12).srgb(), 0.6);
      double inner = (i - 0.8) / rings;
      int plaits = 10 + i * 4;
      var crossings = new ArrayList<List<Point>>();
      for (int k = 0; k < plaits; k++) {
        double from = 2 * Math.PI * (k + 0.5 * (i % 2)) / plaits;
        double to = from + 0.5 / i;
        crossings.add(List.of(new Point(rx * inner * Math.cos(from), ry * inner * Math.sin(from)),
            new Point(rx * share * Math.cos(to), ry * share * Math.sin(to))));
      }
      svg.strokes(crossings, rx * 0.005, tone.shade(-0.09).srgb(), 0.5);
    }
  }

  private static void fringe(Svg svg, double half, double deep, Tone tone) {
    var threads = new ArrayList<List<Point>>();
    for (double y = -deep + 1; y < deep; y += 2.4) {
      for (int side = -1; side <= 1; side += 2) {
        double sway = Math.sin(y * 1.7) * 0.6;
        threads.add(List.of(new Point(side * half, y), new Point(side * (half + half * 0.035 + 1), y + sway)));
      }
    }
    svg.strokes(threads, 0.7, tone.toward(Tone.of("#e3d8c2"), 0.75).srgb(), 1);
  }

  private static void stripes(Svg svg, double half, double deep, Tone tone) {
    var pale = tone.toward(Tone.of("#f1e9da"), 0.82);
    double step = half * 2 / 13;
    for (int i = 0; i < 13; i += 2) {
      double x = -half + i * step;
      svg.fill(rectangle(x, -deep, x + step, deep), pale.srgb());
      svg.fill(rectangle(x + step * 0.44, -deep, x + step * 0.56, deep), tone.shade(0.05).srgb());
    }
  }

  private static void diamonds(Svg svg, double half, double deep, Tone tone) {
    Tone[] inks = {tone.toward(Tone.of("#f1e9da"), 0.82), Tone.of("#2f3b45").toward(tone, 0.2), tone.shade(0.09),
        tone.shade(-0.1)};
    int columns = (int) Math.round(half * 2 / 34);
    double w = half * 2 / columns;
    int rows = (int) Math.max(3, Math.round(deep * 2 / 46));
    double h = deep * 2 / rows;
    for (int column = 0; column <= columns; column++) {
      for (int row = 0; row <= rows; row++) {
        double x = -half + column * w;
        double y = -deep + row * h;
        lozenge(svg, x, y, w / 2, h / 2, inks[3]);
        lozenge(svg, x, y, w * 0.36, h * 0.36, inks[0]);
        lozenge(svg, x, y, w * 0.24, h * 0.24, inks[1]);
        lozenge(svg, x + w / 2, y + h / 2, w * 0.3, h * 0.3, inks[2]);
        lozenge(svg, x + w / 2, y + h / 2, w * 0.12, h * 0.12, inks[0]);
      }
    }
    for (int side = -1; side <= 1; side += 2) {
      svg.fill(rectangle(side * half, -deep, side * (half - 7), deep), inks[1].srgb());
      svg.fill(rectangle(side * (half - 7), -deep, side * (half - 9.5), deep), inks[0].srgb());
    }
  }

  private static void lozenge(Svg svg, double x, double y, double w, double h, Tone tone) {
    svg.fill(List.of(new Point(x - w, y), new Point(x, y - h), new Point(x + w, y), new Point(x, y + h)), tone.srgb());
  }

  private static void border(Svg svg, double half, double deep, Tone tone) {
    var pale = tone.lightness() > 0.8 ? tone.shade(-0.14) : tone.toward(Tone.of("#efe6d4"), 0.75);
    for (double inset : new double[] {7, 11}) {
      svg.stroke(List.of(new Point(-half + inset, -deep + inset), new Point(half - inset, -deep + inset),
          new Point(half - inset, deep - inset), new Point(-half + inset, deep - inset),
              new Point(-half + inset, -deep + inset)),
          inset == 7 ? 2.6 : 0.8, pale.srgb());
    }
  }

  private static void pile(Svg svg, double half, double deep, Tone tone, boolean shaggy) {
    double step = deep * 2 / (shaggy ? 22 : 46);
    var rows = new ArrayList<List<Point>>();
    for (double y = -deep + step / 2; y < deep; y += step) {
      var line = new ArrayList<Point>();
      for (int i = 0; i <= 28; i++) {
        double wave = shaggy ? step * 0.5 * Math.sin(i * 1.9 + y * 3) : step * 0.12 * Math.sin(i * 0.9 + y);
        line.add(new Point(-half + half * i / 14, y + wave));
      }
      rows.add(line);
    }
    svg.strokes(rows, step * 0.3, tone.shade(-0.1).srgb(), shaggy ? 0.3 : 0.2);
  }

  private static List<Point> rectangle(double x0, double y0, double x1, double y1) {
    return List.of(new Point(x0, y0), new Point(x1, y0), new Point(x1, y1), new Point(x0, y1));
  }
}
