package shop.kontor.catalog.domain.picture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shop.kontor.foundation.colour.Tone;

/** Writes shapes, in centimetres, and knows how far they reach. Paints are colours or gradients that it made. */
final class Svg {

  private final StringBuilder defs = new StringBuilder();
  private final StringBuilder body = new StringBuilder();
  private final Map<String, String> paints = new HashMap<>();
  private final String prefix;
  private int made;
  private double left = Double.MAX_VALUE;
  private double right = -Double.MAX_VALUE;
  private double top = Double.MAX_VALUE;
  private double bottom = -Double.MAX_VALUE;

  /** @param prefix keeps gradients apart where several pictures stand in one page; letters and digits only */
  Svg(String prefix) {
    this.prefix = prefix;
  }

  /** A paint that runs from top to bottom through these tones. */
  String down(Tone... tones) {
    return gradient("linearGradient", "x1=\"0\" y1=\"0\" x2=\"0\" y2=\"1\"", tones);
  }

  /** A paint that runs from left to right through these tones. */
  String across(Tone... tones) {
    return gradient("linearGradient", "x1=\"0\" y1=\"0\" x2=\"1\" y2=\"0\"", tones);
  }

  /** A paint for a ball, lit from above on the left. */
  String ball(Tone... tones) {
    return gradient("radialGradient", "cx=\".36\" cy=\".3\" r=\".75\"", tones);
  }

  /** A paint that is strongest in the middle and fades to nothing: shadows and lamplight. */
  String fading(Tone tone, double opacity) {
    var stops = new StringBuilder(">");
    for (double[] stop : new double[][] {{0, 1}, {0.45, 0.62}, {0.75, 0.18}, {1, 0}}) {
      stops.append("<stop offset=\"").append(number(stop[0])).append("\" stop-color=\"").append(tone.srgb())
          .append("\" stop-opacity=\"").append(number(stop[1] * opacity)).append("\"/>");
    }
    return paint("radialGradient", stops.toString());
  }

  private String gradient(String element, String direction, Tone... tones) {
    var stops = new StringBuilder(direction).append('>');
    for (int i = 0; i < tones.length; i++) {
      stops.append("<stop offset=\"").append(number((double) i / (tones.length - 1)))
          .append("\" stop-color=\"").append(tones[i].srgb()).append("\"/>");
    }
    return paint(element, stops.toString());
  }

  /** The same paint twice is one paint. */
  private String paint(String element, String content) {
    return paints.computeIfAbsent(element + content, _ -> {
      var id = next();
      defs.append('<').append(element).append(" id=\"").append(id).append("\" ").append(content)
          .append("</").append(element).append('>');
      return "url(#" + id + ")";
    });
  }

  void fill(List<Point> outline, String paint) {
    reach(outline);
    body.append("<path d=\"").append(path(outline)).append("Z\" fill=\"").append(paint).append("\"/>\n");
  }

  void stroke(List<Point> line, double width, String paint) {
    stroke(line, width, paint, 1);
  }

  void stroke(List<Point> line, double width, String paint, double opacity) {
    strokes(List.of(line), width, paint, opacity);
  }

  /** Many lines of one sort: threads, stitches, canes. */
  void strokes(List<List<Point>> lines, double width, String paint, double opacity) {
    body.append("<path d=\"");
    for (var line : lines) {
      reach(line);
      body.append(path(line));
    }
    body.append("\" fill=\"none\" stroke=\"").append(paint)
        .append("\" stroke-width=\"").append(number(width))
        .append("\" stroke-linecap=\"round\" stroke-linejoin=\"round\"");
    if (opacity < 1) {
      body.append(" opacity=\"").append(number(opacity)).append('"');
    }
    body.append("/>\n");
  }

  /** A soft patch of shade or light, which does not count when the picture is fitted. */
  void patch(Point centre, double rx, double ry, String paint) {
    body.append("<ellipse cx=\"%s\" cy=\"%s\" rx=\"%s\" ry=\"%s\" fill=\"%s\"/>\n".formatted(
        number(centre.x()), number(centre.y()), number(rx), number(ry), paint));
  }

  /** Draws only what lies inside the outline. */
  void within(List<Point> outline, Runnable drawing) {
    var id = next();
    defs.append("<clipPath id=\"%s\"><path d=\"%sZ\"/></clipPath>".formatted(id, path(outline)));
    double[] reached = {left, right, top, bottom};
    body.append("<g clip-path=\"url(#").append(id).append(")\">\n");
    drawing.run();
    body.append("</g>\n");
    left = reached[0];
    right = reached[1];
    top = reached[2];
    bottom = reached[3];
    reach(outline);
  }

  String defs() {
    return defs.toString();
  }

  String body() {
    return body.toString();
  }

  double width() {
    return right - left;
  }

  double height() {
    return bottom - top;
  }

  Point middle() {
    return new Point((left + right) / 2, (top + bottom) / 2);
  }

  private String next() {
    return prefix + made++;
  }

  private void reach(List<Point> points) {
    for (var point : points) {
      left = Math.min(left, point.x());
      right = Math.max(right, point.x());
      top = Math.min(top, point.y());
      bottom = Math.max(bottom, point.y());
    }
  }

  private static String path(List<Point> points) {
    var path = new StringBuilder();
    for (var point : points) {
      path.append(path.isEmpty() ? 'M' : 'L').append(number(point.x())).append(' ').append(number(point.y()));
    }
    return path.toString();
  }

  /** Two decimals at most: SVG knows no locale. */
  static String number(double value) {
    long hundredths = Math.round(value * 100);
    return hundredths % 100 == 0 ? Long.toString(hundredths / 100) : Double.toString(hundredths / 100.0);
  }
}
