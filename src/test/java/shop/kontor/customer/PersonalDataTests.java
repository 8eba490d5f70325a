package shop.kontor.customer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.foundation.post.Message;
import shop.kontor.foundation.post.PostOffice;
import shop.kontor.foundation.products.Hearers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a customer agrees to, what is known of her, and how she leaves: the other rooms are played by the test. */
@ApplicationModuleTest
@AutoConfigureMockMvc
class PersonalDataTests extends CustomerDoors {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired
  private Hearers hearers;
  @Autowired
  private ApplicationEventPublisher post;
  @Autowired
  private PostOffice office;
  @Autowired
  private TransactionTemplate transaction;

  private Set<String> rooms(String fact) {
    var rooms = new TreeSet<String>();
    hearers.all().stream().filter(hears -> hears.type().equals("customer." + fact)).forEach(hears -> rooms.add(hears.room()));
    return rooms;
  }

  private void tell(List<? extends Message> messages) {
    transaction.executeWithoutResult(_ -> messages.forEach(post::publishEvent));
    assertThat(office.settle(Duration.ofSeconds(10))).isTrue();
  }

  private JsonNode read(Cookie who, String path) {
    return JSON.readTree(body(path, who));
  }

  private String customer(Cookie kim) {
    return read(kim, "/customer/api/me").path("customer").asString();
  }

  private List<String> told(String type) {
    return jdbc.sql("SELECT payload FROM post.journal WHERE type = ? ORDER BY position").param("customer." + type)
        .query(String.class).list();
  }

  private void agree(Cookie kim, String purposes) {
    assertThat(mvc.put().uri("/customer/api/consents").cookie(kim).contentType(MediaType.APPLICATION_JSON)
        .content("{\"purposes\": [" + purposes + "]}")).hasStatusOk();
  }

  @Test
  void she_agrees_purpose_by_purpose_and_takes_it_back_and_the_house_is_told_once_each() {
    var kim = signedIn("kim@example.com");
    assertThat(read(kim, "/customer/api/consents").path("purposes")).isEmpty();
    agree(kim, "\"HELP\", \"LETTERS\"");
    agree(kim, "\"LETTERS\", \"HELP\"");
    agree(kim, "\"HELP\"");
    assertThat(mvc.post().uri("/customer/consents").cookie(kim)).hasStatus(303);
    assertThat(told("ConsentChanged")).hasSize(3);
    assertThat(told("ConsentChanged").getFirst()).contains("kim@example.com", "\"version\":1");
    assertThat(told("ConsentChanged").get(1)).contains("HELP").doesNotContain("kim@example.com");
    assertThat(told("ConsentChanged").getLast()).contains("\"purposes\":[]", "\"version\":3");
    assertThat(body("/customer/data", kim)).contains("Staff may see", "Erase everything");
    assertThat(mvc.get().uri("/customer/api/consents")).hasStatus(401);
  }

