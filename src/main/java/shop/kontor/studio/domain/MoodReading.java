package shop.kontor.studio.domain;

import java.nio.file.Path;

/** Whoever sees in a photo of a room or a thing what somebody likes about it. */
public interface MoodReading {

  /**
   * The same file always gives the same mood.
   *
   * @throws UnreadablePlan with a sentence for her, if it is no picture
   */
  Mood mood(Path file);
}
