package shop.kontor.agents;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** A customer lets an agent act for her, as OAuth 2.1 has it, and takes that back. */
@DisplayName("A customer who is asked whether an agent may act for her")
class LettingInTests extends AgentDoors {

  private Cookie kim;
  private String client;

  @BeforeEach
  void meet() {
    kim = customer(UUID.randomUUID().toString());
    client = client();
  }

  private void assertWrong(org.springframework.test.web.servlet.assertj.MvcTestResult answer, String error) {
    assertThat(answer.getResponse().getStatus()).as(text(answer)).isIn(400, 401);
    assertThat(read(answer).path("error").asString()).isEqualTo(error);
    assertThat(header(answer, "Cache-Control")).hasValue("no-store");
  }

  private int status(String token) {
    return call(token, "list_my_orders", "{}").getResponse().getStatus();
  }

  @Test
  void lets_it_do_what_she_allows_and_no_more() {
    var page = ask(kim, asking(client));
    assertThat(page).hasStatusOk();
    assertThat(text(page)).contains("May Claude act for you here?", "nobody has checked its name", "agent.example",
        "See your orders", "name=\"allowed\" value=\"CART\"");
    var back = back(answer(kim, asked(page), "yes", "ORDERS"));
    assertThat(back).containsEntry("state", "s/1&2").containsEntry("iss", "http://localhost").containsKey("code");
    var told = redeem(client, back.get("code"));
    assertThat(told).hasStatusOk();
    assertThat(header(told, "Cache-Control")).hasValue("no-store");
    var tokens = read(told);
    assertThat(tokens.path("token_type").asString()).isEqualTo("Bearer");
    assertThat(tokens.path("expires_in").asInt()).isEqualTo(600);
    assertThat(tokens.path("scope").asString()).isEqualTo("dev.ucp.shopping.order:read");
    assertThat(read(call(tokens.path("access_token").asString(), "list_my_orders", "{}"))
        .at("/result/structuredContent/orders").isArray()).isTrue();
  }

  @Test
  void says_no_and_it_is_told_so() {
    var asked = asked(ask(kim, asking(client)));
    assertThat(back(answer(kim, asked, "no", "ORDERS"))).containsEntry("error", "access_denied").doesNotContainKey("code");
    assertThat(back(answer(kim, asked, "yes", new String[0]))).as("yes to nothing").containsEntry("error", "access_denied");
    assertThat(jdbc.sql("SELECT COUNT(*) FROM agents.permit WHERE customer = ?").param(kimId()).query(Integer.class).single())
        .isZero();
  }

  private String kimId() {
    return jdbc.sql("SELECT CAST(? AS VARCHAR(60))").param(customerOf(kim)).query(String.class).single();
  }

  private static String customerOf(Cookie cookie) {
    var claims = new String(java.util.Base64.getUrlDecoder().decode(cookie.getValue().split("\\.")[1]),
        java.nio.charset.StandardCharsets.UTF_8);
    return JSON.readTree(claims).path("customer").asString();
  }

  @Test
  void signs_in_by_the_shops_own_door_first() {
    var sent = ask(null, asking(client));
    assertThat(sent.getResponse().getStatus()).isEqualTo(303);
    assertThat(header(sent, "Location").orElseThrow())
        .startsWith("/customer/sign-in?next=%2Fagents%2Foauth%2Fauthorize%3F").contains("code_challenge%3D" + CHALLENGE);
  }

  @Test
  void answers_what_she_was_asked_herself_and_nothing_else() {
    var asked = asked(ask(kim, asking(client, "scope", "projects:read")));
    assertThat(back(answer(kim, asked, "yes", "ORDERS"))).as("what was not asked for").containsEntry("error", "access_denied");
    assertThat(answer(customer("somebody-else"), asked, "yes", "PROJECTS")).hasStatus(400);
    assertThat(answer(kim, asked.substring(0, asked.length() - 2) + "AA", "yes", "PROJECTS")).hasStatus(400);
    assertThat(mvc.post().uri("/agents/oauth/authorize").cookie(kim).header("Sec-Fetch-Site", "cross-site")
        .param("asked", asked).param("answer", "yes").param("allowed", "PROJECTS").exchange()).hasStatus(403);
  }

  @ParameterizedTest
  @CsvSource({"redirect_uri,https://agent.example/back/", "redirect_uri,https://agent.example/BACK",
      "redirect_uri,https://agent.example/back?x=1", "redirect_uri,https://evil.example/back", "redirect_uri,''",
      "client_id,nobody", "client_id,''", "client_id,https://no-such-host.invalid/client"})
  void is_sent_nowhere_if_that_was_not_named_before(String name, String value) {
    var answer = ask(kim, asking(client, name, value));
    assertThat(answer).hasStatus(400);
    assertThat(header(answer, "Refresh")).isEmpty();
    assertThat(header(answer, "Location")).isEmpty();
    assertThat(text(answer)).doesNotContain("href=\"https://");
  }

