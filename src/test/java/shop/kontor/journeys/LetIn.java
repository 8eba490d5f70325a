package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import shop.kontor.agents.domain.Scope;
import shop.kontor.agents.domain.Secret;
import tools.jackson.databind.JsonNode;

/** A customer, and an agent whom she lets act for her, as both do it over HTTP. */
final class LetIn {

  private static final String BACK = "https://agent.example/back";
  private static final Pattern ASKED = Pattern.compile("name=\"asked\" value=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

  private final URI shop;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies)
      .version(HttpClient.Version.HTTP_1_1).build();
  private final HttpClient agent = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Visitor customer;
  private String token;

  LetIn(Shop shop) {
    this.shop = shop.address();
    this.customer = shop.visitor();
    var email = "kim-" + System.nanoTime() + "@example.com";
    assertThat(customer.post("/customer/api/customers", """
        {"email": "%s", "password": "a long enough secret", "name": "Kim"}""".formatted(email)).status()).isEqualTo(201);
    assertThat(customer.post("/customer/api/sessions", """
        {"email": "%s", "password": "a long enough secret"}""".formatted(email)).status()).isIn(200, 201);
    form(browser, "/customer/sign-in", Map.of("email", email, "password", "a long enough secret"));
  }

  /** She herself. */
  Visitor customer() {
    return customer;
  }

  /** By which the shop knows her browser. */
  String cookie() {
    return cookies.getCookieStore().getCookies().stream().map(each -> each.getName() + "=" + each.getValue())
        .collect(Collectors.joining("; "));
  }

  /** She says yes to this at one of the shop's resources. */
  LetIn allow(String resource, String... scopes) {
    var client = json(send(agent, request("/agents/oauth/clients").header("Content-Type", "application/json").POST(
        BodyPublishers.ofString("{\"client_name\": \"Claude\", \"redirect_uris\": [\"" + BACK + "\"]}"))))
        .path("client_id").asString();
    var verifier = Secret.fresh().told();
    var page = send(browser, request("/agents/oauth/authorize?" + encoded(Map.of("client_id", client, "redirect_uri", BACK,
        "response_type", "code", "code_challenge", challenge(verifier), "code_challenge_method", "S256", "resource",
        shop.resolve(resource).toString())) + (Set.of(scopes).contains("BUYING") ? "&" + encoded(Map.of("scope",
        Arrays.stream(scopes).map(each -> Scope.valueOf(each).wire()).collect(Collectors.joining(" ")))) : "")).GET());
    var asked = ASKED.matcher(page.body());
    assertThat(asked.find()).as(page.body()).isTrue();
    var body = "answer=yes&" + encoded(Map.of("asked", asked.group(1)))
        + Arrays.stream(scopes).map(scope -> "&allowed=" + scope).collect(Collectors.joining());
    var back = send(browser, request("/agents/oauth/authorize").header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body))).headers().firstValue("Refresh").orElseThrow();
    var code = CODE.matcher(back);
    assertThat(code.find()).as(back).isTrue();
    token = json(form(agent, "/agents/oauth/token", Map.of("grant_type", "authorization_code", "client_id", client, "code",
        URLDecoder.decode(code.group(1), StandardCharsets.UTF_8), "redirect_uri", BACK, "code_verifier", verifier)))
        .path("access_token").asString();
    assertThat(token).isNotBlank();
    return this;
  }

  private static String challenge(String verifier) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(
        HexFormat.of().parseHex(new Secret(verifier).hash()));
  }

  String token() {
    return token;
  }

  /** She takes back all that agents may do for her. */
  void takeBack() {
    var way = customer.getPage("/agents").text().replaceAll("(?s).*action=\"(/agents/permits/[^\"]+/end)\".*", "$1");
    customer.post(way, "");
  }

  /** As the agent, with what it was given. */
  HttpResponse<String> call(String tool, String arguments) {
    return send(agent, request("/mcp").header("Content-Type", "application/json").header("Authorization", "Bearer " + token)
        .POST(BodyPublishers.ofString("""
            {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "%s", "arguments": %s}}"""
            .formatted(tool, arguments))));
  }

  /** As a platform of UCP, with what it was given; {@code null} for nothing. */
  HttpResponse<String> ucp(String path, String profile, String token) {
    var request = request("/ucp" + path).header("UCP-Agent", "profile=\"" + profile + "\"").GET();
    return send(agent, token == null ? request : request.header("Authorization", "Bearer " + token));
  }

  HttpResponse<String> form(HttpClient who, String path, Map<String, String> form) {
    return send(who, request(path).header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(encoded(form))));
  }

  static JsonNode json(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return Shop.JSON.readTree(answer.body());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(shop.resolve(path));
  }

  private static HttpResponse<String> send(HttpClient who, HttpRequest.Builder request) {
    return Shop.send(who, request.build());
  }

  private static String encoded(Map<String, String> values) {
    return values.entrySet().stream().map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(),
        StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
  }
}
