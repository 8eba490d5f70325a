package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever comes in at the doors for agents is answered in the words of the protocol that is spoken there. */
@DisplayName("Who means harm at the doors for agents")
class AgentHostilityJourneyTests {

  private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  static final List<String> NONSENSE = List.of("", " ", "null", "[]", "1", "\"", "{", "{\"a\":", "{} {}", "\u0000", "[".repeat(3_000),
      "{\"a\":".repeat(3_000), "{\"jsonrpc\": \"2.0\", \"id\": {}, \"method\": []}", "{\"line_items\": 5, \"id\": []}",
      "{\"line_items\": [[], null, {\"id\": {}, \"quantity\": 1e999, \"item\": []}]}",
      "{\"line_items\": [{\"id\": \"\\u0000\", \"item\": {\"id\": \"\\u0000\"}, \"quantity\": 99999999999999999999}]}",
      "{\"line_items\": [{\"id\": \"A\", \"item\": {\"id\": \"A\"}, \"quantity\": -1}]}",
      "{\"line_items\": [{\"id\": \"../../etc\", \"item\": {\"id\": \"' OR 1=1 --\"}, \"quantity\": 1}]}",
      "{\"buyer\": \"x\", \"discounts\": \"x\", \"fulfillment\": {\"methods\": {}}, \"selected_fulfillment_options\": {}, \"items\": [{}]}",
      "{\"line_items\": [{\"id\": \"\uD800\"}]}");

  /** Each door, and where in its answer the code and the sentence of an error stand. */
  enum Door {
    MCP("/mcp", "/error/code", "/error/message"),
    UCP_TOOLS("/ucp/mcp", "/error/code", "/error/message"),
    UCP("/ucp/checkout-sessions", "/code", "/content"),
    UCP_CART("/ucp/carts", "/code", "/content"),
    ACP("/acp/checkout_sessions", "/code", "/message"),
    TOKENS("/agents/oauth/token", "/error", "/error_description"),
    CLIENTS("/agents/oauth/clients", "/error", "/error_description");

    private final String path;
    private final String code;
    private final String sentence;

    Door(String path, String code, String sentence) {
      this.path = path;
      this.code = code;
      this.sentence = sentence;
    }

    String type() {
      return this == TOKENS ? "application/x-www-form-urlencoded" : "application/json";
    }
  }

  private final Shop shop = Shop.open();
  private final UcpPlatform platform = new UcpPlatform(shop.address());

  @AfterEach
  void close() {
    platform.close();
  }

  private HttpRequest.Builder request(Door door, String path, String type) {
    return HttpRequest.newBuilder(shop.address().resolve(path)).header("Content-Type", type)
        .header("UCP-Agent", "profile=\"" + platform.address("/profile") + "\"")
        .header("API-Version", AcpPartner.VERSION).header("Idempotency-Key", UUID.randomUUID().toString())
        .headers(door == Door.ACP ? new String[] {"Authorization", "Bearer the key of chat"} : new String[] {"X", "x"});
  }

  private HttpResponse<String> post(Door door, BodyPublisher body) {
    return Shop.send(CLIENT, request(door, door.path, door.type()).POST(body).build());
  }

  /** In the protocol's own words, and with nothing of what is behind the door. */
  private static JsonNode refused(Door door, HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(door + ": " + answer.body()).isEqualTo(status);
    return own(door, answer);
  }

  private static JsonNode own(Door door, HttpResponse<String> answer) {
    assertThat(answer.headers().firstValue("Content-Type")).as(door + ": " + answer.body()).get().asString()
        .startsWith("application/json");
    var told = Shop.JSON.readTree(answer.body());
    assertThat(told.at(door.code).asString()).as(door + ": " + told).isNotBlank();
    assertThat(told.at(door.sentence).asString()).as(door + ": " + told).isNotBlank().doesNotContain("shop.kontor", "java.",
        "jackson", "SQL");
    return told;
  }

