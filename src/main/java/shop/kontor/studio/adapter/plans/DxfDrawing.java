package shop.kontor.studio.adapter.plans;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import shop.kontor.studio.domain.UnreadablePlan;

/** Lines, arcs and words of a DXF's model space, layer by layer, blocks put in where they are used; y downwards. */
final class DxfDrawing {

  private static final int MOST_ENTITIES = 200_000;
  private static final int DEEPEST = 5;
  private static final int STEPS = 16;

  final List<Stroke> strokes = new ArrayList<>();
  final List<Arc> arcs = new ArrayList<>();
  final List<Words> words = new ArrayList<>();
  final Map<String, Double> header = new HashMap<>();
  private final Map<String, Block> blocks = new HashMap<>();
  private int drawn;

  record Stroke(String layer, Coordinate a, Coordinate b) {}

  record Arc(String layer, Coordinate centre, double radius, Coordinate from, Coordinate to) {}

  record Words(String text, Coordinate at, double height) {}

  private record Block(Coordinate base, List<Entity> entities) {}

  private record Entity(String type, String layer, List<DxfTags.Tag> tags) {

    double number(int code, double otherwise) {
      return tags.stream().filter(tag -> tag.code() == code).findFirst().map(DxfTags.Tag::number).orElse(otherwise);
    }

    String text(int code) {
      return tags.stream().filter(tag -> tag.code() == code).findFirst().map(DxfTags.Tag::value).orElse("");
    }
  }

  static DxfDrawing read(InputStream in) throws IOException {
    var drawing = new DxfDrawing();
    drawing.load(new DxfTags(in));
    return drawing;
  }

  private void load(DxfTags tags) throws IOException {
    var model = new ArrayList<Entity>();
    var section = "";
    var variable = "";
    List<DxfTags.Tag> now = new ArrayList<>();
    var type = "";
    Block block = null;
    int kept = 0;
    boolean any = false;
    for (var tag = tags.next(); ; tag = tags.next()) {
      if (tag != null && tag.code() != 0) {
        if (section.equals("HEADER") && tag.code() == 9) {
          variable = tag.value();
        } else if (section.equals("HEADER")) {
          header.putIfAbsent(variable, tag.number());
        } else if (section.isEmpty() && type.equals("SECTION") && tag.code() == 2) {
          section = tag.value();
          any = true;
        } else if (section.equals("ENTITIES") || section.equals("BLOCKS")) {
          now.add(tag);
          bound(++kept, 40 * MOST_ENTITIES);
        }
        continue;
      }
      var entity = entity(type, now);
      if (section.equals("BLOCKS") && type.equals("BLOCK")) {
        block = new Block(new Coordinate(entity.number(10, 0), entity.number(20, 0)), new ArrayList<>());
        blocks.put(entity.text(2), block);
      } else if (entity.number(67, 0) == 0 && isDrawn(type)) {
        if (section.equals("ENTITIES")) {
          model.add(entity);
        } else if (section.equals("BLOCKS") && block != null) {
          block.entities().add(entity);
        }
      }
      if (tag == null || type.equals("EOF")) {
        break;
      }
      type = tag.value();
      section = type.equals("ENDSEC") ? "" : section;
      now = new ArrayList<>();
    }
    if (!any) {
      throw new UnreadablePlan("studio.reading.refused.dxf", "This is no DXF drawing that we can read");
    }
    draw(model, AffineTransform.getScaleInstance(1, -1), null, 0);
  }

  private static Entity entity(String type, List<DxfTags.Tag> tags) {
    return new Entity(type, tags.stream().filter(tag -> tag.code() == 8).findFirst().map(DxfTags.Tag::value)
        .orElse("0"), tags);
  }

  private static boolean isDrawn(String type) {
    return switch (type) {
      case "LINE", "LWPOLYLINE", "POLYLINE", "VERTEX", "SEQEND", "ARC", "INSERT", "TEXT", "MTEXT" -> true;
      default -> false;
    };
  }

  private static void bound(int number, int most) {
    if (number > most) {
      throw new UnreadablePlan("studio.reading.refused.busy", "This file has more lines than any floor plan");
    }
  }

