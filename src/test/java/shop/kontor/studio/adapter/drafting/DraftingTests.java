package shop.kontor.studio.adapter.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import shop.kontor.studio.domain.Brief;
import shop.kontor.studio.domain.Draft;
import shop.kontor.studio.domain.Drafting.Offered;
import shop.kontor.studio.domain.Guideline;
import shop.kontor.studio.domain.Placement;
import shop.kontor.studio.domain.Point;
import shop.kontor.studio.domain.Purpose;
import shop.kontor.studio.domain.Room;

class DraftingTests {

  private final TimefoldDrafting drafting = new TimefoldDrafting(200);
  private final List<Offered> offered = DemoPieces.all();
  private final Room room = Rooms.plain(5_000, 4_000);

  @Test
  void a_living_room_gets_three_designs_that_are_clearly_different_and_within_the_budget() {
    var streamed = new ArrayList<Draft>();
    var outcome = drafting.draft(room, brief(4_000), offered, streamed::add);
    assertThat(outcome.hindrance()).isNull();
    assertThat(outcome.drafts()).hasSize(3).isSortedAccordingTo((one, other) -> other.percent() - one.percent());
    assertThat(streamed).extracting(Draft::idea).contains("studio.idea.light", "studio.idea.sociable", "studio.idea.ordered");
    for (var draft : outcome.drafts()) {
      assertThat(kinds(draft)).contains("coffee-table", "rug", "tv-bench").containsAnyOf("sofa", "corner-sofa");
      assertThat(Inspector.faults(room, draft.placements())).isEmpty();
      assertThat(draft.percent()).isGreaterThan(75);
      for (var other : outcome.drafts()) {
        var both = new HashSet<>(skus(draft));
        both.retainAll(skus(other));
        assertThat(draft == other ? 0 : both.size()).isLessThanOrEqualTo(draft.placements().size() / 3);
      }
    }
  }

  @Test
  void the_first_design_is_there_after_the_first_step_and_the_last_step_tells_what_came_of_all() {
    var streamed = new ArrayList<Draft>();
    var underway = drafting.begin(room, brief(4_000), offered, streamed::add);
    assertThat(underway.step()).isEmpty();
    assertThat(streamed).hasSize(1);
    underway.step();
    underway.step();
    assertThat(streamed).extracting(Draft::idea).doesNotHaveDuplicates().hasSize(3);
    underway.step();
    underway.step();
    assertThat(underway.step()).contains(drafting.draft(room, brief(4_000), offered, _ -> {}));
  }

  @Test
  void a_bed_comes_with_the_mattress_that_lies_in_it() {
    for (var room : List.of(room, Rooms.plain(4_200, 3_600), Rooms.plain(2_900, 2_700))) {
      var outcome = drafting.draft(room, new Brief(Purpose.BEDROOM, null, null, List.of(), List.of(), Map.of(), 1), offered,
          _ -> {});
      assertThat(outcome.drafts()).isNotEmpty().allSatisfy(draft -> {
        assertThat(kinds(draft)).contains("bed", "mattress");
        assertThat(wide(draft, "bed") - wide(draft, "mattress")).isBetween(0, 150);
      });
    }
  }

  @Test
  void curtains_hang_beside_a_window() {
    var outcome = drafting.draft(room, musts("curtain"), offered, _ -> {});
    assertThat(outcome.hindrance()).isNull();
    var window = room.openings().getFirst();
    assertThat(outcome.drafts()).isNotEmpty().allSatisfy(draft -> assertThat(draft.placements())
        .filteredOn(one -> one.piece().kind().equals("curtain")).isNotEmpty().allSatisfy(one -> {
          assertThat(one.at().y()).isLessThan(200);
          assertThat(one.at().x()).isBetween(window.from().x() - one.piece().width(), window.to().x() + one.piece().width());
        }));
  }

  private static int wide(Draft draft, String kind) {
    return draft.placements().stream().map(Placement::piece).filter(piece -> piece.kind().equals(kind)).findFirst()
        .orElseThrow().width();
  }

  @Test
  void the_same_seed_gives_the_same_designs_and_another_seed_others() {
    var first = drafting.draft(room, brief(4_000), offered, _ -> {});
    assertThat(drafting.draft(room, brief(4_000), offered.reversed(), _ -> {})).isEqualTo(first);
    var other = new Brief(Purpose.LIVING, null, Money.parse("EUR 4000"), List.of(), List.of(), Map.of(), 2);
    assertThat(drafting.draft(room, other, offered, _ -> {}).drafts()).isNotEqualTo(first.drafts());
  }

  @Test
  void what_she_asks_for_is_there() {
    var musts = List.of("desk", "bookcase", "armchair");
    var outcome = drafting.draft(room, new Brief(Purpose.LIVING, "scandinavian", Money.parse("EUR 6000"), musts, List.of(),
        Map.of(), 1), offered, _ -> {});
    assertThat(outcome.hindrance()).isNull();
    assertThat(outcome.drafts()).isNotEmpty().allSatisfy(draft -> assertThat(kinds(draft)).containsAll(musts));
  }

