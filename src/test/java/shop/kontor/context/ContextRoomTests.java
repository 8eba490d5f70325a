package shop.kontor.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import shop.kontor.architecture.alone.Sofa;
import shop.kontor.catalog.Sku;
import shop.kontor.pricing.OfferChanged;
import shop.kontor.pricing.Terms;
import shop.kontor.pricing.VatRate;

/** What members do in a project. */
@DisplayName("A project")
class ContextRoomTests extends ContextDoors {

  @Autowired
  private JdbcClient jdbc;
  private Who minji;
  private Who jun;

  @BeforeEach
  void open() {
    minji = customer("minji");
    jun = customer("jun");
    sofa("399.00", 10);
  }

  @Test
  void begins_with_a_goal_and_limits_and_is_hers() {
    var answer = post(minji, "/context/api/projects", """
        {"goal": "Living room of the new flat", "room": "LIVING", "date": "%s", "style": "modern",
         "budget": {"amount": "3000.00", "currency": "EUR"}, "space": "4.2 × 3.8 m"}
        """.formatted(LocalDate.now().plusDays(20)));
    assertThat(answer).hasStatus(201);
    var project = body(answer);
    assertThat(project.path("role").asString()).isEqualTo("OWNER");
    assertThat(project.path("answers").path("left").path("amount").asString()).isEqualTo("3000.00");
    assertThat(project.path("answers").path("missing").toString()).contains("SEATING", "RUG");
    assertThat(text(get(minji, "/context/api/projects"))).contains(project.path("id").asString());
    assertThat(post(minji, "/context/api/projects", "{\"goal\": \" \"}")).hasStatus(400);
    assertThat(post(minji, "/context/api/projects", """
        {"goal": "x", "budget": {"amount": "0", "currency": "EUR"}}""")).hasStatus(400);
  }

  @Test
  void has_no_budget_that_would_have_to_be_written_out() {
    for (var amount : List.of("\"1e10000000\"", "1e10000000", "1e-10000000", "\"1e999999999\"")) {
      assertThat(soon(() -> post(minji, "/context/api/projects", "{\"goal\": \"x\", \"budget\": {\"amount\": " + amount
          + ", \"currency\": \"EUR\"}}"))).as(amount).hasStatus(400);
    }
    assertThat(soon(() -> mvc.post().uri("/context/projects").cookie(minji.cookie()).param("goal", "x").param("budget", "1e100000000")
        .exchange())).hasStatus(422);
  }

  private static MvcTestResult soon(ThrowingSupplier<MvcTestResult> asked) {
    return assertTimeoutPreemptively(Duration.ofSeconds(4), asked);
  }

  @Test
  void reckons_with_what_is_chosen_and_says_what_can_t_be_had_and_what_is_missing() {
    var project = begun(minji, "1000");
    assertThat(choose(minji, project, "SOFA-RED", 2).path("answers").path("left").path("amount").asString())
        .isEqualTo("202.00");
    var both = choose(minji, project, "SOFA-GREEN", 1).path("answers");
    assertThat(both.path("overBudget").asBoolean()).isTrue();
    assertThat(both.path("fits").asBoolean()).isFalse();
    assertThat(both.path("missing").toString()).doesNotContain("SEATING").contains("LIGHT");
    body(put(minji, project + "/pieces/SOFA-GREEN", """
        {"standing": "REJECTED", "objection": "LOOK", "reason": "Too loud"}"""));
    var many = choose(minji, project, "SOFA-RED", 11).path("answers").path("problems");
    assertThat(many.toString()).contains("TOO_FEW").contains("10");
    assertThat(put(minji, project + "/pieces/NO-SUCH", "{}")).hasStatus(404);
    assertThat(put(minji, project + "/pieces/SOFA-RED", "{\"quantity\": 1000}")).hasStatus(400);
  }

  @Test
  void tells_any_page_what_happened_since_yesterday() {
    var project = begun(minji, "1000");
    choose(minji, project, "SOFA-RED", 1);
    var recent = text(get(minji, "/context/fragments/recent?id=" + project.substring(project.lastIndexOf('/') + 1)));
    assertThat(recent).contains("Today").containsSubsequence("<li", "<li").doesNotContain("<form");
  }

