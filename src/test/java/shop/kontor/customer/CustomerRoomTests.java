package shop.kontor.customer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.security.Passports;

/** The room alone, through its doors. */
@ApplicationModuleTest
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class CustomerRoomTests {

  private static final String SECRET = "a long enough secret";

  @Autowired
  MockMvcTester mvc;

  @Autowired
  JdbcClient jdbc;

  @Autowired
  Passports passports;

  @BeforeEach
  void empty() {
    jdbc.sql("DELETE FROM customer.account").update();
    jdbc.sql("DELETE FROM post.journal").update();
  }

  private MvcTestResult register(String email, String password, String name) {
    return mvc.post().uri("/customer/api/customers").contentType(MediaType.APPLICATION_JSON).content("""
        {"email": "%s", "password": "%s", "name": "%s"}""".formatted(email, password, name)).exchange();
  }

  private MvcTestResult signIn(String email, String password) {
    return mvc.post().uri("/customer/api/sessions").contentType(MediaType.APPLICATION_JSON).content("""
        {"email": "%s", "password": "%s"}""".formatted(email, password)).exchange();
  }

  private Cookie signedIn(String email) {
    assertThat(register(email, SECRET, "Kim Minji")).hasStatus(201);
    return cookie(signIn(email, SECRET));
  }

  private Cookie staff() {
    return new Cookie("kontor", passports.issue(new Caller("v-staff", null, "staff")));
  }

  /** The last one that was handed over. */
  private static Cookie cookie(MvcTestResult answer) {
    assertThat(answer).hasStatus2xxSuccessful();
    return Arrays.stream(answer.getResponse().getCookies()).filter(cookie -> cookie.getName().equals("kontor"))
        .reduce((a, b) -> b).orElseThrow();
  }

  private long accounts() {
    return jdbc.sql("SELECT COUNT(*) FROM customer.account").query(Long.class).single();
  }

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

  private static String bodyOf(MvcTestResult answer) {
    try {
      return answer.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
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

  @Test
  void staff_find_customers_by_parts_of_name_and_address_and_nobody_else_does() {
    var kim = signedIn("kim@example.com");
    register("x'; DROP TABLE customer.account; --@example.com".replace(" ", ""), SECRET, "<script>alert(1)</script> 🛋");
    register("100%@example.com", SECRET, "Lee_Lee");
    assertThat(mvc.get().uri("/customer/backoffice").cookie(kim)).hasStatus(403);
    assertThat(mvc.get().uri("/customer/backoffice")).hasStatus(401);
    assertThat(found("")).contains("3 customers", "&lt;script&gt;", "🛋").doesNotContain("<script>alert");
    assertThat(found("MINJI")).contains("One customer", "kim@example.com");
    assertThat(found("0%@")).contains("One customer", "Lee_Lee");
    assertThat(found("e_L")).contains("One customer");
    assertThat(found("%")).contains("One customer");
    assertThat(found("' OR 1=1 --")).contains("Nobody found");
    assertThat(found("x".repeat(5000))).contains("Nobody found");
    assertThat(accounts()).isEqualTo(3);
  }

  private String found(String words) {
    return bodyOf(mvc.get().uri("/customer/backoffice").queryParam("q", words).queryParam("page", "7").cookie(staff())
        .exchange());
  }

  @Test
  void nothing_personal_is_logged(CapturedOutput output) {
    var cookie = signedIn("kim@example.com");
    register("kim@example.com", SECRET, "Kim Minji");
    signIn("kim@example.com", "another long secret");
    mvc.post().uri("/customer/addresses").cookie(cookie).param("name", "Kim Minji").param("street", "Speicherstraße 1")
        .param("postcode", "20457").param("city", "Hamburg").param("country", "DE").exchange();
    mvc.get().uri("/customer").cookie(cookie).exchange();
    assertThat(output).doesNotContain("kim@example.com").doesNotContain("Minji").doesNotContain("secret")
        .doesNotContain("Speicherstra");
  }

  private MvcTestResult keep(Cookie cookie, String street, String country) {
    return mvc.post().uri("/customer/addresses").cookie(cookie).param("name", "Kim").param("street", street)
        .param("postcode", "20457").param("city", "Hamburg").param("country", country).exchange();
  }

  private String body(String path, Cookie cookie) {
    return bodyOf(mvc.get().uri(path).cookie(cookie).exchange());
  }

  @Test
  void the_checkout_is_filled_in_with_the_address_that_she_chose() {
    var cookie = signedIn("kim@example.com");
    assertThat(body("/customer/fragments/address", cookie))
        .contains("value=\"kim@example.com\"", "value=\"Kim Minji\"");
    assertThat(keep(cookie, "First street 1", "DE")).hasStatus(303).hasHeader("Location", "/customer");
    assertThat(keep(cookie, "Second street 2", "KR")).hasStatus(303);
    assertThat(body("/customer/fragments/address", cookie)).contains("value=\"Second street 2\"")
        .containsPattern("value=\"KR\" selected");
    assertThat(body("/customer/fragments/address?saved=1", cookie)).contains("value=\"First street 1\"");
    assertThat(mvc.post().uri("/customer/addresses/1/choose").cookie(cookie)).hasStatus(303);
    assertThat(body("/customer/fragments/address", cookie)).contains("value=\"First street 1\"");
    assertThat(mvc.post().uri("/customer/addresses/0/forget").cookie(cookie)).hasStatus(303);
    assertThat(mvc.post().uri("/customer/addresses/7/forget").cookie(cookie)).hasStatus(404);
    assertThat(body("/customer", cookie)).contains("Second street 2").doesNotContain("First street 1");
    assertThat(mvc.post().uri("/customer/addresses/0/forget")).hasStatus(401);
  }

  @Test
  void what_she_had_written_comes_back_to_the_checkout_as_it_was() {
    assertThat(bodyOf(mvc.get().uri("/customer/fragments/address").queryParam("street", "\"><script>alert(1)</script>")
        .queryParam("country", "JP").exchange())).contains("&lt;script&gt;").doesNotContain("<script>")
        .containsPattern("value=\"JP\" selected").contains("autocomplete=\"shipping postal-code\"");
    assertThat(bodyOf(mvc.get().uri("/customer/fragments/address").header("Accept-Language", "ko").exchange()))
        .contains("독일", "대한민국", "받는 분 이름").doesNotContain("??");
  }

  @Test
  void an_address_that_is_none_is_shown_again_with_the_reason() {
    var cookie = signedIn("kim@example.com");
    for (var bad : new String[][] {{"", "DE"}, {"x".repeat(201), "DE"}, {"Street\n1", "DE"}, {"Street 1", "Germany"},
        {"Street 1", "XX"}, {"Street 1", ""}}) {
      assertThat(keep(cookie, bad[0], bad[1])).hasStatus(422).bodyText().contains("role=\"alert\"");
    }
    assertThat(keep(cookie, "🛋️ ' OR 1=1 -- <script>", "DE")).hasStatus(303);
    assertThat(body("/customer", cookie)).contains("🛋️", "&lt;script&gt;").doesNotContain("-- <script>");
    for (int i = 0; i < 12; i++) {
      keep(cookie, "Street " + i, "DE");
    }
    assertThat(body("/customer/api/me", cookie)).contains("Street 11", "Street 2").doesNotContain("OR 1=1");
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
