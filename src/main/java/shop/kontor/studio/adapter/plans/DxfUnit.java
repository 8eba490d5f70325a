package shop.kontor.studio.adapter.plans;

import java.util.List;
import java.util.stream.Stream;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.studio.domain.Readings.Note;

/** What a drawing's numbers count, as {@code $INSUNITS} says it, unless that makes a doll's house or a town. */
enum DxfUnit {

  MILLIMETRES(4, 1, "millimetres", "밀리미터"), CENTIMETRES(5, 10, "centimetres", "센티미터"), METRES(6, 1_000, "metres", "미터"),
  INCHES(1, 25.4, "inches", "인치"), FEET(2, 304.8, "feet", "피트");

  private static final double SMALLEST_HOME = 2_500;
  private static final double LARGEST_HOME = 120_000;
  private static final double NARROWEST_DOOR = 550;
  private static final double WIDEST_DOOR = 1_250;

  private final int code;
  private final double millimetres;
  final LocalText word;

  DxfUnit(int code, double millimetres, String english, String korean) {
    this.code = code;
    this.millimetres = millimetres;
    this.word = LocalText.of(english, korean);
  }

  /** In millimetres. Notes what was not as the drawing says it. */
  static double of(DxfDrawing drawing, List<DxfDrawing.Stroke> walls, List<DxfDrawing.Arc> arcs, List<Note> notes) {
    double extent = Math.max(extent(walls, true), extent(walls, false));
    double leaf = arcs.stream().mapToDouble(DxfDrawing.Arc::radius).sorted().skip(arcs.size() / 2).findFirst().orElse(0);
    int code = drawing.header.getOrDefault("$INSUNITS", 0.0).intValue();
    var said = Stream.of(values()).filter(unit -> unit.code == code).findFirst().orElse(null);
    if (said != null && said.isHome(extent)) {
      return said.millimetres;
    }
    var taken = Stream.of(values()).filter(unit -> unit.isHome(extent) && unit.isDoor(leaf)).findFirst()
        .or(() -> Stream.of(values()).filter(unit -> unit.isHome(extent)).findFirst()).orElse(MILLIMETRES);
    notes.add(said == null ? new Note("studio.reading.note.unitless", taken.word)
        : new Note("studio.reading.note.unit", said.word, taken.word));
    return taken.millimetres;
  }

  private static double extent(List<DxfDrawing.Stroke> walls, boolean wide) {
    var ends = walls.stream().flatMap(wall -> Stream.of(wall.a(), wall.b()))
        .mapToDouble(end -> wide ? end.x : end.y).summaryStatistics();
    return ends.getMax() - ends.getMin();
  }

  private boolean isHome(double extent) {
    return extent * millimetres >= SMALLEST_HOME && extent * millimetres <= LARGEST_HOME;
  }

  /** @param leaf 0 if the drawing shows none: any will do */
  private boolean isDoor(double leaf) {
    return leaf == 0 || leaf * millimetres >= NARROWEST_DOOR && leaf * millimetres <= WIDEST_DOOR;
  }
}
