package shop.kontor.studio.adapter.plans;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import shop.kontor.studio.domain.Opening;
import shop.kontor.studio.domain.UnreadablePlan;

/** The shapes of an SVG in its outermost units, with what they are called and how dark they are. */
final class SvgDrawing implements Xml.Visitor {

  private static final int MOST_SHAPES = 50_000;
  private static final int MOST_POINTS = 2_000_000;
  private static final double FLATNESS = 0.02;
  private static final Pattern ROOM = Pattern.compile("(^|[^a-z])(room|floor(?!.?plan)|space|zimmer|raum|living|bed ?room|kitchen|"
      + "bath|office|study|dining|hall|corridor|garage|lounge)|방$|방[^문]|거실|침실|주방|욕실|서재");
  private static final Pattern DOOR = Pattern.compile("(^|[^a-z])(door|entrance|tür|porte)|문$");
  private static final Pattern WINDOW = Pattern.compile("(^|[^a-z])(window|fenster|fenêtre)|창");
  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private final List<Drawn> drawn = new ArrayList<>();
  private final Deque<Frame> frames = new ArrayDeque<>();
  private Rectangle2D box = new Rectangle2D.Double(0, 0, 100, 100);
  private @Nullable Double millimetres;
  private int hidden;
  private int points;

  private record Frame(AffineTransform to, SvgInk ink, String words) {}

  private record Drawn(Shape shape, SvgInk ink, String words, double stroke) {}

  /** @param corners in the drawing's units */
  record Named(String name, List<Coordinate> corners, double area) {}

  /** A shape that is called a door or window. */
  record Marked(Opening.Kind kind, Rectangle2D bounds) {

    Optional<Hole> hole(double scale) {
      boolean across = bounds.getWidth() >= bounds.getHeight();
      var a = across ? new Coordinate(bounds.getMinX() * scale, bounds.getCenterY() * scale)
          : new Coordinate(bounds.getCenterX() * scale, bounds.getMinY() * scale);
      var b = across ? new Coordinate(bounds.getMaxX() * scale, bounds.getCenterY() * scale)
          : new Coordinate(bounds.getCenterX() * scale, bounds.getMaxY() * scale);
      double reach = Math.min(bounds.getWidth(), bounds.getHeight()) * scale / 2 + 250;
      return a.distance(b) < 300 ? Optional.empty() : Optional.of(Hole.usual(kind, a, b, reach));
    }
  }

  /** @param pixels of one of the drawing's units */
  record Sheet(Grey grey, double pixels) {}

  @Override
  public void start(XMLStreamReader element) {
    var name = element.getLocalName();
    if (hidden > 0 || isHidden(name)) {
      hidden++;
      return;
    }
    var parent = frames.isEmpty() ? new Frame(new AffineTransform(), SvgInk.START, "") : frames.peek();
    if (frames.isEmpty()) {
      if (!name.equals("svg")) {
        throw new UnreadablePlan("studio.reading.refused.kind", "This is no floor plan that we can read");
      }
      size(element);
    }
    var to = new AffineTransform(parent.to());
    to.concatenate(SvgPath.transform(Xml.text(element, "transform")));
    var words = words(element);
    var frame = new Frame(to, parent.ink().with(element), words.isEmpty() ? parent.words() : words);
    frames.push(frame);
    var shape = shape(element, name);
    if (shape != null && frame.ink().isSeen()) {
      if (drawn.size() >= MOST_SHAPES) {
        throw new UnreadablePlan("studio.reading.refused.busy", "This file has more lines than any floor plan");
      }
      drawn.add(new Drawn(to.createTransformedShape(shape), frame.ink(), frame.words(),
          frame.ink().width() * Math.sqrt(Math.abs(to.getDeterminant()))));
    }
  }

  private static boolean isHidden(String name) {
    return switch (name) {
      case "defs", "clipPath", "mask", "symbol", "metadata", "script", "style", "pattern", "marker", "filter", "text",
          "foreignObject", "namedview", "image", "use", "linearGradient", "radialGradient" -> true;
      default -> false;
    };
  }

