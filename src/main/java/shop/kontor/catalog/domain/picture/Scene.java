package shop.kontor.catalog.domain.picture;

import static java.util.stream.Stream.concat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import shop.kontor.foundation.colour.Tone;

/**
 * A piece before the viewer, in centimetres: x from its middle to the right, y up from the floor, z back from its
 * front. What stands at z = 0 keeps its true proportions; what lies behind shrinks as the eye sees it. Draw from the
 * back to the front.
 */
final class Scene {

  final Svg svg;
  private final double eye;
  private final double distance;

  Scene(Svg svg, Piece piece) {
    double size = Math.max(piece.width(), Math.max(piece.depth(), piece.height()));
    this.svg = svg;
    // nobody looks down on a wardrobe
    this.eye = piece.height() > 140 ? 150 * Math.max(1, piece.height() / 260) : piece.height() + 0.34 * size;
    this.distance = 2.3 * size;
  }

  Point at(double x, double y, double z) {
    double nearer = nearness(z);
    return new Point(x * nearer, -(eye + (y - eye) * nearer));
  }

  private double nearness(double z) {
    return distance / (distance + z);
  }

  /** A straight-edged solid. */
  void box(double x0, double x1, double y0, double y1, double z0, double z1, Finish finish) {
    var tone = finish.tone();
    if (y1 < eye) {
      face(at(x0, y1, z0), at(x1, y1, z0), at(x1, y1, z1), at(x0, y1, z1), finish.shade(0.045));
    } else if (y0 > eye) {
      face(at(x0, y0, z0), at(x1, y0, z0), at(x1, y0, z1), at(x0, y0, z1), finish.shade(-0.16));
    }
    if (x0 > 0 || x1 < 0) {
      double x = x0 > 0 ? x0 : x1;
      svg.fill(List.of(at(x, y0, z0), at(x, y0, z1), at(x, y1, z1), at(x, y1, z0)), tone.shade(-0.1).srgb());
    }
    face(at(x0, y0, z0), at(x1, y0, z0), at(x1, y1, z0), at(x0, y1, z0), finish);
  }

  /** A flat board with four corners, grained along its first side if its finish is. */
  void face(Point a, Point b, Point c, Point d, Finish finish) {
    var tone = finish.tone();
    svg.fill(List.of(a, b, c, d), svg.down(tone.shade(0.012), tone.shade(-0.022)));
    if (finish.grained()) {
      grain(a, b, c, d, tone);
    }
  }

  private void grain(Point a, Point b, Point c, Point d, Tone tone) {
    double across = Math.hypot(d.x() - a.x(), d.y() - a.y());
    double along = Math.hypot(b.x() - a.x(), b.y() - a.y());
    int lines = (int) Math.clamp(across / Math.max(1.6, along / 34), 1, 12);
    for (int i = 0; i < lines; i++) {
      var line = new ArrayList<Point>();
      for (int step = 0; step <= 8; step++) {
        double u = step / 8.0;
        double wave = 0.16 / lines * Math.sin(u * (3 + i % 3) + i * 2.1);
        double v = Math.clamp((i + 0.5) / lines + wave, 0.03, 0.97);
        line.add(a.toward(b, u).toward(d.toward(c, u), v));
      }
      svg.stroke(line, Math.clamp(along / 260, 0.15, 0.6), tone.shade(-0.09).srgb(), 0.32 + 0.12 * (i % 3));
    }
  }

  /** An upholstered solid with rounded edges. */
  void soft(double x0, double x1, double y0, double y1, double z0, double z1, double radius, Finish finish) {
    var tone = finish.tone();
    var front = Outlines.rounded(at(x0, y0, z0), at(x1, y1, z0), radius * nearness(z0));
    var back = Outlines.rounded(at(x0, y0, z1), at(x1, y1, z1), radius * nearness(z1));
    svg.fill(Outlines.around(concat(front.stream(), back.stream()).toList()),
        svg.down(tone.shade(0.065), tone.shade(0.03), tone.shade(-0.07)));
    svg.fill(front, svg.down(tone.shade(0.03), tone.shade(-0.005), tone.shade(-0.06)));
    svg.stroke(front, 0.5, tone.shade(-0.1).srgb(), 0.4);
  }

