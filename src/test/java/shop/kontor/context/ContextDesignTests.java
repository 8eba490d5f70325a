package shop.kontor.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.kontor.architecture.alone.Sofa;
import shop.kontor.catalog.Sku;
import shop.kontor.context.NoteDesign.What;
import shop.kontor.context.ProjectChanged.Standing;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.text.LocalText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What other rooms ask of a project, and are told of it. */
@DisplayName("Of a project for which others work")
class ContextDesignTests extends ContextDoors {

  private static final String DESIGN = "019aa000-0000-7000-8000-0000000000d1";

  @Autowired
  private JdbcClient jdbc;

  @Test
  void designs_are_shown_on_the_board_as_they_were_noted_last_and_can_be_taken_back_from_it() {
    var minji = customer("minji");
    var project = begun(minji, "3000");
    note(project, "customer:minji", 1, What.MADE);
    note(project, "customer:minji", 1, What.MADE);
    note(project, "customer:minji", 3, What.CHOSEN);
    note(project, "customer:minji", 2, What.CHANGED);
    note(project, "customer:stranger", 9, What.DROPPED);
    var board = body(get(minji, project));
    assertThat(board.path("designs")).hasSize(1);
    assertThat(board.path("designs").get(0).path("what").asString()).isEqualTo("CHOSEN");
    assertThat(body(get(minji, project + "/steps")).findValuesAsString("kind")).containsExactly("begun", "designed",
        "designed");
    var back = body(delete(minji, project + "/steps/" + board.path("last").asInt()));
    assertThat(back.path("designs").get(0).path("what").asString()).isEqualTo("MADE");
    assertThat(text(mvc.get().uri(project.replace("/api", "")).cookie(minji.cookie()).exchange()))
        .contains("Light and airy", "/studio/designs/" + DESIGN);
  }

  private void note(String project, String by, int revision, What what) {
    note(project, by, revision, what, null);
  }

  private void note(String project, String by, int revision, What what, Boolean gaveWay) {
    telling.tell(new NoteDesign(id(project), DESIGN, revision, by, what, LocalText.of("Light and airy", "밝고 시원한"), 9,
        Money.parse("EUR 1900"), Instant.now(), gaveWay));
  }

  @Test
  void a_draft_that_gave_way_to_the_next_leaves_the_board_without_a_word_and_one_that_she_deleted_does_not() {
    var minji = customer("minji");
    var project = begun(minji, "3000");
    note(project, "customer:minji", 1, What.MADE);
    note(project, "customer:minji", 2, What.DROPPED, true);
    assertThat(body(get(minji, project)).path("designs")).isEmpty();
    assertThat(body(get(minji, project + "/steps")).findValuesAsString("kind")).containsExactly("begun", "designed");
    note(project, "customer:minji", 3, What.MADE);
    note(project, "customer:minji", 4, What.DROPPED);
    assertThat(body(get(minji, project)).path("designs")).isEmpty();
    assertThat(body(get(minji, project + "/steps")).findValuesAsString("what")).containsExactly("MADE", "MADE", "DROPPED");
  }

  private static String id(String project) {
    return project.substring(project.lastIndexOf('/') + 1);
  }

  @Test
  void who_began_it_elsewhere_owns_it() {
    var guest = guest("v-walk-in");
    var id = Ids.next().toString();
    var begin = new BeginProject(id, "visitor:v-walk-in", null, "Living room", ProjectChanged.Room.LIVING,
        Money.parse("EUR 2000"), "boho", "16.0 m²", Instant.now());
    telling.tell(begin);
    telling.tell(begin);
    var project = body(get(guest, "/context/api/projects/" + id));
    assertThat(project.path("role").asString()).isEqualTo("OWNER");
    assertThat(project.path("wishes").path("style").asString()).isEqualTo("boho");
    assertThat(project.path("last").asInt()).isEqualTo(1);
  }

  @Test
  void what_no_project_can_have_is_left_out_of_one_that_was_begun_elsewhere() {
    var guest = guest("v-vague");
    var id = Ids.next().toString();
    telling.tell(new BeginProject(id, "visitor:v-vague", "x".repeat(200), "Furnish\nit ".repeat(30),
        ProjectChanged.Room.LIVING, Money.parse("EUR 0"), "boho", "much ".repeat(90), Instant.now()));
    var project = body(get(guest, "/context/api/projects/" + id));
    assertThat(project.path("wishes").path("goal").asString()).isEqualTo("living");
    assertThat(project.path("wishes").path("style").asString()).isEqualTo("boho");
    assertThat(project.path("wishes").path("budget").isMissingNode() || project.path("wishes").path("budget").isNull()).isTrue();
  }

