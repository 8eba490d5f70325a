package shop.kontor.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.modulith.test.ApplicationModuleTest;

/** What this room does not take. */
@ApplicationModuleTest
@AutoConfigureMockMvc
class CustomerRefusalTests extends CustomerDoors {

  @ParameterizedTest
  @CsvSource(nullValues = "null", value = {"null,a long enough secret,Kim", "'',a long enough secret,Kim",
      "nobody,a long enough secret,Kim", "a@b,a long enough secret,Kim", "kim@example.com,short,Kim",
      "kim@example.com,null,Kim", "kim@example.com,a long enough secret,null",
      "kim@example.com,a long enough secret,' '",
      "kim@example.com,a long enough secret,'a\\nb'", "k\\u0000@example.com,a long enough secret,Kim"})
  void what_is_no_account_is_refused_in_a_clear_sentence(String email, String password, String name) {
    var body = "{\"email\": " + quoted(email) + ", \"password\": " + quoted(password) + ", \"name\": " + quoted(name)
        + "}";
    var answer = mvc.post().uri("/customer/api/customers").contentType(MediaType.APPLICATION_JSON).content(body)
        .exchange();
    assertThat(answer).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(answer).bodyJson().extractingPath("$.detail").asString().contains(" ")
        .doesNotContain("customer.refused");
    assertThat(accounts()).isZero();
  }

  private static String quoted(String text) {
    return text == null ? "null" : "\"" + text + "\"";
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[]", "null", "\"\"", "", "{\"email\": {}}", "{\"email\": [1]}"})
  void what_is_no_registration_is_refused(String body) {
    assertThat(mvc.post().uri("/customer/api/customers").contentType(MediaType.APPLICATION_JSON).content(body))
        .hasStatus(400);
    assertThat(mvc.post().uri("/customer/api/sessions").contentType(MediaType.APPLICATION_JSON).content(body))
        .hasStatus4xxClientError();
  }

  @Test
  void a_megabyte_is_refused_everywhere() {
    var much = "x".repeat(1 << 20);
    assertThat(register(much + "@example.com", SECRET, "Kim")).hasStatus(413);
    assertThat(register("kim@example.com", much, "Kim")).hasStatus(413);
    assertThat(register("kim@example.com", SECRET, "x".repeat(201))).hasStatus(400);
    assertThat(signIn("x".repeat(100_000), SECRET)).hasStatus(401);
    assertThat(accounts()).isZero();
  }

  @Test
  void a_refusal_is_told_in_the_readers_language() {
    assertThat(mvc.post().uri("/customer/api/sessions").contentType(MediaType.APPLICATION_JSON)
        .header("Accept-Language", "ko-KR,ko;q=0.9").content("{\"email\": \"a@b.de\", \"password\": \"x\"}"))
        .hasStatus(401).bodyJson().extractingPath("$.detail").isEqualTo("이메일 주소 또는 비밀번호가 맞지 않습니다");
  }
}
