package shop.kontor.studio.adapter.plans;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The small languages inside SVG's attributes: numbers, lengths, transforms, and paths. */
final class SvgPath {

  private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
  private static final Pattern LENGTH = Pattern.compile("([-+.\\deE]+?)\\s*(px|mm|cm|m|in|pt|pc|ft|%)?");
  private static final Pattern TRANSFORM = Pattern.compile("(\\w+)\\s*\\(([^)]{0,300})\\)");

  private final String d;
  private final Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
  private int index;
  private double x;
  private double y;
  private double startX;
  private double startY;
  private double handleX;
  private double handleY;

  private SvgPath(String d) {
    this.d = d;
  }

  /** @param millimetres 0 where the unit says nothing of the true size, as pixels do not */
  record Length(double number, double millimetres) {}

  static double[] numbers(String text) {
    var numbers = new ArrayList<Double>();
    var matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      double number = Double.parseDouble(matcher.group());
      numbers.add(Double.isFinite(number) ? number : 0);
    }
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  static @Nullable Length length(String text) {
    var matcher = LENGTH.matcher(text.strip());
    if (text.length() > 40 || !matcher.matches() || "%".equals(matcher.group(2))) {
      return null;
    }
    try {
      double number = Double.parseDouble(matcher.group(1));
      double unit = switch (matcher.group(2) == null ? "" : matcher.group(2)) {
        case "mm" -> 1;
        case "cm" -> 10;
        case "m" -> 1_000;
        case "in" -> 25.4;
        case "ft" -> 304.8;
        default -> 0;
      };
      return Double.isFinite(number) ? new Length(number, number * unit) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  static AffineTransform transform(String text) {
    var all = new AffineTransform();
    var matcher = TRANSFORM.matcher(text.length() > 2_000 ? "" : text);
    while (matcher.find()) {
      var n = numbers(matcher.group(2));
      switch (matcher.group(1).toLowerCase(Locale.ROOT)) {
        case "matrix" -> {
          if (n.length == 6) {
            all.concatenate(new AffineTransform(n));
          }
        }
        case "translate" -> all.translate(at(n, 0, 0), at(n, 1, 0));
        case "scale" -> all.scale(at(n, 0, 1), at(n, 1, at(n, 0, 1)));
        case "rotate" -> all.rotate(Math.toRadians(at(n, 0, 0)), at(n, 1, 0), at(n, 2, 0));
        case "skewx" -> all.shear(Math.tan(Math.toRadians(at(n, 0, 0))), 0);
        case "skewy" -> all.shear(0, Math.tan(Math.toRadians(at(n, 0, 0))));
        default -> { }
      }
    }
    return all;
  }

  private static double at(double[] numbers, int index, double otherwise) {
    return index < numbers.length ? numbers[index] : otherwise;
  }

  /** As far as it can be read. */
  static Shape of(String d) {
    var reading = new SvgPath(d);
    reading.read();
    return reading.path;
  }

  private void read() {
    char command = 0;
    char before = 0;
    while (true) {
      skip();
      if (index >= d.length()) {
        return;
      }
      char next = d.charAt(index);
      if (Character.isLetter(next)) {
        command = next;
        index++;
      } else if (command == 'M') {
        command = 'L';
      } else if (command == 'm') {
        command = 'l';
      } else if (command == 0 || command == 'z' || command == 'Z') {
        return;
      }
      if (Character.toUpperCase(command) != 'M' && path.getCurrentPoint() == null) {
        return;
      }
      if (!draw(command, before)) {
        return;
      }
      before = Character.toUpperCase(command);
    }
  }

  private boolean draw(char command, char before) {
    double fromX = Character.isLowerCase(command) ? x : 0;
    double fromY = Character.isLowerCase(command) ? y : 0;
    char kind = Character.toUpperCase(command);
    int count = switch (kind) {
      case 'M', 'L', 'T' -> 2;
      case 'H', 'V' -> 1;
      case 'C' -> 6;
      case 'S', 'Q' -> 4;
      case 'A' -> 7;
      default -> 0;
    };
    var n = new double[count];
    for (int i = 0; i < count; i++) {
      var number = kind == 'A' && (i == 3 || i == 4) ? flag() : number();
      if (number == null) {
        return false;
      }
      n[i] = number;
    }
    switch (kind) {
      case 'M' -> {
        go(fromX + n[0], fromY + n[1]);
        startX = x;
        startY = y;
        path.moveTo(x, y);
      }
      case 'L' -> line(fromX + n[0], fromY + n[1]);
      case 'H' -> line(fromX + n[0], y);
      case 'V' -> line(x, fromY + n[0]);
      case 'C' -> cubic(fromX + n[0], fromY + n[1], fromX + n[2], fromY + n[3], fromX + n[4], fromY + n[5]);
      case 'S' -> {
        boolean smooth = before == 'C' || before == 'S';
        cubic(smooth ? 2 * x - handleX : x, smooth ? 2 * y - handleY : y, fromX + n[0], fromY + n[1],
            fromX + n[2], fromY + n[3]);
      }
      case 'Q' -> quad(fromX + n[0], fromY + n[1], fromX + n[2], fromY + n[3]);
      case 'T' -> {
        boolean smooth = before == 'Q' || before == 'T';
        quad(smooth ? 2 * x - handleX : x, smooth ? 2 * y - handleY : y, fromX + n[0], fromY + n[1]);
      }
      case 'A' -> arc(n, fromX + n[5], fromY + n[6]);
      case 'Z' -> {
        path.closePath();
        go(startX, startY);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void go(double toX, double toY) {
    x = toX;
    y = toY;
  }

  private void line(double toX, double toY) {
    path.lineTo(toX, toY);
    go(toX, toY);
  }

  private void cubic(double x1, double y1, double x2, double y2, double toX, double toY) {
    path.curveTo(x1, y1, x2, y2, toX, toY);
    handleX = x2;
    handleY = y2;
    go(toX, toY);
  }

  private void quad(double x1, double y1, double toX, double toY) {
    path.quadTo(x1, y1, toX, toY);
    handleX = x1;
    handleY = y1;
    go(toX, toY);
  }

  /** From end points to the middle, as SVG 1.1, F.6.5 has it. */
  private void arc(double[] n, double toX, double toY) {
    double rx = Math.abs(n[0]);
    double ry = Math.abs(n[1]);
    if (rx == 0 || ry == 0 || x == toX && y == toY) {
      line(toX, toY);
      return;
    }
    double turn = Math.toRadians(n[2]);
    double cos = Math.cos(turn);
    double sin = Math.sin(turn);
    double halfX = (x - toX) / 2;
    double halfY = (y - toY) / 2;
    double px = cos * halfX + sin * halfY;
    double py = -sin * halfX + cos * halfY;
    double large = px * px / (rx * rx) + py * py / (ry * ry);
    if (large > 1) {
      rx *= Math.sqrt(large);
      ry *= Math.sqrt(large);
    }
    double part = (rx * rx * ry * ry - rx * rx * py * py - ry * ry * px * px) / (rx * rx * py * py + ry * ry * px * px);
    double factor = Math.sqrt(Math.max(0, part)) * (n[3] == n[4] ? -1 : 1);
    double cx = factor * rx * py / ry;
    double cy = -factor * ry * px / rx;
    double from = Math.atan2((py - cy) / ry, (px - cx) / rx);
    double span = Math.atan2((-py - cy) / ry, (-px - cx) / rx) - from;
    if (n[4] != 0 && span < 0) {
      span += 2 * Math.PI;
    } else if (n[4] == 0 && span > 0) {
      span -= 2 * Math.PI;
    }
    var arc = new Arc2D.Double(-rx, -ry, 2 * rx, 2 * ry, -Math.toDegrees(from), -Math.toDegrees(span), Arc2D.OPEN);
    var place = AffineTransform.getTranslateInstance(cos * cx - sin * cy + (x + toX) / 2, sin * cx + cos * cy + (y + toY) / 2);
    place.rotate(turn);
    path.append(place.createTransformedShape(arc), true);
    go(toX, toY);
  }

  private void skip() {
    while (index < d.length() && (Character.isWhitespace(d.charAt(index)) || d.charAt(index) == ',')) {
      index++;
    }
  }

  private @Nullable Double flag() {
    skip();
    if (index < d.length() && (d.charAt(index) == '0' || d.charAt(index) == '1')) {
      return (double) (d.charAt(index++) - '0');
    }
    return null;
  }

  private @Nullable Double number() {
    skip();
    var matcher = NUMBER.matcher(d).region(index, Math.min(d.length(), index + 40));
    if (!matcher.lookingAt()) {
      return null;
    }
    index = matcher.end();
    double number = Double.parseDouble(matcher.group());
    return Double.isFinite(number) ? number : 0;
  }
}