  @Override
  public void end(String name) {
    if (hidden > 0) {
      hidden--;
    } else {
      frames.poll();
    }
  }

  private void size(XMLStreamReader element) {
    var view = SvgPath.numbers(Xml.text(element, "viewBox"));
    var width = SvgPath.length(Xml.text(element, "width"));
    var height = SvgPath.length(Xml.text(element, "height"));
    if (view.length == 4 && view[2] > 0 && view[3] > 0) {
      box = new Rectangle2D.Double(view[0], view[1], view[2], view[3]);
    } else if (width != null && height != null) {
      box = new Rectangle2D.Double(0, 0, width.number(), height.number());
    }
    if (width != null && width.millimetres() > 0) {
      millimetres = width.millimetres() / box.getWidth();
    }
  }

  private static String words(XMLStreamReader element) {
    var words = new StringBuilder();
    for (int i = 0; i < element.getAttributeCount(); i++) {
      switch (element.getAttributeLocalName(i)) {
        case "label", "class", "data-name", "data-room", "aria-label", "id" ->
            words.append(words.isEmpty() ? "" : "\n").append(element.getAttributeValue(i));
        default -> { }
      }
    }
    return words.length() > 300 ? words.substring(0, 300) : words.toString();
  }

  private @Nullable Shape shape(XMLStreamReader element, String name) {
    return switch (name) {
      case "rect" -> new Rectangle2D.Double(Xml.number(element, "x", 0), Xml.number(element, "y", 0),
          Math.max(0, Xml.number(element, "width", 0)), Math.max(0, Xml.number(element, "height", 0)));
      case "line" -> new java.awt.geom.Line2D.Double(Xml.number(element, "x1", 0), Xml.number(element, "y1", 0),
          Xml.number(element, "x2", 0), Xml.number(element, "y2", 0));
      case "circle", "ellipse" -> {
        double rx = Xml.number(element, name.equals("circle") ? "r" : "rx", 0);
        double ry = Xml.number(element, name.equals("circle") ? "r" : "ry", 0);
        yield new Ellipse2D.Double(Xml.number(element, "cx", 0) - rx, Xml.number(element, "cy", 0) - ry, 2 * rx, 2 * ry);
      }
      case "polygon", "polyline" -> {
        var numbers = SvgPath.numbers(Xml.text(element, "points"));
        count(numbers.length);
        yield numbers.length < 4 ? null : poly(numbers, name.equals("polygon"));
      }
      case "path" -> {
        var d = Xml.text(element, "d");
        count(d.length() / 4);
        yield SvgPath.of(d);
      }
      default -> null;
    };
  }

  private void count(int more) {
    points += more;
    if (points > MOST_POINTS) {
      throw new UnreadablePlan("studio.reading.refused.busy", "This file has more lines than any floor plan");
    }
  }

  private static Shape poly(double[] numbers, boolean closed) {
    var path = new Path2D.Double();
    path.moveTo(numbers[0], numbers[1]);
    for (int i = 2; i + 1 < numbers.length; i += 2) {
      path.lineTo(numbers[i], numbers[i + 1]);
    }
    if (closed) {
      path.closePath();
    }
    return path;
  }

  /** Millimetres of a unit, if the file says how large it is and that is as large as a home; {@code null} else. */
  @Nullable Double trueScale() {
    return millimetres != null && box.getWidth() * millimetres > 2_500 ? millimetres : null;
  }

  List<Named> rooms() {
    var rooms = new ArrayList<Named>();
    for (var one : drawn) {
      if (is(ROOM, one.words()) && !is(DOOR, one.words()) && !is(WINDOW, one.words())) {
        var corners = ring(one.shape());
        if (corners.size() >= 3) {
          var closed = new ArrayList<>(corners);
          closed.add(closed.getFirst());
          double area = GEOMETRY.createPolygon(closed.toArray(Coordinate[]::new)).getArea();
          if (area > box.getWidth() * box.getHeight() / 500) {
            rooms.add(new Named(name(one.words()), corners, area));
          }
        }
      }
    }
    return apart(rooms);
  }

