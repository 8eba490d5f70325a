package shop.kontor.architecture.alone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The listener harness")
class ListenerHarnessTests {

  private record Counted(String tree, int pears, long version) {}

  private static final List<Counted> STORY = List.of(new Counted("north", 3, 1), new Counted("north", 5, 2),
      new Counted("south", 7, 1));

  @Test
  void passes_a_listener_that_takes_only_what_is_newer() {
    assertThat(complaints((known, fact) -> known.merge(fact.tree(), fact,
        (old, anew) -> anew.version() > old.version() ? anew : old))).isEmpty();
  }

  @Test
  void catches_a_listener_that_adds_up_what_it_hears_twice() {
    assertThat(complaints((known, fact) -> known.merge(fact.tree(), fact,
        (old, anew) -> new Counted(old.tree(), old.pears() + anew.pears(), 0))))
        .anySatisfy(text -> assertThat(text)
        .contains("'apple.remember'", "each twice in a row", "told once:", "way out"));
  }

  @Test
  void catches_a_listener_that_believes_whatever_comes_last() {
    assertThat(complaints((known, fact) -> known.put(fact.tree(), fact)))
        .anySatisfy(text -> assertThat(text).contains("backwards", "pears=3", "why:"))
        .noneSatisfy(text -> assertThat(text).contains("each twice in a row"));
  }

  @Test
  void refuses_a_story_that_proves_nothing() {
    assertThat(complaints((_, _) -> { })).singleElement().asString().contains("changes nothing");
    assertThat(ListenerHarness.complaints("apple.remember", STORY.subList(0, 1), new Memory((_, _) -> { })))
        .singleElement().asString().contains("fewer than two");
  }

  private static List<String> complaints(BiConsumer<TreeMap<String, Counted>, Counted> listener) {
    return ListenerHarness.complaints("apple.remember", STORY, new Memory(listener));
  }

  private static final class Memory implements ListenerHarness.Ear<Counted> {

    private final TreeMap<String, Counted> known = new TreeMap<>();
    private final BiConsumer<TreeMap<String, Counted>, Counted> listener;

    private Memory(BiConsumer<TreeMap<String, Counted>, Counted> listener) {
      this.listener = listener;
    }

    @Override
    public void reset() {
      known.clear();
    }

    @Override
    public void hear(Counted message) {
      listener.accept(known, message);
    }

    @Override
    public Object state() {
      return known.toString();
    }
  }
}
