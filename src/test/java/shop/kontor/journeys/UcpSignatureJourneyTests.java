package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import shop.kontor.agents.domain.HttpSignature;
import shop.kontor.agents.domain.P256;

/** What platforms sign is checked, and what the shop tells of an order is signed by the key in its profile. */
@DisplayName("A platform that signs")
class UcpSignatureJourneyTests {

  private static final String BODY = "{\"query\": \"sofa\"}";

  private final Shop shop = Shop.open();
  private final UcpPlatform platform = new UcpPlatform(shop.address());

  @AfterEach
  void close() {
    platform.close();
  }

  private HttpResponse<String> signed(Map<String, String> altered) {
    return platform.signed("/catalog/search", BODY, String.valueOf(Instant.now().getEpochSecond()), altered);
  }

  private static void refused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(Shop.JSON.readTree(answer.body()).path("code").asString()).isEqualTo(code);
  }

  @Test
  void is_believed_only_what_it_signed() {
    platform.publishKey("P-256");
    assertThat(signed(Map.of()).statusCode()).isEqualTo(200);
    refused(signed(Map.of("content-digest", HttpSignature.digest("{}"))), 400, "digest_mismatch");
    refused(signed(Map.of("idempotency-key", "another")), 401, "signature_invalid");
    refused(signed(Map.of("signature", "sig1=:AAAA:")), 401, "signature_invalid");
    refused(signed(Map.of("signature-input", "sig1=(\"@method\");keyid=\"mine\"")), 401, "signature_invalid");
    refused(platform.signed("/catalog/search", BODY, String.valueOf(Instant.now().getEpochSecond() - 3_600), Map.of()), 401,
        "signature_invalid");
    refused(signed(Map.of("ucp-agent", "profile=\"" + platform.address("/profile") + "\"")), 401, "key_not_found");
  }

  @Test
  void shares_what_it_signed_for_with_nobody_who_only_names_it() {
    platform.publishKey("P-256");
    var body = "{\"line_items\": [{\"item\": {\"id\": \"%s\"}, \"quantity\": 1}]}"
        .formatted(BuyingJourneyTests.anySku(shop.visitor()));
    var now = String.valueOf(Instant.now().getEpochSecond());
    var id = cart(platform.signed("/carts", body, now, Map.of()));
    assertThat(cart(platform.signed("/carts", body, now, Map.of()))).as("its own answer again").isEqualTo(id);
    var named = HttpRequest.newBuilder(shop.address().resolve("/ucp/carts")).header("Content-Type", "application/json")
        .header("UCP-Agent", "profile=\"" + platform.address("/signing") + "\"")
        .header("Idempotency-Key", "k-" + body.hashCode() + now).POST(BodyPublishers.ofString(body)).build();
    assertThat(cart(Shop.send(HttpClient.newHttpClient(), named))).isNotEqualTo(id);
  }

  private static String cart(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return Shop.JSON.readTree(answer.body()).path("id").asString();
  }

  @Test
  void is_refused_with_a_key_of_another_kind() {
    platform.publishKey("P-384");
    refused(signed(Map.of()), 400, "algorithm_unsupported");
  }

  @Test
  void can_show_what_the_shop_said() {
    var keys = shop.visitor().get("/.well-known/ucp").body().path("signing_keys");
    var answer = platform.raw("/checkout-sessions/checkout-" + "0".repeat(32) + "/complete", Shop.JSON.createObjectNode());
    var headers = answer.headers();
    assertThat(headers.firstValue("Content-Digest")).contains(HttpSignature.digest(answer.body()));
    var signature = HttpSignature.read(headers.firstValue("Signature-Input").orElseThrow(),
        headers.firstValue("Signature").orElseThrow()).orElseThrow();
    assertThat(signature.parameter("keyid")).contains(keys.at("/0/kid").asString());
    assertThat(signature.components()).contains("@status", "content-digest", "content-type");
    assertThat(signature.holds(P256.publicKey(keys.at("/0/x").asString(), keys.at("/0/y").asString()),
        component -> component.equals("@status") ? String.valueOf(answer.statusCode())
            : headers.firstValue(component).orElse(null))).isTrue();
  }
}