  /** What is drawn inside a room is called after it too: of each name the largest, but all of those without. */
  private static List<Named> apart(List<Named> rooms) {
    return rooms.stream().filter(one -> one.name().isEmpty() || rooms.stream()
        .noneMatch(other -> other != one && other.name().equals(one.name()) && other.area() > one.area())).toList();
  }

  private static boolean is(Pattern kind, String words) {
    return kind.matcher(words.toLowerCase(Locale.ROOT)).find();
  }

  /** The longest of what it is called that says more than "room", as people write. */
  private static String name(String words) {
    return words.lines().filter(line -> ROOM.matcher(line.toLowerCase(Locale.ROOT)).find())
        .map(line -> line.replaceAll("^.*[.:/]", "").replaceAll("[_-]+", " ").strip())
        .max(java.util.Comparator.comparingInt(String::length))
        .filter(line -> !line.matches("(?i)(room|floor|space)s? ?\\d*")).orElse("");
  }

  List<Marked> openings() {
    var openings = new ArrayList<Marked>();
    for (var one : drawn) {
      if (is(WINDOW, one.words())) {
        openings.add(new Marked(Opening.Kind.WINDOW, one.shape().getBounds2D()));
      } else if (is(DOOR, one.words())) {
        openings.add(new Marked(Opening.Kind.DOOR, one.shape().getBounds2D()));
      }
    }
    return openings;
  }

  /** Of a closed shape, its first ring; of one that is open, nothing. */
  private static List<Coordinate> ring(Shape shape) {
    var corners = new ArrayList<Coordinate>();
    var numbers = new double[6];
    for (PathIterator path = shape.getPathIterator(null, FLATNESS); !path.isDone(); path.next()) {
      int kind = path.currentSegment(numbers);
      if (kind == PathIterator.SEG_CLOSE || kind == PathIterator.SEG_MOVETO && !corners.isEmpty()) {
        return corners;
      }
      corners.add(new Coordinate(numbers[0], numbers[1]));
    }
    return corners.size() > 3 && corners.getFirst().distance(corners.getLast()) < FLATNESS ? corners : List.of();
  }

  /** What is drawn dark, on white. */
  Sheet sheet(int longest) {
    var bounds = new Rectangle2D.Double();
    drawn.stream().filter(one -> one.ink().isDark()).forEach(one -> grow(bounds, one.shape().getBounds2D()));
    if (bounds.isEmpty()) {
      throw new UnreadablePlan("studio.reading.refused.rooms", "We found no room in this file");
    }
    double margin = Math.max(bounds.getWidth(), bounds.getHeight()) * 0.02;
    double pixels = (longest - 4) / (Math.max(bounds.getWidth(), bounds.getHeight()) + 2 * margin);
    var picture = new BufferedImage((int) Math.ceil((bounds.getWidth() + 2 * margin) * pixels),
        (int) Math.ceil((bounds.getHeight() + 2 * margin) * pixels), BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    pen.scale(pixels, pixels);
    pen.translate(margin - bounds.getX(), margin - bounds.getY());
    for (var one : drawn) {
      if (one.ink().isFilledDark()) {
        pen.setColor(Color.BLACK);
        pen.fill(one.shape());
      }
      if (one.ink().isStrokedDark()) {
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke((float) one.stroke(), BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER));
        pen.draw(one.shape());
      }
    }
    pen.dispose();
    return new Sheet(Grey.of(picture), pixels);
  }

  private static void grow(Rectangle2D.Double bounds, Rectangle2D more) {
    if (Double.isFinite(more.getX()) && Double.isFinite(more.getMaxX()) && Double.isFinite(more.getMaxY())) {
      bounds.setRect(bounds.isEmpty() ? more : bounds.createUnion(more));
    }
  }
}
