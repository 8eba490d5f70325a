package shop.kontor.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import shop.kontor.foundation.post.Retelling;
import shop.kontor.foundation.text.Unfit;

/** What a customer is to the shop: staff say it, and the house hears of it. */
@ApplicationModuleTest
@AutoConfigureMockMvc
class StandingTests extends CustomerDoors {

  private static final String HAN = """
      {"name": "Han GmbH", "vatId": "de 123 456 789", "street": "Kai 1", "postcode": "20457", "city": "Hamburg",
       "country": "DE"}""";

  @Autowired
  Retelling retelling;

  @Test
  void staff_put_a_customer_into_a_group_and_the_house_is_told_once() {
    var id = kim();
    assertThat(put(id, "\"trade\"", HAN)).hasStatusOk().bodyJson().extractingPath("$.company.vatId")
        .isEqualTo("DE123456789");
    assertThat(put(id, "\"trade\"", HAN)).hasStatusOk();
    assertThat(told()).isEqualTo(1);
    assertThat(put(id, "null", "null")).hasStatusOk();
    assertThat(told()).isEqualTo(2);
    assertThat(jdbc.sql("SELECT payload FROM post.journal WHERE type = 'customer.StandingChanged'")
        .query(String.class).list()).first().asString().contains("\"trade\"", "Han GmbH", "\"version\":1")
        .doesNotContain("kim@example.com");
  }

  @Test
  void staff_do_the_same_on_a_page() {
    var id = kim();
    var page = "/customer/backoffice/" + id;
    assertThat(mvc.post().uri(page).cookie(staff()).param("group", "trade").param("company", "Han GmbH")
        .param("street", "Kai 1").param("postcode", "20457").param("city", "Hamburg").param("country", "DE"))
        .hasStatus(303);
    assertThat(body(page, staff())).contains("Han GmbH", "trade");
    assertThat(body("/customer/backoffice", staff())).contains("Han GmbH", page);
    assertThat(mvc.post().uri(page).cookie(staff()).param("group", "Trade <b>")).hasStatus(422).bodyText()
        .contains("A group is", "Trade &lt;b&gt;");
    assertThat(mvc.post().uri(page).cookie(staff()).param("company", "Han GmbH").param("country", "DE"))
        .hasStatus(422).bodyText().contains("The street of a company");
    assertThat(mvc.post().uri(page).cookie(staff()).param("group", "").param("company", "").param("country", "DE"))
        .hasStatus(303);
    assertThat(body(page, staff())).doesNotContain("Han GmbH");
  }

  @Test
  void nobody_puts_herself_into_a_group() {
    var cookie = signedIn("kim@example.com");
    var id = mvc.get().uri("/customer/api/me").cookie(cookie).exchange();
    var path = "/customer/api/customers/" + idIn(bodyOf(id)) + "/standing";
    assertThat(mvc.put().uri(path).cookie(cookie).contentType(MediaType.APPLICATION_JSON).content("{}"))
        .hasStatus(403);
    assertThat(mvc.put().uri(path).contentType(MediaType.APPLICATION_JSON).content("{}")).hasStatus(401);
    assertThat(put("nobody", "null", "null")).hasStatus(404);
    assertThat(told()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"Han GmbH, XX, DE", "Han GmbH, 123456789, DE", "Han GmbH, DE123456789, Germany", "'', DE123456789, DE"})
  void a_company_that_none_can_be_is_refused_in_a_sentence(String name, String vatId, String country) {
    assertThatThrownBy(() -> new Company(name, vatId, "Kai 1", "20457", "Hamburg", country)).isInstanceOf(Unfit.class);
    assertThat(put(kim(), "null", """
        {"name": "%s", "vatId": "%s", "street": "Kai 1", "postcode": "20457", "city": "Hamburg", "country": "%s"}"""
        .formatted(name, vatId, country))).hasStatus(400);
    assertThat(told()).isZero();
  }

  @Test
  void a_room_that_is_new_is_told_of_all_who_ever_had_a_standing() {
    var id = kim();
    register("lee@example.com", SECRET, "Lee");
    put(id, "\"trade\"", "null");
    put(id, "null", "null");
    var page = retelling.after(null, 10);
    assertThat(page.facts()).isEqualTo(List.of(new StandingChanged(new CustomerId(id), null, null, 2)));
    assertThat(page.place()).isNull();
  }

  private String kim() {
    return idIn(bodyOf(register("kim@example.com", SECRET, "Kim")));
  }

  private static String idIn(String body) {
    return body.replaceAll("(?s).*\"customer\"\\s*:\\s*\"([^\"]+)\".*", "$1");
  }

  private MvcTestResult put(String customer, String group, String company) {
    return mvc.put().uri("/customer/api/customers/" + customer + "/standing").cookie(staff())
        .contentType(MediaType.APPLICATION_JSON).content("{\"group\": %s, \"company\": %s}".formatted(group, company))
        .exchange();
  }

  private long told() {
    return jdbc.sql("SELECT COUNT(*) FROM post.journal WHERE type = 'customer.StandingChanged'").query(Long.class)
        .single();
  }
}
