package shop.kontor.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.architecture.alone.Sofa;
import shop.kontor.context.application.FactsForgotten;
import shop.kontor.context.application.Looking;
import shop.kontor.context.application.NewsLetters;
import shop.kontor.customer.ConsentChanged;
import shop.kontor.customer.CustomerId;
import shop.kontor.customer.Purpose;
import shop.kontor.foundation.post.Replicas;
import shop.kontor.foundation.security.Caller;

/** A fact is written once, and judged when somebody looks: nobody can tell from a journal when that was. */
@DisplayName("What a project notices")
class ContextNoticingTests extends ContextDoors {

  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private FactsForgotten forgotten;
  @Autowired
  private Looking looking;
  @Autowired
  private List<Replicas> replicas;
  @Autowired
  private NewsLetters letters;
  @Autowired
  private TransactionTemplate transaction;
  private Who minji;
  private String visitor;

  @BeforeEach
  void open() {
    visitor = "v-" + UUID.randomUUID();
    minji = guest(visitor);
    sofa("399.00", 10);
  }

  @RepeatedTest(5)
  void is_the_same_whether_it_was_looked_at_all_the_time_or_never(RepetitionInfo round) {
    var random = new Random(round.getCurrentRepetition());
    var often = begun(minji, "900");
    var never = begun(minji, "900");
    for (int n = 0; n < 40; n++) {
      switch (random.nextInt(8)) {
        case 0 -> both(often, never, random.nextBoolean() ? "SOFA-RED" : "SOFA-GREEN", """
            {"standing": "%s", "quantity": %d}""".formatted(random.nextBoolean() ? "CHOSEN" : "CONSIDERED",
            1 + random.nextInt(3)));
        case 1 -> both(often, never, "SOFA-GREEN", "{\"standing\": \"REJECTED\", \"objection\": \"PRICE\"}");
        case 2, 3 -> telling.tell(Sofa.stock(random.nextBoolean() ? Sofa.RED : Sofa.GREEN, random.nextInt(4), version()));
        default -> telling.tell(Sofa.offered(random.nextBoolean() ? Sofa.RED : Sofa.GREEN,
            250 + random.nextInt(200) + ".00", version()));
      }
      writtenDown(often);
    }
    assertThat(steps(never)).isEqualTo(steps(often)).as("what was noticed").anyMatch(step -> step.contains("noticed"));
    assertThat(rows(often)).isEqualTo(steps(often).size());
    writtenDown(never);
    assertThat(rows(never)).isEqualTo(rows(often));
    assertThat(steps(never)).isEqualTo(steps(often));
  }

  private void both(String often, String never, String sku, String json) {
    body(put(minji, often + "/pieces/" + sku, json));
    body(put(minji, never + "/pieces/" + sku, json));
  }

  /** She asks for what is so already: no step, but the project was held. */
  private void writtenDown(String project) {
    body(put(minji, project + "/wishes", """
        {"goal": "Living room", "room": "LIVING", "budget": {"amount": "900", "currency": "EUR"}}"""));
  }

  @Test
  void is_kept_when_what_was_told_is_forgotten_and_no_number_is_given_twice() {
    var project = begun(minji, null);
    choose(minji, project, "SOFA-RED", 1);
    telling.tell(Sofa.offered(Sofa.RED, "349.00", version()), Sofa.offered(Sofa.RED, "299.00", version()));
    var before = steps(project);
    assertThat(before).filteredOn(step -> step.contains("noticed")).hasSize(2);
    while (facts() > 1) {
      assertThat(forgotten.forget(Duration.ofSeconds(-1))).isTrue();
    }
    assertThat(steps(project)).isEqualTo(before);
    telling.tell(Sofa.offered(Sofa.RED, "249.00", version()));
    assertThat(steps(project)).hasSize(before.size() + 1).startsWith(before.toArray(String[]::new));
  }