  @Test
  void pieces_are_chosen_and_rejected_with_a_reason_by_a_request_that_is_answered() {
    var minji = customer("minji");
    sofa("399.00", 10);
    var project = begun(minji, "3000");
    var now = Instant.now();
    assertThat(weigh(project, "customer:minji", Sofa.RED, Standing.CHOSEN, 2, null, null, now)).isEqualTo("DONE");
    assertThat(weigh(project, "customer:minji", Sofa.GREEN, Standing.REJECTED, null, WeighPiece.Objection.LOOK,
        "Clashes with the rug", now)).isEqualTo("DONE");
    assertThat(weigh(project, "customer:minji", Sofa.RED, Standing.REJECTED, null, null, null, now.minusSeconds(9)))
        .isEqualTo("OVERTAKEN");
    assertThat(weigh(project, "customer:minji", new Sku("NEVER-SEEN"), Standing.CHOSEN, 1, null, null, now))
        .isEqualTo("UNKNOWN_VARIANT");
    telling.tell(Sofa.listed(version(), Sofa.RED, Sofa.GREEN, new Sku("SOFA-WITH-A-LONG-NAME-IN-MOSS-GREEN")));
    assertThat(weigh(project, "customer:minji", new Sku("SOFA-WITH-A-LONG-NAME-IN-MOSS-GREEN"), null, null, null, null,
        now)).isEqualTo("DONE");
    assertThat(weigh(project, "customer:stranger", Sofa.RED, Standing.REJECTED, null, null, null, now.plusSeconds(9)))
        .isEqualTo("NOT_ALLOWED");
    var pieces = body(get(minji, project)).path("pieces");
    assertThat(pieces.findValuesAsString("standing")).containsExactly("CHOSEN", "REJECTED",
        "CONSIDERED");
    assertThat(pieces.get(0).path("quantity").asInt()).isEqualTo(2);
    assertThat(pieces.get(1).path("objection").asString()).isEqualTo("LOOK");
    assertThat(pieces.get(1).path("reason").asString()).isEqualTo("Clashes with the rug");
    assertThat(body(get(minji, project + "/steps")).findValuesAsString("kind"))
        .filteredOn(kind -> !kind.equals("noticed")).containsExactly("begun", "weighed", "weighed", "weighed");
  }

  /** Tells how it was answered. */
  private String weigh(String project, String by, Sku sku, Standing standing, Integer quantity,
      WeighPiece.Objection objection, String reason, Instant at) {
    var request = Ids.next().toString();
    telling.tell(new WeighPiece(id(project), by, sku, standing, quantity, at, objection, reason, request));
    telling.settle();
    var answers = jdbc.sql("SELECT payload FROM post.journal WHERE type = 'context.PieceWeighed' AND payload LIKE ?")
        .param("%" + request + "%").query(String.class).list();
    assertThat(answers).hasSize(1);
    return JsonMapper.builder().build().readTree(answers.getFirst()).path("outcome").asString();
  }

  @Test
  void others_are_told_who_takes_part_and_what_is_chosen_but_not_what_is_said() {
    var minji = customer("minji");
    sofa("399.00", 10);
    var project = begun(minji, "3000");
    choose(minji, project, "SOFA-RED", 2);
    int last = body(post(minji, project + "/notes", "{\"text\": \"Lovely\"}")).path("last").asInt();
    telling.settle();
    var told = told(id(project));
    assertThat(told.path("version").asInt()).isEqualTo(last - 1);
    assertThat(told.path("members").get(0).path("person").asString()).isEqualTo("customer:minji");
    assertThat(told.path("pieces").toString()).contains("SOFA-RED", "CHOSEN");
    assertThat(told.toString()).doesNotContain("Lovely");
  }

  private JsonNode told(String project) {
    return JsonMapper.builder().build().readTree(jdbc.sql("""
        SELECT payload FROM post.journal WHERE type = 'context.ProjectChanged' AND message_key = ? ORDER BY position DESC
         FETCH FIRST 1 ROWS ONLY
        """).param(project).query(String.class).single());
  }
}