  @Test
  void a_file_is_put_together_from_what_all_rooms_hand_over_and_is_hers_alone() {
    var kim = signedIn("kim@example.com");
    var asked = mvc.post().uri("/customer/api/exports").cookie(kim).exchange();
    assertThat(asked).hasStatus(202);
    var where = asked.getResponse().getHeader("Location");
    var id = JSON.readTree(bodyOf(asked)).path("id").asString();
    assertThat(mvc.get().uri(where + "/document").cookie(kim)).hasStatus(409);
    var rooms = new ArrayList<>(rooms("ExportAsked"));
    assertThat(rooms).contains("ordering", "letters", "context").doesNotContain("search");
    var last = rooms.removeLast();
    var fact = new ExportAsked(id, new CustomerId(customer(kim)), 1, List.of());
    rooms.forEach(room -> tell(fact.answeredBy(room, room.equals("ordering")
        ? "{\"orders\": \"" + "x".repeat(150_000) + "\"}" : "", room.equals("ordering") ? List.of("an-order-of-hers") : List.of())));
    assertThat(read(kim, where).path("answered").asInt()).isEqualTo(rooms.size());
    assertThat(told("ExportAsked")).hasSize(1);
    tell(fact.answeredBy(last, "{\"sales\": 3}", List.of()));
    assertThat(told("ExportAsked")).hasSize(2).last().asString().contains("an-order-of-hers", "\"round\":2");
    assertThat(read(kim, where).hasNonNull("doneAt")).as("before the second round is answered").isFalse();
    var second = new ExportAsked(id, fact.customer(), 2, List.of("an-order-of-hers"));
    rooms("ExportAsked").forEach(room -> tell(second.answeredBy(room, room.equals("letters") ? "{\"letters\": []}" : "",
        List.of())));
    var document = read(kim, where + "/document");
    assertThat(document.path("rooms").valueStream().map(each -> each.path("room").asString()))
        .contains("customer", "ordering", "letters", last);
    assertThat(document.toString()).contains("kim@example.com", "xxx").doesNotContain("password");
    assertThat(mvc.get().uri(where + "/document").cookie(signedIn("lee@example.com"))).hasStatus(404);
  }

  @Test
  void who_leaves_is_reported_on_room_by_room_and_one_that_does_not_confirm_is_seen() {
    var kim = signedIn("kim@example.com");
    var customer = customer(kim);
    assertThat(erase(kim, "not her password")).isEqualTo(422);
    assertThat(body("/customer/api/me", kim)).contains("kim@example.com");
    var page = mvc.post().uri("/customer/erasure").cookie(kim).param("password", SECRET).exchange();
    assertThat(page).hasStatus(303);
    var report = page.getResponse().getHeader("Location");
    var id = report.substring(report.lastIndexOf('/') + 1);
    assertThat(accounts()).isZero();
    assertThat(signIn("kim@example.com", SECRET)).hasStatus(401);
    var rooms = new ArrayList<>(rooms("PersonErased"));
    var silent = rooms.removeLast();
    rooms.forEach(room -> tell(List.of(new ConfirmErasure(id, room, 1, room.equals("ordering") ? List.of(
        Finding.anonymised("ordering.personal.orders", 2), Finding.waiting("ordering.personal.orders", 1)) : List.of(),
        List.of()))));
    var before = JSON.readTree(bodyOf(mvc.get().uri("/customer/api/erasures/" + id).exchange()));
    assertThat(before.hasNonNull("doneAt")).isFalse();
    assertThat(before.path("rooms").valueStream().filter(room -> !room.path("answered").asBoolean())
        .map(room -> room.path("room").asString())).containsExactly(silent);
    tell(List.of(new ConfirmErasure(id, silent, 1, List.of(), List.of())));
    assertThat(bodyOf(mvc.get().uri(report).exchange())).contains("Orders and purchases", "on the way to you",
        "All departments confirmed").doesNotContain("kim@example.com");
    tell(List.of(new ConfirmErasure(id, "ordering", ConfirmErasure.AFTERWARDS,
        List.of(Finding.anonymised("ordering.personal.orders", 1)), List.of())));
    assertThat(bodyOf(mvc.get().uri(report).exchange())).contains("Orders and purchases: 3")
        .doesNotContain("on the way to you");
    assertThat(body("/customer/backoffice/erasures", staff())).contains(id);
    assertThat(mvc.get().uri("/customer/erasures/no-such-one")).hasStatus(404);
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> jdbc.sql("""
        SELECT COUNT(*) FROM post.journal WHERE payload LIKE ? AND type <> 'customer.PersonErased'
        """).param("%" + customer + "%").query(Integer.class).single() == 0);
  }

  private int erase(Cookie who, String password) {
    return mvc.post().uri("/customer/api/erasures").cookie(who).contentType(MediaType.APPLICATION_JSON)
        .content("{\"password\": \"%s\"}".formatted(password)).exchange().getResponse().getStatus();
  }
}