  private void draw(List<Entity> entities, AffineTransform to, @Nullable String ownLayer, int depth) {
    Entity polyline = null;
    var corners = new ArrayList<double[]>();
    for (var entity : entities) {
      bound(++drawn, MOST_ENTITIES);
      var layer = entity.layer().equals("0") && ownLayer != null ? ownLayer : entity.layer();
      switch (entity.type()) {
        case "LINE" -> stroke(layer, to, entity.number(10, 0), entity.number(20, 0), entity.number(11, 0),
            entity.number(21, 0));
        case "LWPOLYLINE" -> polyline(layer, to, corners(entity), ((int) entity.number(70, 0) & 1) == 1);
        case "POLYLINE" -> {
          polyline = entity;
          corners.clear();
        }
        case "VERTEX" -> corners.add(new double[] {entity.number(10, 0), entity.number(20, 0), entity.number(42, 0)});
        case "SEQEND" -> {
          if (polyline != null) {
            polyline(layer, to, corners, ((int) polyline.number(70, 0) & 1) == 1);
            polyline = null;
          }
        }
        case "ARC" -> arc(layer, to, entity);
        case "INSERT" -> insert(entity, layer, to, depth);
        default -> words.add(new Words(entity.text(1), at(to, entity.number(10, 0), entity.number(20, 0)),
            entity.number(40, 0)));
      }
    }
  }

  private static List<double[]> corners(Entity entity) {
    var corners = new ArrayList<double[]>();
    for (var tag : entity.tags()) {
      switch (tag.code()) {
        case 10 -> corners.add(new double[] {tag.number(), 0, 0});
        case 20 -> last(corners)[1] = tag.number();
        case 42 -> last(corners)[2] = tag.number();
        default -> { }
      }
    }
    return corners;
  }

  private static double[] last(List<double[]> corners) {
    return corners.isEmpty() ? new double[3] : corners.getLast();
  }

  /** A corner's third number is its bulge: the tangent of a quarter of the angle that the arc to the next one spans. */
  private void polyline(String layer, AffineTransform to, List<double[]> corners, boolean closed) {
    for (int i = 0; i + (closed ? 0 : 1) < corners.size(); i++) {
      var a = corners.get(i);
      var b = corners.get((i + 1) % corners.size());
      int steps = Math.abs(a[2]) < 1e-6 ? 1 : STEPS;
      double x = a[0];
      double y = a[1];
      for (int step = 1; step <= steps; step++) {
        var next = steps == 1 ? b : bulged(a, b, (double) step / steps);
        stroke(layer, to, x, y, next[0], next[1]);
        x = next[0];
        y = next[1];
      }
    }
  }

  private static double[] bulged(double[] a, double[] b, double share) {
    double angle = 4 * Math.atan(a[2]);
    double away = 0.5 / Math.tan(angle / 2);
    double x = (a[0] + b[0]) / 2 - (b[1] - a[1]) * away;
    double y = (a[1] + b[1]) / 2 + (b[0] - a[0]) * away;
    double turned = angle * share;
    return new double[] {x + (a[0] - x) * Math.cos(turned) - (a[1] - y) * Math.sin(turned),
        y + (a[0] - x) * Math.sin(turned) + (a[1] - y) * Math.cos(turned)};
  }

  private void arc(String layer, AffineTransform to, Entity entity) {
    double x = entity.number(10, 0);
    double y = entity.number(20, 0);
    double radius = entity.number(40, 0);
    double from = Math.toRadians(entity.number(50, 0));
    double until = Math.toRadians(entity.number(51, 0));
    var centre = at(to, x, y);
    var start = at(to, x + radius * Math.cos(from), y + radius * Math.sin(from));
    arcs.add(new Arc(layer, centre, centre.distance(start), start,
        at(to, x + radius * Math.cos(until), y + radius * Math.sin(until))));
  }

  private void insert(Entity entity, String layer, AffineTransform to, int depth) {
    var block = blocks.get(entity.text(2));
    if (block == null || depth >= DEEPEST) {
      return;
    }
    var placed = new AffineTransform(to);
    placed.translate(entity.number(10, 0), entity.number(20, 0));
    placed.rotate(Math.toRadians(entity.number(50, 0)));
    placed.scale(entity.number(41, 1), entity.number(42, 1));
    placed.translate(-block.base().x, -block.base().y);
    draw(block.entities(), placed, layer, depth + 1);
  }

  private void stroke(String layer, AffineTransform to, double x1, double y1, double x2, double y2) {
    bound(strokes.size(), MOST_ENTITIES);
    strokes.add(new Stroke(layer, at(to, x1, y1), at(to, x2, y2)));
  }

  private static Coordinate at(AffineTransform to, double x, double y) {
    var point = to.transform(new Point2D.Double(x, y), null);
    return new Coordinate(point.getX(), point.getY());
  }
}
