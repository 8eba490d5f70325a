package shop.kontor.studio.adapter.plans;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import shop.kontor.studio.domain.PlanReading;
import shop.kontor.studio.domain.Readings;
import shop.kontor.studio.domain.Readings.Note;
import shop.kontor.studio.domain.TypedSize;

/**
 * Drawings in SVG. Shapes that are called rooms are rooms, exactly as they are drawn; where none are, what is drawn dark
 * is looked at as a picture is. Scripts, styles' imports, links, pictures and text in it are passed over.
 */
final class SvgPlan implements PlanFormat {

  @Override
  public boolean recognises(Start start) {
    return start.text().startsWith("<") && start.text().contains("<svg")
        || start.text().startsWith("<?xml") || start.text().startsWith("<!DOCTYPE") || start.text().startsWith("<!--");
  }

  @Override
  public Readings read(Path file, PlanReading.Hints hints) throws IOException {
    Xml.refuseDeclarations(Start.of(file).text());
    var drawing = new SvgDrawing();
    try (var in = Files.newInputStream(file)) {
      Xml.read(in, drawing);
    }
    var scale = scale(drawing, hints.known());
    var rooms = drawing.rooms();
    if (rooms.isEmpty()) {
      var sheet = drawing.sheet(PicturePlan.LONGEST);
      return PicturePlan.read(sheet.grey(), scale == null ? null : scale / sheet.pixels(), Readings.Kind.SVG,
          new ArrayList<>());
    }
    return exactly(drawing, rooms, scale);
  }

  private static Readings exactly(SvgDrawing drawing, List<SvgDrawing.Named> rooms, @Nullable Double scale) {
    double largest = rooms.stream().mapToDouble(SvgDrawing.Named::area).max().orElse(1);
    double millimetres = scale != null ? scale : Math.sqrt(PicturePlan.USUAL_ROOM / largest);
    var sketch = new Sketch();
    for (var room : rooms) {
      sketch.add(new Sketch.Ring(room.name(), room.corners().stream().map(corner -> scaled(corner, millimetres)).toList(),
          TypedSize.USUAL_HEIGHT));
    }
    for (var opening : drawing.openings()) {
      opening.hole(millimetres).ifPresent(sketch::add);
    }
    var found = sketch.rooms(null, true);
    var notes = new ArrayList<Note>();
    if (scale == null) {
      notes.add(new Note("studio.reading.note.scale"));
    }
    notes.add(new Note("studio.reading.note.height"));
    notes.addAll(sketch.notes());
    return new Readings(Readings.Kind.SVG, found, List.of(), notes, scale != null, null);
  }

  /** Millimetres of one of the drawing's units; {@code null} if only a guess can say. */
  private static @Nullable Double scale(SvgDrawing drawing, PlanReading.@Nullable Known known) {
    return known != null ? Double.valueOf(known.scale()) : drawing.trueScale();
  }

  private static Coordinate scaled(Coordinate one, double scale) {
    return new Coordinate(one.x * scale, one.y * scale);
  }
}