  @ParameterizedTest
  @CsvSource({"code_challenge,''", "code_challenge,short", "code_challenge_method,plain", "code_challenge_method,''",
      "response_type,token", "resource,https://elsewhere.example/mcp", "scope,everything"})
  void is_told_what_is_against_the_protocol_and_goes_back_by_herself(String name, String value) {
    var answer = ask(kim, asking(client, name, value));
    assertThat(answer).hasStatus(400);
    assertThat(header(answer, "Refresh")).as("nobody is led on").isEmpty();
    assertThat(text(answer)).contains("error=").contains("iss=http%3A%2F%2Flocalhost");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://agent.example/back", "javascript:alert(1)", "data:text/html,x", "https://a@agent.example/",
      "https://agent.example/#here", "back", "ftp://agent.example/"})
  void never_meets_one_that_could_send_her_just_anywhere(String redirect) {
    assertWrong(register(redirect), "invalid_redirect_uri");
  }

  @Test
  void may_be_sent_to_any_port_of_her_own_machine() {
    var mine = read(register("http://127.0.0.1:1234/cb")).path("client_id").asString();
    assertThat(ask(kim, asking(mine, "redirect_uri", "http://127.0.0.1:9876/cb"))).hasStatusOk();
    assertThat(ask(kim, asking(mine, "redirect_uri", "http://127.0.0.1:9876/other"))).hasStatus(400);
    assertThat(ask(kim, asking(mine, "redirect_uri", "http://127.0.0.2:1234/cb"))).hasStatus(400);
  }

  @Test
  void gave_a_code_that_only_whoever_asked_can_redeem() {
    var other = read(register("https://other.example/")).path("client_id").asString();
    var code = code(kim, client, "ORDERS");
    assertWrong(redeem(other, code), "invalid_grant");
    assertWrong(redeem(client, code, "code_verifier", "w".repeat(43)), "invalid_grant");
    assertWrong(redeem(client, code, "code_verifier", ""), "invalid_request");
    assertWrong(redeem(client, code, "redirect_uri", "https://agent.example/"), "invalid_grant");
    assertWrong(redeem(client, code, "resource", "http://localhost/ucp"), "invalid_grant");
    assertWrong(redeem(client, code, "client_secret", "x"), "invalid_client");
    assertThat(redeem(client, code)).hasStatusOk();
  }

  @Test
  void ends_all_of_it_if_a_code_comes_twice() {
    var code = code(kim, client, "ORDERS");
    var tokens = read(redeem(client, code));
    assertThat(status(tokens.path("access_token").asString())).isEqualTo(200);
    assertWrong(redeem(client, code), "invalid_grant");
    assertThat(status(tokens.path("access_token").asString())).isEqualTo(401);
    assertWrong(refresh(client, tokens.path("refresh_token").asString()), "invalid_grant");
  }

  @Test
  void ends_all_of_it_if_a_spent_refresh_token_comes_again() {
    var first = letIn(kim, client, "ORDERS");
    var second = read(refresh(client, first.path("refresh_token").asString()));
    assertThat(second.path("refresh_token").asString()).isNotEqualTo(first.path("refresh_token").asString());
    assertThat(status(second.path("access_token").asString())).isEqualTo(200);
    assertWrong(refresh(client, first.path("refresh_token").asString()), "invalid_grant");
    assertThat(status(second.path("access_token").asString())).isEqualTo(401);
    assertWrong(refresh(client, second.path("refresh_token").asString()), "invalid_grant");
  }

  @Test
  void gives_it_less_if_it_asks_for_less_and_nothing_for_what_nobody_knows() {
    var token = letIn(kim, client, "ORDERS", "CART").path("refresh_token").asString();
    var asking = new TreeMap<>(Map.of("grant_type", "refresh_token", "client_id", client, "refresh_token", token));
    for (var unknown : List.of("everything", "cart:manage everything")) {
      asking.put("scope", unknown);
      assertWrong(fetch(asking), "invalid_scope");
    }
    asking.put("scope", "cart:manage");
    assertThat(read(fetch(asking)).path("scope").asString()).isEqualTo("cart:manage");
  }

  @Test
  void has_no_secret_of_hers_kept() {
    var tokens = letIn(kim, client, "ORDERS");
    var kept = jdbc.sql("SELECT * FROM agents.token").query().listOfRows().toString();
    assertThat(kept).contains(hash(tokens.path("access_token").asString()), hash(tokens.path("refresh_token").asString()))
        .doesNotContain(tokens.path("access_token").asString()).doesNotContain(tokens.path("refresh_token").asString());
  }

  @Test
  void lets_it_in_to_one_place_only() {
    var forUcp = back(answer(kim, asked(ask(kim, asking(client, "resource", "http://localhost/ucp"))), "yes", "ORDERS"));
    var tokens = read(redeem(client, forUcp.get("code")));
    var refused = call(tokens.path("access_token").asString(), "list_my_orders", "{}");
    assertThat(refused).hasStatus(401);
    assertThat(header(refused, "WWW-Authenticate").orElseThrow()).contains("error=\"invalid_token\"");
    assertThat(status(kim.getValue())).as("her own passport is no agent's").isEqualTo(401);
    assertThat(status(tokens.path("refresh_token").asString())).as("nor is what only fetches others").isEqualTo(401);
  }

  @Test
  void is_asked_for_by_whoever_lacks_her_leave() {
    var without = call(null, "list_my_orders", "{}");
    assertThat(without).hasStatus(401);
    assertThat(header(without, "WWW-Authenticate")).hasValue("Bearer realm=\"http://localhost\", "
        + "scope=\"dev.ucp.shopping.order:read\", "
        + "resource_metadata=\"http://localhost/.well-known/oauth-protected-resource/mcp\"");
    var little = call(letIn(kim, client, "PROJECTS").path("access_token").asString(), "list_my_orders", "{}");
    assertThat(little).hasStatus(403);
    assertThat(header(little, "WWW-Authenticate").orElseThrow()).contains("error=\"insufficient_scope\"",
        "scope=\"dev.ucp.shopping.order:read\"");
    assertThat(call(null, "search_products", "{\"query\": \"sofa\"}")).as("what is anybody's").hasStatusOk();
  }

  @Test
  void lets_it_do_more_later_without_taking_back_what_it_may() {
    letIn(kim, client, "PROJECTS");
    assertThat(text(ask(kim, asking(client)))).containsOnlyOnce("(it may already)");
    assertThat(letIn(kim, client, "ORDERS").path("scope").asString()).isEqualTo("dev.ucp.shopping.order:read projects:read");
    assertThat(jdbc.sql("SELECT COUNT(*) FROM agents.permit WHERE customer = ?").param(customerOf(kim)).query(Integer.class)
        .single()).isEqualTo(1);
  }

  @Test
  void sees_what_she_allowed_and_takes_it_back_at_once() {
    assertThat(text(mvc.get().uri("/agents").cookie(kim).exchange())).contains("No agent may act for you");
    var tokens = letIn(kim, client, "ORDERS", "CART");
    var page = text(mvc.get().uri("/agents").cookie(kim).exchange());
    assertThat(page).contains("Claude", "Its name was not checked", "See your orders", "not used yet")
        .doesNotContain("See your projects").doesNotContain("No agent may act for you");
    assertThat(status(tokens.path("access_token").asString())).isEqualTo(200);
    page = text(mvc.get().uri("/agents").cookie(kim).exchange());
    assertThat(page).contains("last used").doesNotContain("not used yet");
    var way = page.replaceAll("(?s).*action=\"(/agents/permits/[^\"]+/end)\".*", "$1");
    assertThat(mvc.post().uri(way).cookie(customer("somebody-else")).exchange()).as("another's").hasStatus(404);
    assertThat(status(tokens.path("access_token").asString())).isEqualTo(200);
    assertThat(mvc.post().uri(way).cookie(kim).exchange()).hasStatus(303);
    assertThat(status(tokens.path("access_token").asString())).isEqualTo(401);
    assertWrong(refresh(client, tokens.path("refresh_token").asString()), "invalid_grant");
    assertThat(text(mvc.get().uri("/agents").cookie(kim).exchange())).contains("No agent may act for you");
  }

  @Test
  void is_served_by_one_that_gives_its_tokens_back() {
    for (var which : List.of("access_token", "refresh_token")) {
      var tokens = letIn(kim, client, "ORDERS");
      assertThat(revoke(read(register("https://other.example/")).path("client_id").asString(), tokens, which)).isEqualTo(200);
      assertThat(status(tokens.path("access_token").asString())).as("another's").isEqualTo(200);
      assertThat(revoke(client, tokens, which)).isEqualTo(200);
      assertThat(revoke(client, tokens, which)).as("twice").isEqualTo(200);
      assertThat(status(tokens.path("access_token").asString())).isEqualTo(401);
      assertWrong(refresh(client, tokens.path("refresh_token").asString()), "invalid_grant");
    }
  }

  private int revoke(String who, JsonNode tokens, String which) {
    return mvc.post().uri("/agents/oauth/revoke").contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .param("token", tokens.path(which).asString()).param("client_id", who).exchange().getResponse().getStatus();
  }

  @Test
  void may_be_known_how_by_anybody() {
    var server = read(mvc.get().uri("/.well-known/oauth-authorization-server").exchange());
    assertThat(server.path("issuer").asString()).isEqualTo("http://localhost");
    assertThat(server.path("code_challenge_methods_supported").toString()).isEqualTo("[\"S256\"]");
    assertThat(server.path("authorization_response_iss_parameter_supported").asBoolean()).isTrue();
    Stream.of("authorization_endpoint", "token_endpoint", "registration_endpoint", "revocation_endpoint").forEach(name ->
        assertThat(server.path(name).asString()).startsWith("http://localhost/agents/oauth/"));
    for (var path : List.of("", "/mcp", "/ucp")) {
      var resource = read(mvc.get().uri("/.well-known/oauth-protected-resource" + path).exchange());
      assertThat(resource.path("resource").asString()).isEqualTo("http://localhost" + path);
      assertThat(resource.path("authorization_servers").get(0)).isEqualTo(server.path("issuer"));
    }
  }
}
