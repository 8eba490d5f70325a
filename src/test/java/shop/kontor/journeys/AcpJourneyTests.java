package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import shop.kontor.agents.AgentAnswers;
import shop.kontor.agents.domain.SharedSecret;
import tools.jackson.databind.JsonNode;

/** A partner's agent buys by the Agentic Commerce Protocol; each answer is what the protocol says of it. */
@DisplayName("A platform that speaks ACP")
class AcpJourneyTests {

  private static final String SESSION = "CheckoutSession";
  private static final String HOME = """
      {"name": "Minji Kim", "email": "kim@example.com", "address": {"name": "Minji Kim", "line_one": "Kai 1", "city": "Hamburg",
        "state": "", "country": "de", "postal_code": "20457"}}""";

  private final Shop shop = Shop.open();
  private final AcpPartner chat = new AcpPartner(shop, "chat");

  private static JsonNode check(String kind, JsonNode told) {
    AgentAnswers.acp(kind, told);
    return told;
  }

  private static JsonNode told(HttpResponse<String> answer, int status, String kind) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    var told = check(kind, Shop.JSON.readTree(answer.body()));
    if (kind.startsWith(SESSION)) {
      sums(told.path("totals"));
      told.path("line_items").forEach(line -> sums(line.path("totals")));
    }
    return told;
  }

  private static long amount(JsonNode totals, String type) {
    return totals.valueStream().filter(each -> each.path("type").asString().equals(type))
        .mapToLong(each -> each.path("amount").asLong()).sum();
  }

  private static void sums(JsonNode totals) {
    assertThat(amount(totals, "items_base_amount") - amount(totals, "items_discount")).isEqualTo(amount(totals, "subtotal"));
    assertThat(amount(totals, "subtotal") + amount(totals, "fulfillment")).isEqualTo(amount(totals, "total"));
  }

  private static JsonNode fault(HttpResponse<String> answer, int status, String code) {
    var told = told(answer, status, "Error");
    assertThat(told.path("code").asString()).isEqualTo(code);
    assertThat(told.path("message").asString()).isNotBlank().doesNotContain("shop.kontor.", "agents.");
    return told;
  }

  /** A variant that can be had some times. */
  private String sofa() {
    return goods("sofa", 3);
  }

  /** @param more than so many of them can be had */
  private String goods(String query, int more) {
    return Poll.until(Duration.ofSeconds(30), () -> shop.visitor().post("/mcp", """
        {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "search_products",
          "arguments": {"query": "%s", "limit": 20}}}""".formatted(query)).body().at("/result/structuredContent/products").valueStream()
        .flatMap(product -> product.path("variants").valueStream()).filter(variant -> variant.path("available").asInt() > more)
        .map(variant -> variant.path("sku").asString()).findFirst().orElse(""), sku -> !sku.isEmpty());
  }

  private String begin(String sku) {
    return told(chat.post("", items(sku, 1)), 201, SESSION).path("id").asString();
  }

  private static String items(String sku, int quantity) {
    return """
        {"line_items": [{"id": "%s", "quantity": %d}], "currency": "eur", "capabilities": {}}""".formatted(sku, quantity);
  }

  private static String option(JsonNode session, String type) {
    return session.path("fulfillment_options").valueStream().filter(each -> each.path("type").asString().equals(type))
        .skip(type.equals("shipping") ? 5 : 0).map(each -> each.path("id").asString()).findFirst().orElseThrow();
  }

  private static String chooses(String option) {
    return """
        {"selected_fulfillment_options": [{"type": "shipping", "option_id": "%s", "item_ids": []}]}""".formatted(option);
  }

  private static String pays(String method) {
    return """
        {"buyer": {"first_name": "Minji", "last_name": "Kim", "email": "kim@example.com"}, "payment_data": {"handler_id": "%s",
          "instrument": {"type": "method", "credential": {"type": "none", "token": "-"}}}}""".formatted(method);
  }

  @Test
  void buys_what_is_delivered_and_is_told_so() {
    var sku = sofa();
    var id = begin(sku);
    var begun = told(chat.get("/" + id), 200, SESSION);
    assertThat(begun.path("status").asString()).isEqualTo("not_ready_for_payment");
    assertThat(begun.at("/messages/0/param").asString()).isEqualTo("$.buyer.email");
    assertThat(begun.at("/capabilities/payment/handlers/0/id").asString()).isEqualTo("test-card");
    var addressed = told(chat.post("/" + id, "{\"fulfillment_details\": " + HOME + "}"), 200, SESSION);
    assertThat(addressed.at("/fulfillment_details/address/country").asString()).isEqualTo("DE");
    assertThat(addressed.at("/line_items/0/sku").asString()).as("what is not named stays").isEqualTo(sku);
    var option = option(addressed, "shipping");
    var ready = told(chat.post("/" + id, chooses(option)), 200, SESSION);
    assertThat(ready.path("status").asString()).as(ready.toPrettyString()).isEqualTo("ready_for_payment");
    assertThat(ready.at("/selected_fulfillment_options/0/option_id").asString()).isEqualTo(option);

    assertThat(fault(chat.post("/" + id + "/complete", "{}"), 400, "missing").path("param").asString())
        .isEqualTo("$.payment_data.handler_id");
    fault(chat.post("/" + id + "/complete", pays("cowries")), 400, "unsupported");
    var key = "complete-" + id;
    var done = told(chat.post("/" + id + "/complete", pays("test-card"), "Idempotency-Key", key), 200,
        "CheckoutSessionWithOrder");
    assertThat(done.path("totals")).isEqualTo(ready.path("totals"));
    var whole = Poll.until(Duration.ofSeconds(30), () -> told(chat.get("/" + id), 200, SESSION),
        each -> each.path("status").asString().equals("completed"));
    assertThat(whole.at("/order/status").asString()).isEqualTo("confirmed");
    var permalink = whole.at("/order/permalink_url").asString();
    assertThat(shop.visitor().getPage(permalink.substring(shop.address().toString().length())).text()).contains("Kai 1");

    var again = chat.post("/" + id + "/complete", pays("test-card"), "Idempotency-Key", key);
    assertThat(again.headers().firstValue("Idempotent-Replayed")).hasValue("true");
    assertThat(Shop.JSON.readTree(again.body())).isEqualTo(done);
    fault(chat.post("/" + id, chooses(option)), 409, "conflict");
    fault(chat.post("/" + id + "/complete", pays("test-card")), 409, "conflict");
    assertThat(chat.post("/" + id + "/cancel", "{}").headers().firstValue("Allow")).hasValue("GET");
    fault(chat.post("/" + id + "/cancel", "{}"), 405, "not_cancelable");
    heard(id);
  }

  /** It was deaf when it was told first: so it is told again, under the same id, signed anew. */
  private static void heard(String session) {
    var told = Poll.until(Duration.ofSeconds(30), () -> AcpPartner.told(session), all -> all.size() >= 2);
    assertThat(told.get(1).headers().get("request-id")).isEqualTo(told.get(0).headers().get("request-id"));
    var event = check("WebhookEvent", Shop.JSON.readTree(told.get(1).body()));
    assertThat(event.path("type").asString()).isEqualTo("order_create");
    assertThat(event.at("/data/status").asString()).isEqualTo("confirmed");
    var signature = told.get(1).headers().get("merchant-signature");
    assertThat(signature).matches("t=\\d+,v1=[0-9a-f]{64}");
    var moment = signature.substring(2, signature.indexOf(','));
    assertThat(signature).endsWith("v1=" + new SharedSecret(AcpPartner.TELLING).hex(moment, told.get(1).body()));
  }

  @Test
  void is_told_that_the_payment_was_declined_and_tries_another() {
    var id = begin(sofa());
    told(chat.post("/" + id, "{\"fulfillment_details\": " + HOME + "}"), 200, SESSION);
    told(chat.post("/" + id, chooses(option(told(chat.get("/" + id), 200, SESSION), "shipping"))), 200, SESSION);
    var declined = chat.post("/" + id + "/complete", pays("test-declined"));
    assertThat(declined.statusCode()).as(declined.body()).isIn(200, 402);
    var after = Poll.until(Duration.ofSeconds(30), () -> told(chat.get("/" + id), 200, SESSION),
        each -> each.path("status").asString().equals("ready_for_payment"));
    assertThat(after.at("/messages/0/code").asString()).isEqualTo("payment_declined");
    assertThat(after.has("order")).isFalse();
    Poll.until(Duration.ofSeconds(30), () -> {
      var now = told(chat.get("/" + id), 200, SESSION);
      return now.path("status").asString().equals("ready_for_payment")
          ? Shop.JSON.readTree(chat.post("/" + id + "/complete", pays("test-card")).body()) : now;
    }, now -> now.path("status").asString().equals("completed"));
  }

  @Test
  void collects_in_a_store_for_nothing() {
    var id = begin(goods("cushion", 20)); // of sofas a store has one or two, and others come for them, too
    var session = told(chat.get("/" + id), 200, SESSION);
    var store = option(session, "pickup");
    var ready = told(chat.post("/" + id, """
        {"buyer": {"email": "kim@example.com", "full_name": "Minji Kim"}, "selected_fulfillment_options":
          [{"type": "pickup", "option_id": "%s", "item_ids": []}]}""".formatted(store)), 200, SESSION);
    assertThat(ready.path("status").asString()).isEqualTo("ready_for_payment");
    assertThat(amount(ready.path("totals"), "fulfillment")).isZero();
    assertThat(fault(chat.post("/" + id + "/complete", pays("test-card")), 400, "missing").path("param").asString())
        .isEqualTo("$.payment_data.billing_address");
    var payment = pays("test-card").replace("\"handler_id\"", """
        "billing_address": {"name": "Minji Kim", "line_one": "Kai 1", "city": "Hamburg", "state": "", "country": "DE",
          "postal_code": "20457"}, "handler_id\"""");
    assertThat(told(chat.post("/" + id + "/complete", payment), 200, "CheckoutSessionWithOrder")
        .at("/order/fulfillments/0/type").asString()).isEqualTo("pickup");
  }

  @Test
  void replaces_what_it_names_and_gives_codes() {
    var sku = sofa();
    var id = begin(sku);
    var more = told(chat.post("/" + id, """
        {"line_items": [{"id": "%s", "quantity": 2}, {"id": "%s"}], "discounts": {"codes": ["NO-SUCH-CODE", "SECOND"]}}"""
        .formatted(sku, sku)), 200, SESSION);
    assertThat(more.at("/line_items/0/quantity").asInt()).isEqualTo(3);
    assertThat(more.at("/discounts/rejected").valueStream().map(each -> each.path("reason").asString()))
        .containsExactly("discount_code_invalid", "discount_code_combination_disallowed");
    assertThat(more.path("messages").valueStream().map(each -> each.path("type").asString())).contains("warning");
    var odd = told(chat.post("/" + id, "{\"discounts\": {\"codes\": [\"?!\"]}}"), 200, SESSION);
    assertThat(odd.at("/discounts/rejected/0/reason").asString()).as("what nobody could have given out")
        .isEqualTo("discount_code_invalid");
    var none = told(chat.post("/" + id, "{\"discounts\": {\"codes\": []}}"), 200, SESSION);
    assertThat(none.at("/discounts/rejected")).isEmpty();
    var cancelled = told(chat.post("/" + id + "/cancel", ""), 200, SESSION);
    assertThat(cancelled.path("status").asString()).isEqualTo("canceled");
    fault(chat.post("/" + id + "/cancel", ""), 405, "not_cancelable");
  }

  @Test
  void buys_at_no_total_that_it_was_not_told() {
    var code = "GONE" + System.nanoTime();
    var staff = shop.staff();
    var promotion = staff.post("/pricing/api/promotions", "{\"name\": \"Gone\", \"kind\": \"basket-percent\", \"percent\": \"10\","
        + " \"code\": \"%s\"}".formatted(code)).body().path("id").asString();
    var sku = sofa();
    var coded = items(sku, 1).replace("{\"line_items\"", "{\"discounts\": {\"codes\": [\"%s\"]}, \"line_items\"".formatted(code));
    var id = Poll.until(Duration.ofSeconds(20), () -> Shop.JSON.readTree(chat.post("", coded).body()),
        begun -> begun.at("/discounts/rejected").isEmpty()).path("id").asString();
    var addressed = told(chat.post("/" + id, "{\"fulfillment_details\": " + HOME + "}"), 200, SESSION);
    var ready = told(chat.post("/" + id, chooses(option(addressed, "shipping"))), 200, SESSION);
    assertThat(ready.path("status").asString()).as(ready.toPrettyString()).isEqualTo("ready_for_payment");
    staff.delete("/pricing/api/promotions/" + promotion);
    Poll.until(Duration.ofSeconds(20), () -> Shop.JSON.readTree(chat.post("", coded).body()),
        begun -> !begun.at("/discounts/rejected").isEmpty());
    fault(chat.post("/" + id + "/complete", pays("test-card").replace("\"Minji\"", "\"Min-ji\"")), 409, "conflict");
    var seen = told(chat.get("/" + id), 200, SESSION);
    assertThat(seen.path("status").asString()).isEqualTo("ready_for_payment");
    assertThat(amount(seen.path("totals"), "total")).isGreaterThan(amount(ready.path("totals"), "total"));
  }

  @Test
  void asks_twice_and_is_answered_once() {
    var body = items(sofa(), 1);
    var first = chat.post("", body, "Idempotency-Key", "twice-" + body.hashCode() + Instant.now(), "Request-Id", "r-1");
    assertThat(first.headers().firstValue("Request-Id")).hasValue("r-1");
    assertThat(first.headers().firstValue("Idempotent-Replayed")).isEmpty();
    var key = first.headers().firstValue("Idempotency-Key").orElseThrow();
    var again = chat.post("", body, "Idempotency-Key", key);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.headers().firstValue("Idempotent-Replayed")).hasValue("true");
    fault(chat.post("", body.replace("1}", "2}"), "Idempotency-Key", key), 422, "idempotency_conflict");
    fault(chat.post("", body, "Idempotency-Key", "x".repeat(256)), 400, "idempotency_key_required");
    assertThat(new AcpPartner(shop, "rival").post("", body, "Idempotency-Key", key).body())
        .as("keys are each partner's own").isNotEqualTo(first.body());
  }

  @Test
  void comes_in_by_its_key_alone() {
    var body = items(sofa(), 1);
    var unknown = chat.bare("", body, "API-Version", AcpPartner.VERSION, "Idempotency-Key", "k");
    fault(unknown, 401, "unauthorized");
    assertThat(unknown.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    for (var header : new String[] {"Bearer ", "Bearer x", "Basic Y2hhdDp4", "the key of chat", "Bearer the key of nobody"}) {
      fault(chat.bare("", body, "API-Version", AcpPartner.VERSION, "Authorization", header), 401, "unauthorized");
    }
    fault(chat.bare("", body, "Authorization", "Bearer the key of chat"), 400, "missing_api_version");
    assertThat(fault(chat.post("", body, "API-Version", "2025-09-29"), 400, "unsupported_api_version")
        .at("/supported_versions/0").asString()).isEqualTo(AcpPartner.VERSION);
    fault(chat.bare("", body, "Authorization", "Bearer the key of chat", "API-Version", AcpPartner.VERSION), 400,
        "idempotency_key_required");
    var id = begin(sofa());
    var rival = new AcpPartner(shop, "rival");
    fault(rival.get("/" + id), 404, "not_found");
    fault(rival.post("/" + id, "{}"), 404, "not_found");
    fault(rival.post("/" + id + "/complete", pays("test-card")), 404, "not_found");
    fault(rival.post("/" + id + "/cancel", ""), 404, "not_found");
    try (var platform = new UcpPlatform(shop.address())) {
      var strange = platform.get("/checkout-sessions/" + id);
      assertThat(strange.body().at("/messages/0/code").asString()).as(strange.toString()).isEqualTo("not_found");
    }
    told(chat.get("/" + id), 200, SESSION);
  }

  @Test
  void signs_if_it_said_it_would() {
    var signer = new AcpPartner(shop, "signer");
    var body = items(sofa(), 1);
    var now = Instant.now();
    told(signer.signed(body, now.toString(), body), 201, SESSION);
    fault(signer.post("", body), 401, "invalid_signature");
    fault(signer.signed(body, now.toString(), body.replace("1}", "9}")), 401, "invalid_signature");
    fault(signer.signed(body, now.minusSeconds(400).toString(), body), 401, "invalid_signature");
    fault(signer.signed(body, "yesterday", body), 401, "invalid_signature");
    fault(signer.post("", body, "Timestamp", now.toString(), "Signature", "!"), 401, "invalid_signature");
  }

  @Test
  void is_told_what_does_not_fit() {
    assertThat(fault(chat.post("", "{}"), 400, "missing").path("param").asString()).isEqualTo("$.line_items");
    assertThat(fault(chat.post("", items("X", 0)), 400, "invalid").path("param").asString())
        .isEqualTo("$.line_items[0].quantity");
    fault(chat.post("", items("NO-SUCH", 1)), 400, "not_found");
    fault(chat.post("", "no json"), 400, "invalid");
    fault(chat.post("", "[]"), 400, "invalid");
    fault(chat.get("/checkout-" + "0".repeat(32)), 404, "not_found");
    fault(chat.get("/%20"), 404, "not_found");
    var id = begin(sofa());
    fault(chat.post("/" + id, chooses("tomorrow")), 400, "invalid");
    fault(chat.post("/" + id, "{\"buyer\": {\"email\": \"" + "x".repeat(300) + "\"}}"), 400, "invalid");
    assertThat(chat.post("", "\"" + "x".repeat(400_000) + "\"").statusCode()).isEqualTo(413);
  }

  @Test
  void reads_what_is_spoken_here() {
    var found = shop.visitor().get("/.well-known/acp.json");
    assertThat(found.status()).isEqualTo(200);
    assertThat(check("DiscoveryResponse", found.body()).path("api_base_url").asString())
        .isEqualTo(shop.address().resolve("/acp").toString());
    assertThat(shop.visitor().get("/acp/payment.json").body().at("/$defs/instrument/type").asString()).isEqualTo("object");
  }

  @Test
  void sends_the_buyer_on() {
    var id = begin(sofa());
    var handed = told(chat.post("/" + id + "/complete", pays("browser")), 200, SESSION);
    assertThat(handed.path("status").asString()).isEqualTo("requires_escalation");
    assertThat(handed.at("/messages/0/resolution").asString()).isEqualTo("requires_buyer_input");
    assertThat(handed.path("continue_url").asString()).isEqualTo(shop.address() + "/agents/checkouts/" + id);
    assertThat(shop.visitor().getPage("/agents/checkouts/" + id).status()).isEqualTo(200);
  }
}
