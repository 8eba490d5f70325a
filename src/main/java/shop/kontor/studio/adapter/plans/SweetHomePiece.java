package shop.kontor.studio.adapter.plans;

import static shop.kontor.studio.domain.export.SweetHome.OF_THE_ROOM;
import static shop.kontor.studio.domain.export.SweetHome.ON_SALE;

import java.util.Locale;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import shop.kontor.studio.domain.Fixture;
import shop.kontor.studio.domain.Opening;

/** A door, a window, or what stays where it is: a radiator, a fireplace. In millimetres. */
final class SweetHomePiece {

  private static final double REACH = 150;
  private static final int LARGEST = 20_000;
  private static final int WALKED_THROUGH = 1_500;
  private static final int STEP = 250;

  private final String level;
  private final Opening.@Nullable Kind kind;
  private final Fixture.@Nullable Kind stays;
  private final Coordinate at;
  private final double angle;
  private final double width;
  private final double depth;
  private final double height;
  private final double elevation;
  private final double wall;
  private final double wallThickness;
  private final int mirror;
  private @Nullable Coordinate hinge;
  private @Nullable Coordinate tip;

  private SweetHomePiece(XMLStreamReader element, String level, Opening.@Nullable Kind kind,
      Fixture.@Nullable Kind stays) {
    this.level = level;
    this.kind = kind;
    this.stays = stays;
    at = new Coordinate(Xml.number(element, "x", 0) * SweetHome.CM, Xml.number(element, "y", 0) * SweetHome.CM);
    angle = Xml.number(element, "angle", 0);
    width = length(element, "width");
    depth = length(element, "depth");
    height = length(element, "height");
    elevation = Math.clamp(Xml.number(element, "elevation", 0) * SweetHome.CM, 0, 9_000);
    wallThickness = Math.clamp(Xml.number(element, "wallThickness", 1), 0, 1) * depth;
    wall = (Math.clamp(Xml.number(element, "wallDistance", 0), 0, 1)) * depth + wallThickness / 2 - depth / 2;
    mirror = "true".equals(Xml.text(element, "modelMirrored")) ? -1 : 1;
  }

  /** @return {@code null} for furniture, and for what cannot be seen */
  static @Nullable SweetHomePiece of(XMLStreamReader element, String level, boolean inWall) {
    var id = Xml.text(element, "catalogId");
    if (id.startsWith(ON_SALE)) {
      return null;
    }
    var words = (id + " " + Xml.text(element, "name")).toLowerCase(Locale.ROOT);
    var stays = inWall ? null : stays(words);
    if (!inWall && stays == null || "false".equals(Xml.text(element, "visible"))) {
      return null;
    }
    return new SweetHomePiece(element, level, inWall ? kind(element, words) : null, stays);
  }

  private static double length(XMLStreamReader element, String name) {
    return Math.clamp(Xml.number(element, name, 0) * SweetHome.CM, 1, LARGEST);
  }

  private static Opening.Kind kind(XMLStreamReader element, String words) {
    for (var own : Opening.Kind.values()) {
      if (Xml.text(element, "catalogId").equals(OF_THE_ROOM + own)) {
        return own;
      }
    }
    if (words.contains("doorframe") || words.contains("door frame")) {
      return Opening.Kind.PASSAGE;
    }
    return Xml.number(element, "elevation", 0) * SweetHome.CM > STEP
        || length(element, "height") < WALKED_THROUGH ? Opening.Kind.WINDOW : Opening.Kind.DOOR;
  }

  private static Fixture.@Nullable Kind stays(String words) {
    if (words.contains("radiator")) {
      return Fixture.Kind.RADIATOR;
    }
    if (words.contains("fireplace")) {
      return Fixture.Kind.FIREPLACE;
    }
    if (words.contains("socket") || words.contains("outlet")) {
      return Fixture.Kind.SOCKET;
    }
    return words.contains("column") || words.contains("pillar") ? Fixture.Kind.COLUMN : null;
  }

  String level() {
    return level;
  }

  /** The leaf that this door or window turns: of two, the first. */
  void sash(XMLStreamReader element) {
    if (hinge != null) {
      return;
    }
    double leaf = Xml.number(element, "width", 1) * width;
    double x = mirror * (Xml.number(element, "xAxis", 0) * width - width / 2);
    double y = Xml.number(element, "yAxis", 0) * depth - depth / 2;
    double open = Xml.number(element, "endAngle", 0);
    hinge = placed(x, y);
    tip = placed(x + mirror * leaf * Math.cos(open), y - leaf * Math.sin(open));
  }

  /** From what it is seen from its own middle, to the plan. */
  private Coordinate placed(double x, double y) {
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    return new Coordinate(at.x + x * cos - y * sin, at.y + x * sin + y * cos);
  }

  void addTo(Sketch sketch) {
    if (kind != null) {
      boolean turns = kind != Opening.Kind.PASSAGE;
      sketch.add(new Hole(kind, placed(-width / 2, wall), placed(width / 2, wall), wallThickness / 2 + REACH,
          (int) Math.rint(elevation), (int) Math.rint(height), turns ? hinge : null, turns ? tip : null));
    } else if (stays != null) {
      sketch.add(new Sketch.Stay(stays, at, (int) Math.rint(width), (int) Math.rint(depth),
          (int) Math.rint(Math.toDegrees(angle)), (int) Math.rint(height)));
    }
  }
}