  @Test
  void is_shown_as_it_was_at_any_moment_and_takes_a_step_back() {
    var project = begun(minji, null);
    int chosen = choose(minji, project, "SOFA-RED", 1).path("seen").asInt();
    int dropped = body(delete(minji, project + "/pieces/SOFA-RED")).path("seen").asInt();
    assertThat(body(get(minji, project)).path("pieces")).isEmpty();
    var before = body(get(minji, project + "?at=" + chosen));
    assertThat(before.path("pieces")).hasSize(1);
    assertThat(before.path("last").asInt()).isEqualTo(dropped);
    assertThat(body(delete(minji, project + "/steps/" + dropped)).path("pieces")).hasSize(1);
    assertThat(delete(minji, project + "/steps/" + chosen)).hasStatus(200);
    assertThat(body(get(minji, project)).path("pieces")).isEmpty();
    assertThat(delete(minji, project + "/steps/1")).hasStatus(409);
    assertThat(delete(minji, project + "/steps/99")).hasStatus(409);
    assertThat(body(get(minji, project + "/steps?after=1")).findValuesAsString("kind"))
        .containsExactly("weighed", "dropped", "undone", "undone");
  }

  @Test
  void does_nothing_twice() {
    var project = begun(minji, null);
    int once = choose(minji, project, "SOFA-RED", 1).path("seen").asInt();
    assertThat(choose(minji, project, "SOFA-RED", 1).path("seen").asInt()).isEqualTo(once);
    body(delete(minji, project + "/pieces/SOFA-RED"));
    assertThat(body(delete(minji, project + "/pieces/SOFA-RED")).path("seen").asInt()).isEqualTo(once + 1);
  }

  @Test
  void merges_what_two_change_and_refuses_what_would_overrule_the_other_unseen() {
    var project = begun(minji, "3000");
    share(minji, project, jun, "EDITOR");
    int seen = choose(minji, project, "SOFA-RED", 1).path("seen").asInt();
    body(put(jun, project + "/pieces/SOFA-RED", "{\"standing\": \"REJECTED\", \"seen\": %d}".formatted(seen)));
    assertThat(put(minji, project + "/pieces/SOFA-GREEN", "{\"seen\": %d}".formatted(seen))).hasStatus(200);
    var refused = put(minji, project + "/pieces/SOFA-RED", "{\"quantity\": 2, \"seen\": %d}".formatted(seen));
    assertThat(refused).hasStatus(409);
    assertThat(text(refused)).contains("Jun");
    assertThat(put(minji, project + "/pieces/SOFA-RED", "{\"standing\": \"REJECTED\", \"seen\": %d}".formatted(seen)))
        .as("what both want is no conflict").hasStatus(200);
    body(put(jun, project + "/wishes", """
        {"goal": "Living room", "room": "LIVING", "style": "boho", "seen": %d,
         "budget": {"amount": "3000", "currency": "EUR"}}""".formatted(seen)));
    var merged = body(put(minji, project + "/wishes", """
        {"goal": "Living room", "room": "LIVING", "seen": %d, "budget": {"amount": "2500", "currency": "EUR"}}
        """.formatted(seen))).path("wishes");
    assertThat(merged.path("style").asString()).as("what she did not touch").isEqualTo("boho");
    assertThat(merged.path("budget").path("amount").asString()).isEqualTo("2500.00");
    assertThat(put(minji, project + "/wishes", """
        {"goal": "Living room", "room": "LIVING", "style": "modern", "seen": %d}""".formatted(seen))).hasStatus(409);
  }

  @Test
  void loses_nothing_of_what_many_do_at_once() throws Exception {
    var project = begun(minji, null);
    share(minji, project, jun, "EDITOR");
    int before = body(get(minji, project)).path("last").asInt();
    var start = new CountDownLatch(1);
    var answers = new ArrayList<MvcTestResult>();
    var threads = new ArrayList<Thread>();
    for (int n = 0; n < 40; n++) {
      var who = n % 2 == 0 ? minji : jun;
      var text = "{\"text\": \"Note %d\"}".formatted(n);
      threads.add(Thread.ofPlatform().start(() -> {
        await(start);
        var answer = post(who, project + "/notes", text);
        synchronized (answers) {
          answers.add(answer);
        }
      }));
    }
    start.countDown();
    for (var thread : threads) {
      thread.join();
    }
    assertThat(answers).hasSize(40).allSatisfy(answer -> assertThat(answer).hasStatus(200));
    var steps = body(get(minji, project + "/steps?after=" + before));
    assertThat(steps.findValuesAsString("text")).hasSize(40).doesNotHaveDuplicates();
    assertThat(steps.findValuesAsString("number")).hasSize(40).doesNotHaveDuplicates();
  }

