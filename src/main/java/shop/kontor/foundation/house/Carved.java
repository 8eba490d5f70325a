package shop.kontor.foundation.house;

import org.springframework.core.env.PropertyResolver;

/** What a process must be told that is not the whole house, or its rooms could not hear of each other. */
final class Carved {

  static final String BROKER = "kontor.broker";
  /** For trying out the pages of a carved house, whose rooms then hear nothing of each other. */
  static final String NO_BROKER = "none";
  private static final String KEY = "kontor.key";

  private Carved() {}

  /** @throws NotOpened if something is missing */
  static void check(Selection selection, PropertyResolver settings) {
    var elsewhere = (selection.elsewhere().size() == 1 ? "The room " : "The rooms ")
        + String.join(", ", selection.elsewhere()) + (selection.elsewhere().size() == 1 ? " is" : " are")
        + " elsewhere";
    if (settings.getProperty(BROKER, "").isBlank()) {
      throw new NotOpened(elsewhere + ", and without " + BROKER + " nothing can be told to them or heard of them.",
          "Say where Kafka is, such as --" + BROKER + "=localhost:9092; or leave out " + Selection.SETTING
              + " to have the whole house in this process.");
    }
    if (settings.getProperty(KEY, "").isBlank()) {
      throw new NotOpened(elsewhere + ", and without a common " + KEY
          + " they would not know whom this process has signed in.",
          "Give every process the same key of 64 or more hexadecimal digits, best by the environment variable"
              + " KONTOR_KEY.");
    }
  }
}
