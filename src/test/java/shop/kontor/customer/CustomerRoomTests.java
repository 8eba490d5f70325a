package shop.kontor.customer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.modulith.test.ApplicationModuleTest;
import shop.kontor.foundation.security.Caller;

/** Accounts, and the ways into them: the room alone, through its doors. */
@ApplicationModuleTest
@AutoConfigureMockMvc
class CustomerRoomTests extends CustomerDoors {

  @Test
  void whoever_registers_can_sign_in_and_see_her_account() {
    var cookie = signedIn("kim@example.com");
    assertThat(mvc.get().uri("/customer/api/me").cookie(cookie)).hasStatusOk().bodyJson()
        .extractingPath("$.email").isEqualTo("kim@example.com");
    assertThat(mvc.get().uri("/customer").cookie(cookie)).hasStatusOk().bodyText()
        .contains("Kim Minji", "kim@example.com", "/ordering/orders", "/customer/sign-out");
  }

  @Test
  void the_token_of_a_session_serves_as_well_as_its_cookie() throws Exception {
    register("kim@example.com", SECRET, "Kim");
    var token = signIn("kim@example.com", SECRET).getResponse().getContentAsString().replaceAll(".*:\"|\".*", "");
    assertThat(mvc.get().uri("/customer/api/me").header("Authorization", "Bearer " + token)).hasStatusOk();
    assertThat(mvc.get().uri("/customer/api/me").header("Authorization", "Bearer x" + token)).hasStatus(401);
  }

  @Test
  void signing_in_tells_the_house_which_visitor_this_customer_was() {
    signedIn("kim@example.com");
    assertThat(jdbc.sql("SELECT payload FROM post.journal WHERE type = 'customer.CustomerSignedIn'").query(String.class)
        .list()).singleElement().asString().contains("\"visitor\":\"v-").doesNotContain("kim@example.com");
  }

  @Test
  void signing_out_takes_the_cookie_back() {
    var answer = mvc.delete().uri("/customer/api/sessions").cookie(signedIn("kim@example.com")).exchange();
    assertThat(answer).hasStatus(204).cookies().hasMaxAge("kontor", java.time.Duration.ZERO);
    assertThat(mvc.get().uri("/customer/api/me")).hasStatus(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"KIM@EXAMPLE.COM", " kim@example.com ", "Kim@Example.com"})
  void an_address_has_one_account_however_it_is_written(String email) {
    register("kim@example.com", SECRET, "Kim");
    assertThat(register(email, SECRET, "Kim")).hasStatus(409).bodyJson().extractingPath("$.detail").asString()
        .contains("account with this e-mail address already");
    assertThat(signIn(email, SECRET)).hasStatusOk();
    assertThat(accounts()).isEqualTo(1);
  }

  @Test
  void of_eight_who_register_one_address_at_once_one_does() throws Exception {
    try (var threads = Executors.newFixedThreadPool(8)) {
      var answers = threads.invokeAll(IntStream.range(0, 8).<Callable<Integer>>mapToObj(_ ->
          () -> register("kim@example.com", SECRET, "Kim").getResponse().getStatus()).toList());
      assertThat(answers).extracting(answer -> answer.get()).containsOnlyOnce(201).containsOnly(201, 409);
    }
    assertThat(accounts()).isEqualTo(1);
  }

  @Test
  void a_repeated_registration_is_answered_as_the_first() {
    for (int i = 0; i < 2; i++) {
      assertThat(mvc.post().uri("/customer/api/customers").contentType(MediaType.APPLICATION_JSON)
          .header("Idempotency-Key", "abc").cookie(new Cookie("kontor", passports.issue(new Caller("v-1", null, null))))
          .content("""
              {"email": "kim@example.com", "password": "a long enough secret", "name": "Kim"}""")).hasStatus(201);
    }
    assertThat(accounts()).isEqualTo(1);
  }

  @Test
  void passwords_are_kept_as_hashes_and_compared_whole() {
    var korean = "비밀번호는길수록좋다".repeat(20);
    assertThat(register("kim@example.com", korean, "Kim")).hasStatus(201);
    assertThat(jdbc.sql("SELECT password_hash FROM customer.account").query(String.class).single())
        .startsWith("{pbkdf2-1000}").doesNotContain(korean);
    assertThat(signIn("kim@example.com", korean)).hasStatusOk();
    assertThat(signIn("kim@example.com", korean.substring(0, 199) + "x")).hasStatus(401);
  }

  @Test
  void whether_address_or_password_was_wrong_is_not_told() {
    register("kim@example.com", SECRET, "Kim");
    var password = signIn("kim@example.com", "another long secret");
    var address = signIn("lee@example.com", SECRET);
    assertThat(password).hasStatus(401);
    assertThat(address).hasStatus(401).bodyJson().isEqualTo(bodyOf(password));
  }

  @Test
  void guessing_closes_an_address_for_a_while_and_no_other() {
    register("victim@example.com", SECRET, "Kim");
    for (int i = 0; i < 10; i++) {
      assertThat(signIn(i % 2 == 0 ? "victim@example.com" : "VICTIM@example.com", "guess number " + i)).hasStatus(401);
    }
    assertThat(signIn("victim@example.com", SECRET)).hasStatus(429);
    register("lee@example.com", SECRET, "Lee");
    assertThat(signIn("lee@example.com", SECRET)).hasStatusOk();
  }

  @Test
  void registering_on_the_page_signs_in_and_leads_on_within_the_shop() {
    var there = mvc.post().uri("/customer/register").param("email", "kim@example.com").param("name", "Kim")
        .param("password", SECRET).param("next", "/cart/checkout").exchange();
    assertThat(there).hasStatus(303).hasHeader("Location", "/cart/checkout");
    var out = mvc.post().uri("/customer/sign-in").param("email", "kim@example.com").param("password", SECRET)
        .param("next", "//evil.example").exchange();
    assertThat(out).hasStatus(303).hasHeader("Location", "/customer");
    assertThat(mvc.post().uri("/customer/sign-in").param("email", "<script>").param("password", "x")).hasStatus(422)
        .bodyText().contains("&lt;script&gt;").doesNotContain("value=\"<script>");
    assertThat(mvc.post().uri("/customer/register").param("email", "kim@example.com").param("name", "Kim")
        .param("password", SECRET).header("Accept-Language", "ko")).hasStatus(422).bodyText().contains("이미 있습니다")
        .doesNotContain(SECRET);
    assertThat(bodyOf(mvc.get().uri("/customer").exchange())).contains("/customer/sign-in", "/customer/register");
    assertThat(mvc.get().uri("/customer/sign-in")).headers().hasValue("Vary", "Accept-Language, Cookie");
  }
}
