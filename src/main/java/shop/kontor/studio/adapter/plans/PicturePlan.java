package shop.kontor.studio.adapter.plans;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import shop.kontor.studio.domain.Opening;
import shop.kontor.studio.domain.PlanReading;
import shop.kontor.studio.domain.Readings;
import shop.kontor.studio.domain.Readings.Note;
import shop.kontor.studio.domain.TypedSize;

/** Pictures and photos of plans: a proposal, which she corrects. */
final class PicturePlan implements PlanFormat {

  static final int LONGEST = 1_600;
  private static final double USUAL_DOOR = 850;
  /** Of the largest room, in square millimetres, where nothing says how large it is. */
  static final double USUAL_ROOM = 22_000_000;

  @Override
  public boolean recognises(Start start) {
    return start.is(0x89, 'P', 'N', 'G') || start.is(0xFF, 0xD8, 0xFF) || start.is('G', 'I', 'F', '8')
        || start.is('B', 'M') || PictureFile.isModern(start);
  }

  @Override
  public Readings read(Path file, PlanReading.Hints hints) throws IOException {
    var decoded = PictureFile.read(file, LONGEST);
    var straight = Straight.of(Grey.of(decoded.picture()));
    Double scale = null;
    if (hints.known() != null) {
      var known = hints.known();
      var from = straight.forth(known.fromX() / decoded.step(), known.fromY() / decoded.step());
      var to = straight.forth(known.toX() / decoded.step(), known.toY() / decoded.step());
      scale = known.millimetres() / from.distance(to);
    }
    var notes = new ArrayList<Note>();
    double degrees = Math.rint(straight.degrees() * 10) / 10;
    if (degrees != 0) {
      notes.add(new Note("studio.reading.note.straightened", Math.abs(degrees)));
    } else if (straight.flattened()) {
      notes.add(new Note("studio.reading.note.flattened"));
    }
    return read(straight.grey(), scale, Readings.Kind.PICTURE, notes);
  }

  /** @param scale millimetres of a pixel; {@code null} to guess */
  static Readings read(Grey grey, @Nullable Double scale, Readings.Kind kind, List<Note> notes) throws IOException {
    var walls = new InkWalls(grey);
    var rooms = walls.rooms();
    double millimetres = scale != null ? scale : guess(walls.holes(), rooms);
    var sketch = new Sketch();
    for (var hole : walls.holes()) {
      sketch.add(Hole.usual(hole.kind(), scaled(hole.a(), millimetres), scaled(hole.b(), millimetres),
          hole.reach() * millimetres));
    }
    for (var room : rooms) {
      sketch.add(new Sketch.Ring("", room.stream().map(corner -> scaled(corner, millimetres)).toList(),
          TypedSize.USUAL_HEIGHT));
    }
    var found = sketch.rooms(null, false);
    if (scale == null) {
      notes.add(new Note("studio.reading.note.scale"));
    }
    notes.add(new Note("studio.reading.note.picture"));
    return new Readings(kind, found, List.of(), notes, scale != null, underlay(grey, millimetres));
  }

  private static Coordinate scaled(Coordinate one, double scale) {
    return new Coordinate(one.x * scale, one.y * scale);
  }

  /** Doors are of much the same width everywhere; without two of them, a largest room as most flats have it. */
  private static double guess(List<Hole> holes, List<List<Coordinate>> rooms) {
    var doors = holes.stream().filter(hole -> hole.kind() == Opening.Kind.DOOR).mapToDouble(Hole::width).sorted()
        .toArray();
    if (doors.length > 1) {
      return USUAL_DOOR / doors[doors.length / 2];
    }
    double largest = rooms.stream().mapToDouble(PicturePlan::area).max().orElse(1);
    return Math.sqrt(USUAL_ROOM / largest);
  }

  private static double area(List<Coordinate> corners) {
    var ring = new ArrayList<>(corners);
    ring.add(ring.getFirst());
    return new GeometryFactory().createPolygon(ring.toArray(Coordinate[]::new)).getArea();
  }

  private static Readings.Underlay underlay(Grey grey, double millimetres) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(grey.picture(), "png", out);
    return new Readings.Underlay(out.toByteArray(), (int) Math.rint(grey.width() * millimetres),
        (int) Math.rint(grey.height() * millimetres));
  }
}
