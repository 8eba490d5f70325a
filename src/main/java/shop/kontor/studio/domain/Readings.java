package shop.kontor.studio.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a file.
 *
 * @param kind of the file
 * @param rooms one or more, the largest first
 * @param levels the file's floors, by name; empty if it has but one
 * @param notes for her: what was guessed, what was left out
 * @param scaled whether the size is known; else it is guessed, and she is to type one length
 * @param picture to lie beneath the outline while she corrects it; {@code null} unless one was read
 */
public record Readings(Kind kind, List<Found> rooms, List<String> levels, List<Note> notes, boolean scaled,
    @Nullable Underlay picture) {

  public enum Kind { SWEET_HOME, DXF, SVG, PICTURE }

  public Readings {
    rooms = List.copyOf(rooms);
    levels = List.copyOf(levels);
    notes = List.copyOf(notes);
    if (rooms.isEmpty()) {
      throw new IllegalArgumentException("Who finds no room says so by UnreadablePlan");
    }
  }

  /** @param level the floor it is on; {@code null} if there is but one */
  public record Found(Room room, @Nullable String level) {}

  /** @param words key of a message, such as {@code studio.reading.note.scale} */
  public record Note(String words, List<Object> values) {

    public Note(String words, Object... values) {
      this(words, List.of(values));
    }

    public Note {
      values = List.copyOf(values);
    }
  }

  /**
   * The picture as it was straightened, and where it lies on the plan.
   *
   * @param png at most 1,600 pixels wide and high
   * @param width on the plan, in millimetres, from {@code (0, 0)}
   * @param height on the plan, in millimetres
   */
  public record Underlay(byte[] png, int width, int height) {}
}
