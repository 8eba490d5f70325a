package shop.kontor.journeys;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import shop.kontor.agents.domain.Secret;
import shop.kontor.agents.domain.SharedSecret;

/** A platform that the shop has agreed with: it has a key, and listens where it said it would. */
final class AcpPartner {

  static final String VERSION = "2026-04-17";
  static final String TELLING = "what-both-of-us-know-and-nobody-else";
  private static final String SIGNING = "what-the-signer-signs-with-in-tests";
  private static final List<Told> TOLD = new CopyOnWriteArrayList<>();
  private static final HttpServer EAR = listen();
  private static final String SETTING = "--kontor.agents.partners.";

  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Shop shop;
  private final String key;

  /** What it was told by the shop. */
  record Told(Map<String, String> headers, String body) {}

  /** @param name one of {@link #settings} */
  AcpPartner(Shop shop, String name) {
    this.shop = shop;
    this.key = key(name);
  }

  private static String key(String name) {
    return "the key of " + name;
  }

  /** The one that listens, another, and one that signs. */
  static List<String> settings() {
    return List.of(SETTING + "chat.key-hash=" + new Secret(key("chat")).hash(),
        SETTING + "chat.webhook=http://localhost:" + EAR.getAddress().getPort() + "/order_events",
        SETTING + "chat.webhook-secret=" + TELLING,
        SETTING + "rival.key-hash=" + new Secret(key("rival")).hash(),
        SETTING + "signer.key-hash=" + new Secret(key("signer")).hash(), SETTING + "signer.signing-secret=" + SIGNING);
  }

  /** Who is told of an order first is deaf, and must be told again. */
  private static HttpServer listen() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
      server.createContext("/order_events", exchange -> {
        var headers = new HashMap<String, String>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        boolean known = TOLD.stream().anyMatch(told -> told.headers.get("request-id").equals(headers.get("request-id")));
        TOLD.add(new Told(headers, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        exchange.sendResponseHeaders(known ? 200 : 503, -1);
        exchange.close();
      });
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was told of this session. */
  static List<Told> told(String session) {
    return TOLD.stream().filter(told -> told.body.contains(session)).toList();
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  /** By a key that nobody used before. */
  HttpResponse<String> post(String path, String body) {
    return post(path, body, "Idempotency-Key", UUID.randomUUID().toString());
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    var request = request(path).POST(BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return send(request);
  }

  /** @param said what is signed, as if it were the body */
  HttpResponse<String> signed(String body, String moment, String said) {
    var hex = HexFormat.of().parseHex(new SharedSecret(SIGNING).hex(moment, said));
    return post("", body, "Idempotency-Key", UUID.randomUUID().toString(), "Timestamp", moment, "Signature",
        Base64.getUrlEncoder().withoutPadding().encodeToString(hex));
  }

  /** With nothing but these headers. */
  HttpResponse<String> bare(String path, String body, String... headers) {
    var request = HttpRequest.newBuilder(shop.address().resolve("/acp/checkout_sessions" + path))
        .header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return send(request);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(shop.address().resolve("/acp/checkout_sessions" + path))
        .header("Content-Type", "application/json").header("Authorization", "Bearer " + key).header("API-Version", VERSION);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    return Shop.send(client, request.build());
  }
}
