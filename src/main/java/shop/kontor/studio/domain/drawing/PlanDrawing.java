package shop.kontor.studio.domain.drawing;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import shop.kontor.studio.domain.Piece;
import shop.kontor.studio.domain.Placement;
import shop.kontor.studio.domain.Room;
import shop.kontor.studio.domain.drawing.Ink.Role;
import shop.kontor.studio.domain.shape.Shape;
import shop.kontor.studio.domain.shape.Shapes;

/** A room and what stands in it, seen from above: every piece as large as it is, in its own colour. */
public final class PlanDrawing {

  /** Above this, one walks below it. */
  private static final int OVERHEAD = 1_700;
  private static final double LETTERS = 1 / 36.0;

  private PlanDrawing() {}

  /** How much is said. */
  public enum Detail {
    /** Nothing is written: for pictures as large as a thumb. */
    THUMBNAIL,
    /** Names and the lengths of walls. */
    PLAN,
    /** Each piece has the number of its place in the list beside it, and walls their lengths. */
    SHEET
  }

  /**
   * @param title what the drawing is called; empty for the room's name
   * @param description for those who do not see it; followed by the list of pieces
   * @param interactive whether each piece can be reached by keyboard: a group of buttons instead of a picture
   */
  public record Options(Locale locale, String title, String description, Detail detail, boolean interactive) {

    public static Options plan(Locale locale) {
      return new Options(locale, "", "", Detail.PLAN, false);
    }

    public static Options thumbnail(Locale locale) {
      return new Options(locale, "", "", Detail.THUMBNAIL, false);
    }

    public Options titled(String title, String description) {
      return new Options(locale, title, description, detail, interactive);
    }

    public Options forChanging() {
      return new Options(locale, title, description, detail, true);
    }
  }

