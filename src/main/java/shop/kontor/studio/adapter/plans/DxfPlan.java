package shop.kontor.studio.adapter.plans;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import shop.kontor.studio.domain.PlanReading;
import shop.kontor.studio.domain.Readings;
import shop.kontor.studio.domain.Readings.Note;
import shop.kontor.studio.domain.TypedSize;
import shop.kontor.studio.domain.UnreadablePlan;

/** Drawings of CAD programs: walls by the names of their layers, as the US National CAD Standard and others have them. */
final class DxfPlan implements PlanFormat {

  private static final Pattern WALL = Pattern.compile("WALL|WAND|WÄND|MUR|PARED|벽|壁");
  private static final Pattern OPENING = Pattern.compile("OPEN|DOOR|WIND|GLAZ|T[ÜU]E?R|FENST|PORTE|FENET|HEADER|문|창");
  private static final Pattern ARCHITECTURE = Pattern.compile("(.*[$|])?(A|I)[-_].*");
  /** What makes a wall lie under the house. */
  private static final Pattern BELOW = Pattern.compile("STEM|FOOT|FOUND");
  private static final int MOST_WALLS = 8_000;
  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  @Override
  public boolean recognises(Start start) {
    var text = start.text();
    if (text.startsWith("AutoCAD Binary DXF") || text.matches("(?s)AC10\\d\\d.*")) {
      throw new UnreadablePlan("studio.reading.refused.dxf", "This is no DXF drawing that we can read");
    }
    return text.matches("(?s)(999\\s*\\R[^\\n]*\\R\\s*)*0\\s*\\R\\s*SECTION.*");
  }

  @Override
  public Readings read(Path file, PlanReading.Hints hints) throws IOException {
    DxfDrawing drawing;
    try (var in = Files.newInputStream(file)) {
      drawing = DxfDrawing.read(in);
    }
    var walls = walls(drawing);
    if (walls.size() > MOST_WALLS) {
      throw new UnreadablePlan("studio.reading.refused.busy", "This file has more lines than any floor plan");
    }
    Predicate<String> opens = layer -> OPENING.matcher(layer.toUpperCase()).find();
    var marks = drawing.strokes.stream().filter(stroke -> opens.test(stroke.layer())).toList();
    var arcs = drawing.arcs.stream().filter(arc -> opens.test(arc.layer())).toList();
    var notes = new ArrayList<Note>();
    double scale = hints.known() == null ? DxfUnit.of(drawing, walls, arcs, notes) : hints.known().scale();
    var plan = new WallLines(scaled(walls, scale), scaled(marks, scale), arcs.stream()
        .map(arc -> new DxfDrawing.Arc(arc.layer(), scaled(arc.centre(), scale), arc.radius() * scale,
            scaled(arc.from(), scale), scaled(arc.to(), scale))).toList());
    var sketch = new Sketch();
    plan.gaps().forEach(sketch::add);
    for (var room : plan.rooms()) {
      sketch.add(new Sketch.Ring(name(room, drawing.words, scale), List.of(room.getExteriorRing().getCoordinates()),
          TypedSize.USUAL_HEIGHT));
    }
    var rooms = sketch.rooms(null, true);
    notes.add(new Note("studio.reading.note.walls", walls.size(), plan.openings()));
    notes.add(new Note("studio.reading.note.height"));
    notes.addAll(sketch.notes().stream().filter(note -> !note.words().endsWith("adrift")).toList());
    return new Readings(Readings.Kind.DXF, rooms, List.of(), notes, true, null);
  }

  private static List<DxfDrawing.Stroke> walls(DxfDrawing drawing) {
    var named = drawing.strokes.stream().filter(stroke -> WALL.matcher(stroke.layer().toUpperCase()).find()
        && !BELOW.matcher(stroke.layer().toUpperCase()).find()).toList();
    var architects = named.stream().filter(stroke -> ARCHITECTURE.matcher(stroke.layer().toUpperCase()).matches()).toList();
    var walls = architects.isEmpty() ? named : architects;
    if (walls.isEmpty()) {
      throw new UnreadablePlan("studio.reading.refused.rooms", "We found no walls in this drawing");
    }
    return walls;
  }

  private static List<DxfDrawing.Stroke> scaled(List<DxfDrawing.Stroke> strokes, double scale) {
    return strokes.stream().map(stroke -> new DxfDrawing.Stroke(stroke.layer(), scaled(stroke.a(), scale),
        scaled(stroke.b(), scale))).toList();
  }

  private static Coordinate scaled(Coordinate one, double scale) {
    return new Coordinate(one.x * scale, one.y * scale);
  }

  /** The largest words that are written into a room. */
  private static String name(Polygon room, List<DxfDrawing.Words> words, double scale) {
    var name = "";
    double largest = 0;
    for (var one : words) {
      var text = one.text().replaceAll("\\\\[A-Za-z][^;]*;|[{}]", "").replace("\\P", " ").replaceAll("%%.", "").strip();
      if (one.height() > largest && text.length() <= 40 && text.codePoints().filter(Character::isLetter).count() > 2
          && room.contains(GEOMETRY.createPoint(scaled(one.at(), scale)))) {
        largest = one.height();
        name = text;
      }
    }
    return name;
  }
}
