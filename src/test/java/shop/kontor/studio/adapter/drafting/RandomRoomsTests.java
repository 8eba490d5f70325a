package shop.kontor.studio.adapter.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.joda.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shop.kontor.studio.domain.Brief;
import shop.kontor.studio.domain.Draft;
import shop.kontor.studio.domain.Purpose;

/** In whatever room, and whatever is asked for: what must hold, holds. */
class RandomRoomsTests {

  private final TimefoldDrafting drafting = new TimefoldDrafting(400);

  @Test
  void designs_for_twenty_random_rooms_break_nothing() {
    inspect(0, 20);
  }

  @Test
  @Tag("long")
  void designs_for_a_hundred_random_rooms_break_nothing() {
    inspect(20, 120);
  }

  @Test
  @Tag("large")
  void designs_for_a_thousand_random_rooms_break_nothing() {
    inspect(120, 1_120);
  }

  @Test
  void what_can_not_be_met_in_forty_random_rooms_is_named_with_the_closest_design() {
    unmet(2_000, 2_040);
  }

  @Test
  @Tag("large")
  void what_can_not_be_met_in_a_thousand_random_rooms_is_named_with_the_closest_design() {
    unmet(3_000, 4_000);
  }

  /** Asks for more than most rooms and purses hold. */
  private void unmet(int from, int to) {
    var offered = DemoPieces.all();
    var hindrances = new TreeMap<String, Integer>();
    for (int number = from; number < to; number++) {
      var random = new Random(number);
      var room = new RandomRooms(number).next();
      var musts = List.of("sofa", "bed", "desk", "wardrobe", "dining-table", "bookcase", "piano").stream()
          .filter(_ -> random.nextInt(3) == 0).toList();
      var brief = new Brief(Purpose.values()[random.nextInt(5)], null, Money.parse("EUR " + (200 + random.nextInt(3_000))),
          musts, List.of(), Map.of(), number);
      var outcome = drafting.draft(room, brief, offered, _ -> {});
      var where = "room %d, %s: %s".formatted(number, brief.purpose(), musts);
      var hindrance = outcome.hindrance();
      if (hindrance == null) {
        assertThat(outcome.drafts()).as(where).isNotEmpty().allSatisfy(draft -> assertThat(draft.placements())
            .extracting(one -> one.piece().kind()).as(where).containsAll(musts));
        continue;
      }
      hindrances.merge(hindrance.words(), 1, Integer::sum);
      assertThat(hindrance.guideline() == null).as(where + ": only what nobody offers breaks no guideline")
          .isEqualTo(List.of("studio.hindrance.offered", "studio.hindrance.nothing").contains(hindrance.words()));
      outcome.drafts().forEach(draft -> assertThat(Inspector.faults(room, draft.placements())).as(where).isEmpty());
      if (hindrance.closest() == null) {
        assertThat(outcome.drafts()).as(where + ": there is a design, and so a closest one").isEmpty();
      } else {
        assertThat(Inspector.faults(room, hindrance.closest().placements())).as(where + ": the closest one").isEmpty();
        assertThat(hindrance.closest().verdicts()).filteredOn(verdict -> verdict.guideline().mustHold()
            && verdict.guideline() != hindrance.guideline()).as(where).allMatch(verdict -> verdict.percent() == 100);
      }
    }
    System.out.printf("%d rooms, in the way: %s%n", to - from, hindrances);
    assertThat(hindrances.keySet()).contains("studio.hindrance.offered", "studio.hindrance.budget");
  }

  private void inspect(int from, int to) {
    var offered = DemoPieces.all();
    int designs = 0;
    int pieces = 0;
    int empty = 0;
    for (int number = from; number < to; number++) {
      var random = new Random(number);
      var room = new RandomRooms(number).next();
      var brief = new Brief(Purpose.values()[random.nextInt(5)], null, Money.parse("EUR " + (800 + random.nextInt(5_000))),
          List.of(), List.of(), Map.of(), number);
      var seen = new ArrayList<Draft>();
      var outcome = drafting.draft(room, brief, offered, seen::add);
      empty += outcome.drafts().isEmpty() ? 1 : 0;
      seen.addAll(outcome.drafts());
      for (var draft : seen) {
        designs++;
        pieces += draft.placements().size();
        assertThat(Inspector.faults(room, draft.placements())).as("room %s, %s: %s", number, draft.idea(), draft.placements())
            .isEmpty();
        assertThat(draft.verdicts()).filteredOn(verdict -> verdict.guideline().mustHold())
            .allMatch(verdict -> verdict.percent() == 100);
        assertThat(draft.placements().stream().map(one -> one.piece().price()).reduce(Money.parse("EUR 0"), Money::plus))
            .isLessThanOrEqualTo(brief.budget());
      }
    }
    System.out.printf("%d rooms, %d without a design, %d designs of %.1f pieces%n", to - from, empty, designs,
        (double) pieces / Math.max(1, designs));
    assertThat(empty).as("rooms without any design").isLessThan((to - from) / 10 + 1);
  }
}
