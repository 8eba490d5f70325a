package shop.kontor.studio.domain;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Whoever finds the rooms in a file that people bring: a plan that a program keeps, a drawing, or a picture of one. */
public interface PlanReading {

  /** In bytes: no plan of a flat has more. */
  long LARGEST = 64L << 20;

  /**
   * Within seconds and a bounded part of the memory, whatever the file holds. Nothing in it is run or followed.
   *
   * @param fileName as she calls it: said in notes, never trusted
   * @throws UnreadablePlan with a sentence for her, if there is no room to be found
   */
  Readings read(Path file, String fileName, Hints hints);

  /**
   * What she says of the file.
   *
   * @param level the floor to read, by its name; {@code null} for the one on the ground
   * @param known one length in a picture or drawing; {@code null} if the file says how large it is, or is to be guessed
   */
  record Hints(@Nullable String level, @Nullable Known known) {

    public static final Hints NONE = new Hints(null, null);
  }

  /**
   * A length that she has measured: from here to there in the file's own units, pixels for a picture.
   *
   * @param millimetres what it is in truth
   */
  record Known(double fromX, double fromY, double toX, double toY, int millimetres) {

    private static final int SHORTEST = 100;
    private static final int LONGEST = 100_000;

    public Known {
      if (!(Math.hypot(toX - fromX, toY - fromY) > 0) || millimetres < SHORTEST || millimetres > LONGEST) {
        throw new UnreadablePlan("studio.reading.refused.known", "A known length is 10 cm to 100 m, between two places");
      }
    }

    public double scale() {
      return millimetres / Math.hypot(toX - fromX, toY - fromY);
    }
  }
}
