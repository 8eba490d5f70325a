package shop.kontor.agents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

/** Small questions that would cost the shop much. */
@DisplayName("Who means harm by few words")
class HarmTests extends AgentDoors {

  private static final Duration SOON = Duration.ofSeconds(5);

  @ParameterizedTest
  @ValueSource(strings = {"1e10000000", "1e100000000", "1e2147483647", "1e-100000000", "-1", "1e3", "NaN", "", "١٢"})
  void agrees_to_no_total_that_would_have_to_be_written_out(String amount) {
    var told = Assertions.assertTimeoutPreemptively(SOON, () -> read(call(null, "check_out", """
        {"cart": "agent-%s", "email": "kim@example.com", "date": "2026-12-05", "window": "MORNING", "payment_method": "test-card",
         "address": {"name": "Kim", "street": "Weg 1", "postcode": "10115", "city": "Berlin", "country": "DE"},
         "agreed_total": {"amount": "%s", "currency": "EUR"}}""".formatted("0".repeat(32), amount))));
    assertThat(told.at("/result/isError").asBoolean()).as(told.toString()).isTrue();
    assertThat(told.at("/result/content/0/text").asString()).contains(amount.isEmpty() ? "amount" : "agreed_total");
  }

  @ParameterizedTest
  @ValueSource(ints = {600, 2_000, 7_000})
  void is_known_by_no_endless_address(int letters) {
    var answer = mvc.get().uri("/ucp/carts/cart-" + "0".repeat(32)).header("UCP-Agent", "profile=\"https://"
        + "x".repeat(letters) + "\"").exchange();
    assertThat(answer).hasStatus(400);
    assertThat(read(answer).path("code").asString()).isEqualTo("invalid_profile_url");
    var told = read(mvc.post().uri("/ucp/mcp").contentType(MediaType.APPLICATION_JSON).content("""
        {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "get_cart", "arguments": {"id": "cart-1",
         "meta": {"ucp-agent": {"profile": "https://%s"}}}}}""".formatted("x".repeat(30 * letters))).exchange());
    assertThat(told.at("/error/data/code").asString()).as(told.toString()).isEqualTo("invalid_profile_url");
    var escaped = read(mvc.post().uri("/ucp/mcp").contentType(MediaType.APPLICATION_JSON).content("""
        {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "get_cart", "arguments": {"id": "cart-1",
         "meta": {"ucp-agent": {"profile": "https://%s"}}}}}""".formatted("\\\\".repeat(15 * letters))).exchange());
    assertThat(escaped.at("/error/data/code").asString()).as(escaped.toString()).isEqualTo("invalid_profile_url");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ucp/checkout-sessions/x/cancel", "/ucp/carts/x/cancel", "/acp/checkout_sessions",
      "/acp/checkout_sessions/x/complete"})
  void is_not_read_without_end_because_it_says_nothing_of_what_it_sends(String path) {
    var answer = mvc.post().uri(path).contentType(MediaType.APPLICATION_OCTET_STREAM).content("x".repeat(1_000_000)).exchange();
    assertThat(answer).hasStatus(415);
    assertThat(read(answer).path("code").asString()).isEqualTo("unsupported_media_type");
  }
}
