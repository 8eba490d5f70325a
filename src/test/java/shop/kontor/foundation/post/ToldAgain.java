package shop.kontor.foundation.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** Listens to a room that tells its state again, in pages so small that there are several. */
public final class ToldAgain {

  private ToldAgain() {}

  public static List<Fact> by(Retelling room) {
    var facts = new ArrayList<Fact>();
    String place = null;
    do {
      var page = room.after(place, 2);
      facts.addAll(page.facts());
      place = page.place();
    } while (place != null);
    assertThat(facts).allSatisfy(fact -> assertThat(room.facts()).contains(fact.getClass()));
    assertThat(facts).extracting(Fact::key).doesNotHaveDuplicates();
    return facts;
  }
}