  /** A flat panel facing the viewer. */
  void panel(double x0, double x1, double y0, double y1, double z, double radius, String paint) {
    svg.fill(Outlines.rounded(at(x0, y0, z), at(x1, y1, z), radius * nearness(z)), paint);
  }

  /** The groove around a door or drawer. */
  void groove(double x0, double x1, double y0, double y1, double z, Tone tone) {
    svg.stroke(Outlines.rounded(at(x0, y0, z), at(x1, y1, z), 0.4), 0.55, tone.shade(-0.13).srgb(), 0.8);
  }

  /** Something turned on a lathe, its radius told for each height. */
  void turned(double x, double z, double y0, double y1, DoubleUnaryOperator radius, String paint) {
    var outline = new ArrayList<>(ring(x, y0, z, radius.applyAsDouble(y0)).subList(0, 19));
    for (int i = 0; i <= 28; i++) {
      double y = y0 + (y1 - y0) * i / 28;
      outline.add(at(x - radius.applyAsDouble(y), y, z));
    }
    for (int i = 28; i >= 0; i--) {
      double y = y0 + (y1 - y0) * i / 28;
      outline.add(at(x + radius.applyAsDouble(y), y, z));
    }
    svg.fill(outline, paint);
  }

  /** A drum or cone. */
  void drum(double x, double z, double y0, double r0, double y1, double r1, Tone tone) {
    drum(x, z, y0, r0, y1, r1, svg.across(tone.shade(-0.05), tone.shade(0.05), tone, tone.shade(-0.1)));
    if (y1 < eye) {
      svg.fill(ring(x, y1, z, r1), tone.shade(0.06).srgb());
    }
  }

  void drum(double x, double z, double y0, double r0, double y1, double r1, String paint) {
    svg.fill(Outlines.around(concat(ring(x, y0, z, r0).stream(), ring(x, y1, z, r1).stream()).toList()), paint);
  }

  /** A level circle. */
  List<Point> ring(double x, double y, double z, double radius) {
    var near = at(x, y, z - radius);
    var far = at(x, y, z + radius);
    var centre = new Point(at(x, y, z).x(), (near.y() + far.y()) / 2);
    return Outlines.oval(centre, radius * nearness(z), Math.abs(near.y() - far.y()) / 2);
  }

  /** A leg that narrows towards its foot and may lean outwards by so much. */
  void leg(double x, double z, double height, double width, double lean, Finish finish) {
    var tone = finish.tone();
    svg.fill(List.of(at(x - width / 2, height, z), at(x + width / 2, height, z),
        at(x + width * 0.3 + lean, 0, z), at(x - width * 0.3 + lean, 0, z)),
        svg.across(tone.shade(0.04), tone.shade(-0.07)));
  }

  /** Four legs under a rectangle, those behind in their own shade. */
  void legs(double width, double z0, double z1, double height, double thickness, double lean, Finish finish) {
    double x = width / 2 - thickness / 2;
    leg(-x, z1, height, thickness, -lean, finish.shade(-0.07));
    leg(x, z1, height, thickness, lean, finish.shade(-0.07));
    leg(-x, z0, height, thickness, -lean, finish);
    leg(x, z0, height, thickness, lean, finish);
  }

  /** A rod or tube. */
  void rod(Point from, Point to, double width, Tone tone) {
    svg.stroke(List.of(from, to), width, tone.shade(-0.05).srgb());
    double off = width * 0.16;
    svg.stroke(List.of(new Point(from.x() - off, from.y() - off), new Point(to.x() - off, to.y() - off)), width * 0.45,
        tone.shade(0.05).srgb());
  }

  /** The soft shadow that a piece throws on the floor. */
  void shadow(double width, double depth) {
    var front = at(0, 0, -depth * 0.1);
    var back = at(0, 0, depth);
    double ry = Math.max((front.y() - back.y()) * 0.85, width * 0.035);
    var centre = new Point(0, (front.y() + back.y()) / 2);
    svg.patch(centre, width * 0.66, ry, svg.fading(Tone.of("#3a3026"), 0.34));
  }
}
