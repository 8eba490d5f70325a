package shop.kontor.architecture.alone;

import java.util.List;
import java.util.Objects;

/**
 * Tells a listener its story once, twice and out of order, and compares what is left behind. Law 5: every listener is
 * safe to hear twice, late and out of order.
 */
final class ListenerHarness {

  private static final String WAY_OUT =
      "\n  why:     the post delivers at least once; after a failure it delivers late, and"
      + " so out of order\n  way out: keep the version of what was heard and take only a higher one (where version <"
      + " ?); keep the reference of a request and answer a repeated one with nothing new; remember an undoing that came"
      + " first";

  private ListenerHarness() {}

  /**
   * The room that listens.
   *
   * @param <M> what it hears
   */
  interface Ear<M> {

    /** Makes the room as it was before the story. */
    void reset();

    void hear(M message);

    /** Everything that the room knows, comparable and readable. */
    Object state();
  }

  /** What went wrong, each as a sentence; empty if the listener is safe. */
  static <M> List<String> complaints(String listener, List<M> story, Ear<M> ear) {
    if (story.size() < 2) {
      return List.of("The story of '" + listener + "' has fewer than two messages, so there is no order to change");
    }
    ear.reset();
    var before = ear.state();
    story.forEach(ear::hear);
    var once = ear.state();
    if (once.equals(before)) {
      return List.of("The story of '" + listener + "' changes nothing in its room, so it proves nothing");
    }
    return Retelling.of(story).entrySet().stream().map(way -> {
      ear.reset();
      way.getValue().forEach(ear::hear);
      var state = ear.state();
      return state.equals(once) ? null : "Listener '" + listener + "' is not safe when it hears the story "
          + way.getKey()
          + ":" + difference(once.toString(), state.toString()) + WAY_OUT;
    }).filter(Objects::nonNull).toList();
  }

  private static String difference(String once, String now) {
    var expected = once.lines().toList();
    var actual = now.lines().toList();
    var text = new StringBuilder();
    expected.stream().filter(line -> !actual.contains(line))
        .forEach(line -> text.append("\n  - told once:  ").append(line));
    actual.stream().filter(line -> !expected.contains(line))
        .forEach(line -> text.append("\n  - told so:    ").append(line));
    return text.isEmpty() ? "\n  - told once:\n" + once + "\n  - told so:\n" + now : text.toString();
  }
}