  @Test
  void is_neither_forgotten_nor_noticed_again_when_what_is_known_of_the_shop_is_lost_and_told_anew() {
    var often = begun(minji, "900");
    var never = begun(minji, "900");
    both(often, never, "SOFA-RED", "{\"standing\": \"CHOSEN\"}");
    both(often, never, "SOFA-GREEN", "{\"standing\": \"CHOSEN\"}");
    var dearer = Sofa.offered(Sofa.RED, "510.00", version());
    var fewer = Sofa.stock(Sofa.GREEN, 0, version());
    telling.tell(dearer, fewer);
    writtenDown(often);
    var before = steps(often);
    assertThat(before).as("what was noticed").anyMatch(step -> step.contains("OVER_BUDGET"))
        .anyMatch(step -> step.contains("SOLD_OUT"));
    transaction.executeWithoutResult(_ -> replicas.forEach(Replicas::empty));
    telling.tell(Sofa.listed(version(), Sofa.RED, Sofa.GREEN), dearer, Sofa.offered(Sofa.GREEN, "399.00", version()),
        Sofa.stock(Sofa.RED, 10, version()), fewer);
    assertThat(steps(often)).isEqualTo(before);
    assertThat(steps(never)).isEqualTo(before);
    writtenDown(never);
    assertThat(steps(never)).isEqualTo(before);
    telling.tell(Sofa.offered(Sofa.RED, "520.00", version()));
    assertThat(steps(never)).as("what is told then").hasSize(before.size() + 1).isEqualTo(steps(often));
  }

  @Test
  void is_written_of_once_though_all_is_told_anew() {
    var id = UUID.randomUUID().toString();
    var kim = customer(id);
    telling.tell(consent(id));
    var project = begun(kim, null);
    choose(kim, project, "SOFA-RED", 1);
    var cheaper = Sofa.offered(Sofa.RED, "299.00", version());
    telling.tell(cheaper);
    assertThat(letters.write(Instant.now().plus(Duration.ofHours(1)))).isEqualTo(1);
    transaction.executeWithoutResult(_ -> replicas.forEach(Replicas::empty));
    telling.tell(consent(id), Sofa.listed(version(), Sofa.RED, Sofa.GREEN), cheaper, Sofa.stock(Sofa.RED, 10, version()));
    body(get(kim, project));
    assertThat(letters.write(Instant.now().plus(Duration.ofHours(2)))).isZero();
    telling.tell(Sofa.offered(Sofa.RED, "289.00", version()));
    assertThat(letters.write(Instant.now().plus(Duration.ofHours(2)))).as("of what is told then").isEqualTo(1);
  }

  private static ConsentChanged consent(String id) {
    return new ConsentChanged(new CustomerId(id), List.of(Purpose.LETTERS), "kim@example.com", "en", Instant.now(), 1);
  }

  @Test
  void is_judged_at_once_only_for_those_who_look() {
    var project = begun(minji, null);
    choose(minji, project, "SOFA-RED", 1);
    assertThat(heeded(project)).isEmpty();
    looking.topic(new Caller(visitor, null, null), id(project));
    assertThat(heeded(project)).containsExactly("SOFA-RED");
    body(put(minji, project + "/pieces/SOFA-GREEN", "{}"));
    body(delete(minji, project + "/pieces/SOFA-RED"));
    assertThat(heeded(project)).containsExactly("SOFA-GREEN");
    jdbc.sql("UPDATE context.opened SET until_at = TIMESTAMP WITH TIME ZONE '2020-01-01 00:00:00Z'").update();
    forgotten.closeScreens();
    assertThat(heeded(project)).isEmpty();
  }

  private List<String> heeded(String project) {
    return jdbc.sql("SELECT thing FROM context.heed WHERE project = ? ORDER BY thing").param(id(project))
        .query(String.class).list();
  }

  private int facts() {
    return jdbc.sql("SELECT COUNT(*) FROM context.told").query(Integer.class).single();
  }

  private int rows(String project) {
    return jdbc.sql("SELECT COUNT(*) FROM context.step WHERE project = ?").param(id(project)).query(Integer.class).single();
  }

  private static String id(String project) {
    return project.substring(project.lastIndexOf('/') + 1);
  }

  /** As text, without the moments at which she took hers. */
  private List<String> steps(String project) {
    return body(get(minji, project + "/steps")).valueStream().map(step -> step.path("number") + " "
        + step.path("kind").asString() + " " + step.path("content")).toList();
  }
}
