package shop.kontor.context.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import shop.kontor.catalog.Sku;
import shop.kontor.context.domain.Journal.Undoing;

@DisplayName("A project's journal")
class JournalTests {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Person MINJI = Person.customer("minji");
  private static final Person JUN = Person.customer("jun");
  private static final Sku SOFA = new Sku("SOFA");
  private static final Sku RUG = new Sku("RUG");

  private final List<Entry> entries = new ArrayList<>();

  private Journal journal(Step... steps) {
    entries.clear();
    take(MINJI, new Step.Begun(MINJI, "Minji", new Wishes("Living room", RoomKind.LIVING, null, null, null, null)));
    for (var step : steps) {
      take(MINJI, step);
    }
    return new Journal(entries);
  }

  private Journal take(Person by, Step step) {
    entries.add(new Entry(entries.size() + 1, NOON.plusSeconds(entries.size()), by, step));
    return new Journal(entries);
  }

  private static Step.Weighed weighed(Sku sku, Standing standing) {
    return new Step.Weighed(sku, standing, 1, null, null, Money.parse("EUR 100"));
  }

  @Test
  void comes_to_the_same_whenever_it_is_read_and_wherever_it_is_cut() {
    for (var seed : RandomSteps.seeds(300)) {
      var journal = new RandomSteps(seed).journal(60);
      var whole = journal.project();
      assertThat(new Journal(journal.entries()).project()).isEqualTo(whole);
      var built = new Journal(List.of(journal.entries().getFirst()));
      for (var entry : journal.after(1)) {
        built = built.and(entry);
        assertThat(built.project()).as("seed %s up to %s", seed, entry).isEqualTo(journal.until(entry.number()).project());
      }
      assertThat(built.project()).isEqualTo(whole);
    }
  }

  @Test
  void without_what_is_undone_comes_to_what_it_would_have_been_without_it() {
    for (var seed : RandomSteps.seeds(300)) {
      var journal = new RandomSteps(seed).journal(60);
      var undone = journal.undone();
      var project = Project.begun((Step.Begun) journal.entries().getFirst().step());
      for (var entry : journal.after(1)) {
        project = undone.contains(entry.number()) ? project : project.after(entry);
      }
      assertThat(project).isEqualTo(journal.project());
    }
  }

  @Test
  void undoes_and_redoes_whatever_it_says_can_be_undone() {
    for (var seed : RandomSteps.seeds(200)) {
      var journal = new RandomSteps(seed).journal(40);
      for (var number : journal.reversible()) {
        var without = journal.and(new Entry(41, NOON, MINJI, new Step.Undone(number)));
        assertThat(without.undone().contains(number)).isTrue();
        assertThat(without.undoing(number)).isEqualTo(Undoing.DONE);
        assertThat(without.undoing(41)).isEqualTo(Undoing.POSSIBLE);
        assertThat(without.and(new Entry(42, NOON, MINJI, new Step.Undone(41))).project())
            .as("seed %s, step %s", seed, number).isEqualTo(journal.project());
      }
    }
  }

  @Test
  void brings_back_what_was_before_a_step_that_is_undone() {
    var journal = journal(weighed(SOFA, Standing.CONSIDERED), weighed(SOFA, Standing.CHOSEN), new Step.Undone(3));
    assertThat(journal.project().pieces().get(SOFA).standing()).isEqualTo(Standing.CONSIDERED);
    assertThat(journal.until(3).project().pieces().get(SOFA).standing()).isEqualTo(Standing.CHOSEN);
    assertThat(journal.reversible()).containsExactlyInAnyOrder(2, 4);
  }

  @Test
  void does_not_undo_what_was_changed_again_since() {
    var journal = journal(weighed(SOFA, Standing.CONSIDERED), weighed(SOFA, Standing.CHOSEN),
        weighed(RUG, Standing.CHOSEN), new Step.Noted("Lovely"), new Step.LinkMade("a", Role.EDITOR));
    assertThat(journal.undoing(2)).isEqualTo(Undoing.OVERTAKEN);
    assertThat(journal.undoing(3)).isEqualTo(Undoing.POSSIBLE);
    assertThat(journal.undoing(5)).isEqualTo(Undoing.POSSIBLE);
    assertThat(journal.undoing(6)).as("who may join is no matter of undoing").isEqualTo(Undoing.NEVER);
    assertThat(journal.undoing(1)).isEqualTo(Undoing.NEVER);
    assertThat(journal.undoing(7)).isEqualTo(Undoing.NEVER);
  }

  @Test
  void knows_what_somebody_else_did_meanwhile_about_the_same_thing() {
    journal(weighed(SOFA, Standing.CONSIDERED));
    var journal = take(JUN, weighed(SOFA, Standing.REJECTED));
    assertThat(journal.meanwhile("piece SOFA", 2, MINJI)).map(Entry::number).isEqualTo(Optional.of(3));
    assertThat(journal.meanwhile("piece SOFA", 3, MINJI)).isEmpty();
    assertThat(journal.meanwhile("piece SOFA", 2, JUN)).as("what she did herself she knows of").isEmpty();
    assertThat(journal.meanwhile("piece RUG", 2, MINJI)).isEmpty();
    assertThat(take(JUN, new Step.Undone(2)).meanwhile("piece SOFA", 3, MINJI)).map(Entry::number)
        .as("to undo is to change").isEqualTo(Optional.of(4));
  }

  @Test
  void keeps_a_guest_s_place_when_she_turns_out_to_be_a_customer() {
    var guest = Person.visitor("phone");
    journal();
    take(guest, new Step.Joined(guest, "Jun", Role.EDITOR, "a"));
    var project = take(guest, new Step.Recognised(guest, JUN)).project();
    assertThat(project.member(guest)).isEmpty();
    assertThat(project.member(JUN)).contains(new Member(2, JUN, "Jun", Role.EDITOR));
    assertThat(project.names()).containsEntry(guest, "Jun").containsEntry(JUN, "Jun");
    var owner = take(guest, new Step.Joined(guest, null, Role.OWNER, "b"));
    assertThat(take(guest, new Step.Recognised(guest, JUN)).project().member(JUN).orElseThrow().role())
        .isEqualTo(Role.OWNER);
    assertThat(owner.project().hasOtherOwner(MINJI)).isTrue();
  }
}