  private static void await(CountDownLatch start) {
    try {
      start.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void notices_once_what_matters_to_it_and_only_that() {
    var project = begun(minji, "800");
    choose(minji, project, "SOFA-RED", 2);
    body(put(minji, project + "/pieces/SOFA-GREEN", "{\"standing\": \"CONSIDERED\"}"));
    var cheaper = Sofa.offered(Sofa.RED, "349.00", version());
    telling.tell(cheaper);
    telling.tell(cheaper, Sofa.offered(Sofa.RED, "99.00", 0));
    telling.tell(Sofa.offered(Sofa.RED, "389.00", version()));
    telling.tell(Sofa.offered(Sofa.RED, "410.00", version()), Sofa.offered(Sofa.GREEN, "999.00", version()));
    telling.tell(Sofa.stock(Sofa.RED, 5, version()), Sofa.stock(Sofa.RED, 1, version()),
        Sofa.stock(Sofa.RED, 0, version()), Sofa.stock(Sofa.RED, 4, version()));
    assertThat(noticed(project)).containsExactly("CHEAPER", "OVER_BUDGET", "TOO_FEW", "SOLD_OUT", "BACK");
    telling.tell(Sofa.listed(version(), Sofa.GREEN));
    telling.tell(Sofa.listed(version(), Sofa.GREEN, Sofa.RED, new Sku("SOFA-" + version())));
    telling.tell(Sofa.withdrawn(version(), Sofa.GREEN));
    assertThat(noticed(project).stream().skip(5)).containsExactlyInAnyOrder("NOT_SOLD", "SOLD_AGAIN", "NEW_VARIANT",
        "NOT_SOLD", "NOT_SOLD");
  }

  @Test
  void takes_the_beginning_of_a_sale_for_a_lower_price_though_it_was_told_before() throws Exception {
    var project = begun(minji, null);
    choose(minji, project, "SOFA-RED", 1);
    var soon = Instant.now().plusMillis(400);
    telling.tell(sale(soon));
    assertThat(noticed(project)).isEmpty();
    Thread.sleep(Duration.between(Instant.now(), soon).plusMillis(50));
    telling.tell(sale(soon));
    telling.tell(sale(soon));
    assertThat(noticed(project)).containsExactly("CHEAPER");
  }

  private static OfferChanged sale(Instant from) {
    return new OfferChanged(Sofa.RED, Money.parse("EUR 399.00"), VatRate.of("19"), version(), List.of(new Terms("sale",
        "Sale", Money.parse("EUR 299.00"), List.of(), List.of(), null, 1, from, null)), null);
  }

  @Test
  void reckons_with_what_so_many_pieces_cost() {
    var project = begun(minji, "2000");
    telling.tell(Sofa.offered(Sofa.RED, "399.00", version(), 3, "299.00"));
    assertThat(choose(minji, project, "SOFA-RED", 2).path("answers").path("used").path("amount").asString())
        .isEqualTo("798.00");
    assertThat(choose(minji, project, "SOFA-RED", 4).path("answers").path("used").path("amount").asString())
        .isEqualTo("1196.00");
  }

  private List<String> noticed(String project) {
    return body(get(minji, project + "/steps")).findValuesAsString("what");
  }

  @Test
  void says_what_happened_since_a_moment() throws Exception {
    var project = begun(minji, null);
    choose(minji, project, "SOFA-RED", 1);
    Thread.sleep(5);
    var moment = Instant.now();
    Thread.sleep(5);
    telling.tell(Sofa.offered(Sofa.RED, "299.00", version()));
    assertThat(body(get(minji, project + "/steps?since=" + moment)).findValuesAsString("what"))
        .containsExactly("CHEAPER");
  }

  @Test
  void keeps_what_lists_and_watches_need_in_step_with_its_journal() {
    var project = begun(minji, "800");
    choose(minji, project, "SOFA-RED", 2);
    body(put(minji, project + "/pieces/SOFA-GREEN", "{\"standing\": \"REJECTED\", \"objection\": \"PRICE\"}"));
    assertThat(watched(project)).containsExactly("SOFA-GREEN REJECTED 1", "SOFA-RED CHOSEN 2");
    body(put(minji, project + "/pieces/SOFA-GREEN", "{\"standing\": \"REJECTED\", \"objection\": \"LOOK\"}"));
    int last = body(delete(minji, project + "/pieces/SOFA-RED")).path("seen").asInt();
    assertThat(watched(project)).isEmpty();
    body(delete(minji, project + "/steps/" + last));
    assertThat(watched(project)).containsExactly("SOFA-RED CHOSEN 2");
  }

  private List<String> watched(String project) {
    return jdbc.sql("SELECT sku, standing, quantity FROM context.watch WHERE project = ? ORDER BY sku")
        .param(project.substring(project.lastIndexOf('/') + 1))
        .query((row, n) -> row.getString(1) + " " + row.getString(2) + " " + row.getInt(3)).list();
  }
}