  @ParameterizedTest
  @EnumSource
  void is_stopped_when_it_says_too_much(Door door) {
    var large = "x".repeat(300_000);
    refused(door, post(door, BodyPublishers.ofString(large)), 413);
    // a form of unknown length is read by the server itself, which has a limit of its own
    refused(door, post(door, BodyPublishers.ofInputStream(
        () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8)))), door == Door.TOKENS ? 400 : 413);
  }

  @ParameterizedTest
  @EnumSource
  void is_told_that_it_knocks_in_a_wrong_way(Door door) {
    var foreign = Shop.send(CLIENT, request(door, door.path, "text/csv").POST(BodyPublishers.ofString("a,b")).build());
    assertThat(foreign.statusCode()).as(door + ": " + foreign.body()).isBetween(400, 499);
    own(door, foreign);
    var deleted = Shop.send(CLIENT, request(door, door.path, door.type()).DELETE().build());
    refused(door, deleted, 405);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ACP") // which reads whatever comes
  void is_told_so_in_korean_as_far_as_the_protocol_has_any(Door door) {
    var foreign = Shop.send(CLIENT, request(door, door.path, "text/csv").header("Accept-Language", "ko")
        .POST(BodyPublishers.ofString("a,b")).build());
    assertThat(foreign.statusCode()).as(door + ": " + foreign.body()).isEqualTo(415);
    var told = Shop.JSON.readTree(foreign.body());
    assertThat(told.at(door.code).asString()).isNotBlank();
    if (door == Door.TOKENS || door == Door.CLIENTS) {
      assertThat(told.has("error_description")).as("RFC 6749 has no letters for it: %s", told).isFalse();
    } else {
      assertThat(told.at(door.sentence).asString()).containsPattern("[\\uAC00-\\uD7A3]");
    }
  }

  @ParameterizedTest
  @FieldSource("NONSENSE")
  void is_told_that_nobody_understands_it(String nonsense) {
    for (var door : Door.values()) {
      var answer = post(door, BodyPublishers.ofString(nonsense));
      assertThat(answer.statusCode()).as(door + ": " + answer.body()).isLessThan(500);
      assertThat(answer.body()).as(door.name()).doesNotContain("shop.kontor", "Exception", "tools.jackson");
      if (answer.statusCode() >= 400) {
        own(door, answer);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"99999999999999999999", "-99999999999999999999", "1e999", "1.5", "\"1\"", "{}"})
  void counts_with_no_number_that_is_none(String number) {
    for (var tool : List.of("{\"name\": \"search_products\", \"arguments\": {\"query\": \"sofa\", \"limit\": %s}}",
        "{\"name\": \"change_cart\", \"arguments\": {\"pieces\": [{\"sku\": \"A\", \"quantity\": %s}]}}")) {
      var told = Shop.JSON.readTree(post(Door.MCP, BodyPublishers.ofString("{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\","
          + " \"params\": " + tool.formatted(number) + "}")).body());
      assertThat(told.at("/result/isError").asBoolean()).as(told.toString()).isTrue();
      assertThat(told.at("/result/content/0/text").asString()).as(told.toString()).containsAnyOf("limit", "quantity");
    }
    for (var filter : List.of("\"filters\": {\"price\": {\"min\": %s}}", "\"filters\": {\"price\": {\"max\": %s}}",
        "\"pagination\": {\"limit\": %s}", "\"pagination\": {\"cursor\": \"%s\"}")) {
      var answer = Shop.send(CLIENT, request(Door.UCP, "/ucp/catalog/search", "application/json").POST(BodyPublishers.ofString(
          "{\"query\": \"sofa\", " + filter.formatted(filter.contains("cursor") ? number.replace("\"", "") : number) + "}")).build());
      assertThat(answer.statusCode()).as(filter + ": " + answer.body()).isLessThan(500);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"UCP", "UCP_CART", "ACP"})
  void finds_nothing_by_names_that_it_guessed(Door door) {
    for (var guess : List.of("checkout-" + "0".repeat(32), "cart-" + "f".repeat(32), "..%2F..%2Fetc", "%00", "%F0%9F%9B%8B",
        "'%20OR%201=1%20--", "x".repeat(5_000))) {
      for (var path : List.of("/", "//")) {
        var answer = Shop.send(CLIENT, request(door, door.path + path + guess, door.type()).GET().build());
        assertThat(answer.statusCode()).as(door + " " + guess + ": " + answer.body()).isLessThan(500);
        assertThat(answer.body()).as(door + " " + guess).doesNotContain("line_items", "shop.kontor", "Exception");
      }
    }
  }

  @Test
  void can_not_write_into_the_head_of_an_answer() {
    var answer = Shop.send(CLIENT, request(Door.ACP, Door.ACP.path, "application/json").header("Request-Id", "a\tb")
        .POST(BodyPublishers.ofString("{}")).build());
    assertThat(answer.headers().firstValue("Request-Id")).isEmpty();
  }

  @Test
  void can_not_go_on_with_what_is_anothers() {
    var chat = new AcpPartner(shop, "chat");
    var sku = Poll.until(Duration.ofSeconds(30), () -> shop.visitor().get("/agents/feed.tsv").text().lines().skip(1)
        .map(row -> row.split("\t")).filter(row -> row[6].equals("in_stock")).map(row -> row[0]).findFirst().orElse(""),
        found -> !found.isEmpty());
    var begun = Shop.JSON.readTree(chat.post("", """
        {"line_items": [{"id": "%s"}], "currency": "eur", "capabilities": {}}""".formatted(sku)).body());
    var id = begun.path("id").asString();
    var purse = "agent-" + id.substring("checkout-".length());
    // the id of a checkout is the secret of its cart: nobody may know the one without being given the other
    assertThat(new AcpPartner(shop, "rival").get("/" + id).statusCode()).isEqualTo(404);
    assertThat(platform.get("/checkout-sessions/" + id).body().at("/messages/0/code").asString()).isEqualTo("not_found");
    assertThat(platform.get("/orders/order-" + id.substring("checkout-".length())).body().at("/messages/0/code").asString())
        .isEqualTo("not_found");
    assertThat(begun.toString()).as("its cart's name is told to nobody").doesNotContain(purse);
  }
}