  @Test
  void a_budget_that_is_too_small_is_named_with_what_it_would_take() {
    var outcome = drafting.draft(room, brief(150), offered, _ -> {});
    assertThat(outcome.hindrance()).isNotNull();
    assertThat(outcome.hindrance().guideline()).isEqualTo(Guideline.WITHIN_BUDGET);
    assertThat(outcome.hindrance().values()).contains(Money.parse("EUR 150"));
    assertThat(kinds(outcome.hindrance().closest())).containsAnyOf("sofa", "corner-sofa");
    assertThat(outcome.drafts()).allSatisfy(draft -> assertThat(sum(draft)).isLessThanOrEqualTo(Money.parse("EUR 150")));
  }

  @Test
  void a_kind_that_nobody_offers_and_a_piece_that_fits_nowhere_are_named() {
    var nobody = drafting.draft(room, musts("piano"), offered, _ -> {});
    assertThat(nobody.hindrance().words()).isEqualTo("studio.hindrance.offered");
    assertThat(nobody.hindrance().values()).containsExactly("piano");
    assertThat(nobody.drafts()).hasSize(3);
    var small = Rooms.plain(2_000, 2_100);
    var large = drafting.draft(small, new Brief(Purpose.OTHER, null, null, List.of("bed"), List.of(), Map.of(), 1), offered,
        _ -> {});
    assertThat(large.hindrance()).isNotNull();
    assertThat(large.hindrance().words()).isIn("studio.hindrance.size", "studio.hindrance.walkway");
  }

  @Test
  void what_is_locked_stays_when_the_rest_is_rearranged() {
    var draft = drafting.draft(room, brief(4_000), offered, _ -> {}).drafts().getFirst();
    var sofa = draft.placements().stream().filter(one -> one.piece().kind().endsWith("sofa")).findFirst().orElseThrow();
    var placements = draft.placements().stream().map(one -> one == sofa ? new Placement(one.id(), one.piece(), one.at(),
        one.turn(), one.lift(), true) : one).toList();
    var again = drafting.rearrange(room, brief(100), placements, _ -> {});
    assertThat(again.hindrance()).isNull();
    var moved = again.drafts().getFirst();
    assertThat(moved.placements()).extracting(Placement::id)
        .containsExactlyInAnyOrderElementsOf(placements.stream().map(Placement::id).toList());
    assertThat(moved.placements()).filteredOn(Placement::locked).singleElement()
        .satisfies(one -> assertThat(one.at()).isEqualTo(sofa.at()));
    assertThat(Inspector.faults(room, moved.placements())).isEmpty();
  }

  @Test
  void what_is_locked_in_the_way_of_a_door_is_named() {
    var wardrobe = offered.stream().map(Offered::piece).filter(piece -> piece.kind().equals("wardrobe")).findFirst()
        .orElseThrow();
    var before = List.of(new Placement("mine", wardrobe, new Point(900, 3_600), 180, 0, true));
    var outcome = drafting.draft(room, new Brief(Purpose.BEDROOM, null, null, List.of(), before, Map.of(), 1), offered,
        _ -> {});
    assertThat(outcome.drafts()).isEmpty();
    assertThat(outcome.hindrance().guideline()).isEqualTo(Guideline.DOORS_OPEN);
    assertThat(outcome.hindrance().closest().placements()).extracting(Placement::id).contains("mine");
  }

  @Test
  void a_guideline_that_is_off_gets_no_verdict_and_every_verdict_has_words_in_both_languages() throws Exception {
    var brief = new Brief(Purpose.LIVING, null, null, List.of(), List.of(), Map.of(Guideline.LIGHT, 0), 1);
    var drafts = new ArrayList<>(drafting.draft(room, brief, offered, _ -> {}).drafts());
    assertThat(drafts).allSatisfy(draft -> assertThat(draft.verdicts()).extracting(verdict -> verdict.guideline())
        .doesNotContain(Guideline.LIGHT));
    // thrown in anyhow, so that much is broken
    drafts.add(drafting.judge(room, brief(10), drafts.getFirst().placements().stream().map(one -> new Placement(one.id(),
        one.piece(), new Point(1_000, 3_900), 40, 0, false)).toList()));
    drafts.add(drafting.judge(room, brief(10), List.of()));
    for (var bundle : List.of("/messages/studio.properties", "/messages/studio_ko.properties")) {
      var words = new Properties();
      try (var file = getClass().getResourceAsStream(bundle)) {
        words.load(new java.io.InputStreamReader(file, java.nio.charset.StandardCharsets.UTF_8));
      }
      for (var draft : drafts) {
        assertThat(words).containsKey(draft.idea());
        assertThat(draft.verdicts()).allSatisfy(verdict -> assertThat(words).containsKey(verdict.words()));
      }
      assertThat(words).containsKeys((Object[]) java.util.Arrays.stream(Guideline.values())
          .map(guideline -> "studio.guideline." + guideline).toArray(String[]::new));
    }
  }

  private static Brief brief(int budget) {
    return new Brief(Purpose.LIVING, null, Money.parse("EUR " + budget), List.of(), List.of(), Map.of(), 1);
  }

  private static Brief musts(String... kinds) {
    return new Brief(Purpose.LIVING, null, null, List.of(kinds), List.of(), Map.of(), 1);
  }

  private static List<String> kinds(Draft draft) {
    return draft.placements().stream().map(one -> one.piece().kind()).toList();
  }

  private static Set<String> skus(Draft draft) {
    return draft.placements().stream().map(one -> one.piece().sku().value()).collect(Collectors.toSet());
  }

  private static Money sum(Draft draft) {
    return draft.placements().stream().map(one -> one.piece().price()).reduce(Money.parse("EUR 0"), Money::plus);
  }
}