  /**
   * An SVG element (no XML declaration): within a page, or a document of its own. One user unit is one millimetre. Each
   * piece is a group with {@code data-placement}, moved and turned by its {@code transform}. Follows the page's (or the
   * reader's) light or dark scheme, and prints light.
   */
  public static String svg(Room room, List<Placement> placements, Options options) {
    var pen = new SvgPen(options);
    double letters = letters(room);
    draw(room, placements, options.detail(), options.locale(), letters, pen);
    var frame = frame(room, options.detail(), letters);
    var id = "kp" + Integer.toHexString((room.outline().hashCode() * 31 + placements.hashCode()) * 31
        + options.detail().name().hashCode());
    var title = options.title().isEmpty() ? room.name() : options.title();
    var svg = new StringBuilder(pen.body().length() + 4_000)
        .append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"kp\" viewBox=\"")
        .append(SvgPen.number(frame.getX())).append(' ').append(SvgPen.number(frame.getY())).append(' ')
        .append(SvgPen.number(frame.getWidth())).append(' ').append(SvgPen.number(frame.getHeight()))
        .append("\" role=\"").append(options.interactive() ? "group" : "img").append("\" aria-labelledby=\"").append(id)
        .append("t ").append(id).append("d\" font-family=\"'Avenir Next','Segoe UI',Roboto,'Noto Sans','Noto Sans KR',")
        .append("'Noto Sans CJK KR','Malgun Gothic',sans-serif\" stroke-linejoin=\"round\">\n")
        .append("<title id=\"").append(id).append("t\">").append(SvgPen.escaped(title)).append("</title>\n")
        .append("<desc id=\"").append(id).append("d\">").append(SvgPen.escaped(spoken(placements, options)))
        .append("</desc>\n<style>").append(SvgPen.STYLE).append("</style>\n");
    return svg.append(pen.body()).append("</svg>\n").toString();
  }

  /** One piece by itself, for beside its name: said to nobody who does not see it. */
  public static String svg(Piece piece, Locale locale) {
    var shape = Shapes.of(piece);
    var pen = new SvgPen(Options.thumbnail(locale));
    draw(shape, pen);
    var reach = reach(shape);
    double margin = Math.max(reach.getWidth(), reach.getHeight()) * 0.08;
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"kp\" aria-hidden=\"true\" stroke-linejoin=\"round\" viewBox=\""
        + SvgPen.number(reach.getX() - margin) + ' ' + SvgPen.number(reach.getY() - margin) + ' '
        + SvgPen.number(reach.getWidth() + 2 * margin) + ' ' + SvgPen.number(reach.getHeight() + 2 * margin) + "\">\n"
        + pen.body() + "</svg>\n";
  }

  /** The list of what stands where it stands, from the largest to the smallest. */
  private static String spoken(List<Placement> placements, Options options) {
    var pieces = placements.stream().map(Placement::piece)
        .sorted(Comparator.comparingLong((Piece piece) -> -(long) piece.width() * piece.depth()))
        .map(piece -> piece.name().in(options.locale()) + ", " + centimetres(piece)).collect(Collectors.joining("; "));
    return options.description().isEmpty() ? pieces : options.description() + (pieces.isEmpty() ? "" : " ") + pieces;
  }

  /** Width, depth and height, as furniture is measured. */
  public static String centimetres(Piece piece) {
    return Math.round(piece.width() / 10.0) + " × " + Math.round(piece.depth() / 10.0) + " × "
        + Math.round(piece.height() / 10.0) + " cm";
  }

  /** What the drawing covers, in millimetres, if its letters are of this size. */
  public static Rectangle2D frame(Room room, Detail detail, double letters) {
    var reach = new Rectangle2D.Double(room.outline().getFirst().x(), room.outline().getFirst().y(), 0, 0);
    room.outline().forEach(corner -> reach.add(corner.x(), corner.y()));
    double more = Walls.THICK + (detail == Detail.THUMBNAIL ? 90 : 2.4 * letters);
    return new Rectangle2D.Double(reach.x - more, reach.y - more, reach.width + 2 * more, reach.height + 2 * more);
  }

  /** Of a size to be read on a screen that the drawing fills. */
  public static double letters(Room room) {
    double widest = 0;
    for (var corner : room.outline()) {
      for (var other : room.outline()) {
        widest = Math.max(widest, Math.max(Math.abs(corner.x() - other.x()), Math.abs(corner.y() - other.y())));
      }
    }
    return Math.clamp(widest * LETTERS, 70, 160);
  }

  /** How far this reaches to its sides, its front and its back. */
  public static Rectangle2D reach(Shape shape) {
    return TopView.of(shape).reach();
  }

  /** A thing by itself. */
  public static void draw(Shape shape, Pen pen) {
    TopView.of(shape).draw(pen, false);
  }

  /** The same with any pen that can write. */
  public static void draw(Room room, List<Placement> placements, Detail detail, Locale locale, double letters,
      PlanPen pen) {
    new Walls(pen).draw(room);
    var ordered = placements.stream().sorted(Comparator.comparingInt(PlanDrawing::top)).toList();
    var seen = new HashMap<Piece, TopView>();
    for (var placement : ordered) {
      pen.begin(placement);
      seen.computeIfAbsent(placement.piece(), TopView::of).draw(pen, hangs(placement));
      pen.done();
    }
    if (detail == Detail.THUMBNAIL) {
      return;
    }
    var labels = new Labels(pen, letters, locale);
    labels.measures(room);
    if (detail == Detail.PLAN) {
      labels.names(ordered);
    } else {
      numbers(placements, letters, pen);
    }
  }

  private static void numbers(List<Placement> placements, double size, PlanPen pen) {
    var numbers = numbers(placements);
    for (var placement : placements) {
      double r = size * 0.72;
      double x = placement.at().x();
      double y = placement.at().y();
      if (Shapes.kind(placement.piece()).equals("rug")) {
        var reach = Labels.reach(placement);
        x = reach.getX() + r * 1.3;
        y = reach.getMaxY() - r * 1.3;
      }
      pen.draw(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r), new Ink(Role.PAPER, Role.PAPER.fill, "#3b352d", 8, 1,
          false));
      pen.write(Integer.toString(numbers.get(placement.id())), x, y, size * 0.85, 0, Ink.of(Role.TEXT));
    }
  }

  /** By placement: equal pieces have the same number, in the order in which they first occur. */
  public static Map<String, Integer> numbers(List<Placement> placements) {
    var kinds = new HashMap<Piece, Integer>();
    var numbers = new HashMap<String, Integer>();
    for (var placement : placements) {
      numbers.put(placement.id(), number(kinds, placement.piece()));
    }
    return numbers;
  }

  private static int number(Map<Piece, Integer> kinds, Piece piece) {
    kinds.putIfAbsent(piece, kinds.size() + 1);
    return kinds.get(piece);
  }

  private static int top(Placement placement) {
    return placement.lift() + placement.piece().height();
  }

  private static boolean hangs(Placement placement) {
    return placement.lift() >= OVERHEAD || Shapes.kind(placement.piece()).equals("pendant-lamp");
  }
}
