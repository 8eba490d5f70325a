package shop.kontor.studio.adapter.plans;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import shop.kontor.studio.domain.Fixture;
import shop.kontor.studio.domain.Readings.Found;
import shop.kontor.studio.domain.Readings.Note;
import shop.kontor.studio.domain.UnreadablePlan;

/** Rings, holes and fixtures of one floor, in millimetres, and what rooms become of them. */
final class Sketch {

  private static final int MOST_ROOMS = 40;

  private final List<Ring> rings = new ArrayList<>();
  private final List<Hole> holes = new ArrayList<>();
  private final List<Stay> stays = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();

  /** @param height from floor to ceiling */
  record Ring(String name, List<Coordinate> corners, int height) {}

  /** A fixture as a file has it, before it is known which room it stands in. */
  record Stay(Fixture.Kind kind, Coordinate at, int width, int depth, int turn, int height) {}

  void add(Ring ring) {
    rings.add(ring);
  }

  void add(Hole hole) {
    holes.add(hole);
  }

  void add(Stay stay) {
    stays.add(stay);
  }

  List<Hole> holes() {
    return holes;
  }

  List<Note> notes() {
    return notes;
  }

  /**
   * The rooms, the largest first.
   *
   * @param shift whether the upper left corner of all of them becomes (0, 0)
   */
  List<Found> rooms(@Nullable String level, boolean shift) {
    double left = shift ? rings.stream().flatMap(r -> r.corners().stream()).mapToDouble(c -> c.x).min().orElse(0) : 0;
    double top = shift ? rings.stream().flatMap(r -> r.corners().stream()).mapToDouble(c -> c.y).min().orElse(0) : 0;
    var found = new ArrayList<Found>();
    var taken = new boolean[holes.size()];
    int skipped = 0;
    for (var ring : rings) {
      var room = new RoomMaking(ring, -left, -top).room(holes, taken, stays);
      if (room == null) {
        skipped++;
      } else {
        found.add(new Found(room, level));
      }
    }
    if (found.isEmpty()) {
      throw new UnreadablePlan("studio.reading.refused.rooms", "We found no room in this file");
    }
    int adrift = 0;
    for (boolean isTaken : taken) {
      adrift += isTaken ? 0 : 1;
    }
    note(skipped, "studio.reading.note.skipped");
    note(adrift, "studio.reading.note.adrift");
    if (found.size() > MOST_ROOMS) {
      notes.add(new Note("studio.reading.note.most", MOST_ROOMS));
    }
    return found.stream().sorted(Comparator.comparingDouble((Found one) -> one.room().area()).reversed())
        .limit(MOST_ROOMS).toList();
  }

  private void note(int number, String words) {
    if (number > 0) {
      notes.add(new Note(words, number));
    }
  }
}
