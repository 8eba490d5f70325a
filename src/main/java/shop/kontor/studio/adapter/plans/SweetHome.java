package shop.kontor.studio.adapter.plans;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import shop.kontor.studio.domain.Readings;
import shop.kontor.studio.domain.Readings.Note;
import shop.kontor.studio.domain.UnreadablePlan;

/** What {@code Home.xml} says of levels, rooms, walls and what is in them. It is in centimetres, y downwards. */
final class SweetHome implements Xml.Visitor {

  static final double CM = 10;
  private static final double USUAL_HEIGHT = 250;
  private static final int MOST_POINTS = 100_000;
  private static final int MOST_WALLS = 5_000;

  private final Map<String, Level> levels = new LinkedHashMap<>();
  private final List<Floor> floors = new ArrayList<>();
  private final List<SweetHomeWall> walls = new ArrayList<>();
  private final List<SweetHomePiece> pieces = new ArrayList<>();
  private final Deque<String> groups = new ArrayDeque<>();
  private double wallHeight = USUAL_HEIGHT;
  private @Nullable Floor floor;
  private @Nullable SweetHomePiece piece;
  private int points;

  /** @param height from its floor to its ceiling */
  private record Level(String name, double elevation, double height) {}

  private record Floor(String name, String level, List<Coordinate> corners) {}

  @Override
  public void start(XMLStreamReader element) {
    switch (element.getLocalName()) {
      case "home" -> wallHeight = Xml.number(element, "wallHeight", USUAL_HEIGHT);
      case "level" -> levels.put(Xml.text(element, "id"), new Level(RoomMaking.name(Xml.text(element, "name")),
          Xml.number(element, "elevation", 0), Xml.number(element, "height", wallHeight)));
      case "room" -> {
        floor = new Floor(Xml.text(element, "name"), Xml.text(element, "level"), new ArrayList<>());
        floors.add(floor);
      }
      case "point" -> point(element);
      case "wall" -> {
        walls.add(SweetHomeWall.of(element));
        bound(walls.size(), MOST_WALLS);
      }
      case "furnitureGroup" -> groups.push(level(element));
      case "doorOrWindow", "pieceOfFurniture", "light" -> {
        piece = SweetHomePiece.of(element, level(element), element.getLocalName().equals("doorOrWindow"));
        if (piece != null) {
          pieces.add(piece);
        }
      }
      case "sash" -> {
        if (piece != null) {
          piece.sash(element);
        }
      }
      default -> { }
    }
  }

  private void point(XMLStreamReader element) {
    if (floor != null) {
      bound(++points, MOST_POINTS);
      floor.corners().add(new Coordinate(Xml.number(element, "x", 0) * CM, Xml.number(element, "y", 0) * CM));
    }
  }

  private static void bound(int number, int most) {
    if (number > most) {
      throw new UnreadablePlan("studio.reading.refused.busy", "This file has more lines than any floor plan");
    }
  }

  /** What stands in a group stands on the group's floor. */
  private String level(XMLStreamReader element) {
    var own = Xml.text(element, "level");
    return own.isEmpty() && !groups.isEmpty() ? groups.peek() : own;
  }

  @Override
  public void end(String name) {
    switch (name) {
      case "room" -> floor = null;
      case "furnitureGroup" -> groups.poll();
      case "doorOrWindow", "pieceOfFurniture", "light" -> piece = null;
      default -> { }
    }
  }

  Readings readings(@Nullable String wanted) {
    var id = chosen(wanted);
    var level = levels.get(id);
    int height = (int) Math.rint((level == null ? wallHeight : level.height()) * CM);
    var sketch = new Sketch();
    var own = floors.stream().filter(one -> one.level().equals(id)).toList();
    var ownWalls = walls.stream().filter(wall -> wall.level().equals(id)).toList();
    own.forEach(one -> sketch.add(new Sketch.Ring(one.name(), one.corners(), height)));
    if (own.isEmpty()) {
      SweetHomeWall.enclosed(ownWalls).forEach(ring -> sketch.add(new Sketch.Ring("", ring, height)));
    }
    for (var one : pieces) {
      if (one.level().equals(id)) {
        one.addTo(sketch);
      }
    }
    var name = level == null ? null : level.name();
    var rooms = sketch.rooms(name, true);
    var notes = new ArrayList<Note>();
    if (level != null && levels.size() > 1) {
      notes.add(new Note("studio.reading.note.level", level.name(), levels.size()));
    }
    notes.add(new Note("studio.reading.note.walls", ownWalls.size(), sketch.holes().size()));
    notes.addAll(sketch.notes());
    return new Readings(Readings.Kind.SWEET_HOME, rooms, levels.values().stream().map(Level::name).toList(), notes,
        true, null);
  }

  /** The id of the level to read: "" where the home has none. */
  private String chosen(@Nullable String wanted) {
    if (wanted != null && !wanted.isBlank() && !levels.isEmpty()) {
      return levels.entrySet().stream().filter(one -> one.getValue().name().equals(wanted)).findFirst()
          .orElseThrow(() -> new UnreadablePlan("studio.reading.refused.level", "This file has no such floor"))
          .getKey();
    }
    return levels.entrySet().stream()
        .sorted(Comparator.comparingDouble(one -> Math.abs(one.getValue().elevation())))
        .map(Map.Entry::getKey)
        .filter(id -> floors.stream().anyMatch(one -> one.level().equals(id))
            || walls.stream().anyMatch(wall -> wall.level().equals(id)))
        .findFirst().orElse("");
  }
}
