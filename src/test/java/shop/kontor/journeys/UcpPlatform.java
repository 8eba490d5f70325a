package shop.kontor.journeys;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import shop.kontor.agents.domain.HttpSignature;
import shop.kontor.agents.domain.P256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A platform that sends agents: it has a profile of its own, and asks shops as the protocol says. */
final class UcpPlatform implements AutoCloseable {

  static final String VERSION = "2026-04-08";

  private final HttpServer server;
  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI shop;
  private final AtomicInteger reads = new AtomicInteger();

  private final List<Told> told = new CopyOnWriteArrayList<>();

  /** What it was told by the shop. */
  record Told(Map<String, String> headers, String body) {}

  List<Told> told() {
    return told;
  }

  /** Says in its profile that it wants to be told. */
  void listen() {
    var profile = (ObjectNode) Shop.JSON.readTree(pages.get("/profile"));
    ((ObjectNode) profile.at("/ucp/capabilities/dev.ucp.shopping.order/0")).putObject("config")
        .put("webhook_url", address("/told"));
    page("/profile", profile.toString());
  }

  UcpPlatform(URI shop) {
    this.shop = shop;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", exchange -> {
      reads.incrementAndGet();
      var path = exchange.getRequestURI().getPath();
      if (path.equals("/told")) {
        var headers = new HashMap<String, String>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        told.add(new Told(headers, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        exchange.sendResponseHeaders(told.size() == 1 ? 500 : 200, -1); // who is told once must be told again
      } else if (path.equals("/moved")) {
        exchange.getResponseHeaders().add("Location", "/profile");
        exchange.sendResponseHeaders(302, -1);
      } else {
        var page = pages.get(path);
        var bytes = (page == null ? "" : page).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(page == null ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
      }
      exchange.close();
    });
    server.start();
    page("/profile", profile(VERSION, "checkout", "cart", "catalog.search", "catalog.lookup", "order", "fulfillment",
        "discount", "buyer_consent"));
  }

  static String profile(String version, String... capabilities) {
    var profile = Shop.JSON.createObjectNode();
    var ucp = profile.putObject("ucp").put("version", version);
    ucp.putObject("services");
    ucp.putObject("payment_handlers");
    var all = ucp.putObject("capabilities");
    for (var name : capabilities) {
      all.putArray("dev.ucp.shopping." + name).addObject().put("version", version)
          .put("spec", "https://ucp.dev/").put("schema", "https://ucp.dev/");
    }
    return profile.toString();
  }

  void page(String path, String content) {
    pages.put(path, content);
  }

  /** How often its profiles were asked for. */
  int reads() {
    return reads.get();
  }

  String address(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  Shop.Answer get(String path, String... headers) {
    return send(headers(request(path, "/profile").GET(), headers));
  }

  /** Not where the profile says, but where conformance runs look. */
  Shop.Answer atRoot(String path) {
    return send(HttpRequest.newBuilder(shop.resolve(path)).header("UCP-Agent", "profile=\"" + address("/profile") + "\"").GET());
  }

  Shop.Answer post(String path, JsonNode body, String... headers) {
    return send(headers(request(path, "/profile").POST(BodyPublishers.ofString(body.toString())), headers));
  }

  Shop.Answer put(String path, JsonNode body, String... headers) {
    return send(headers(request(path, "/profile").PUT(BodyPublishers.ofString(body.toString())), headers));
  }

  /** As whoever this header says, with whatever is said. */
  Shop.Answer ask(String agent, String path, String body) {
    var request = HttpRequest.newBuilder(shop.resolve("/ucp" + path)).header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body));
    return send(agent == null ? request : request.header("UCP-Agent", agent));
  }

  /** Signed by this platform's own key, with what is altered afterwards. */
  HttpResponse<String> signed(String path, String body, String created, Map<String, String> altered) {
    var key = P256.scalar("a platform's secret".repeat(4).getBytes(StandardCharsets.UTF_8));
    var headers = new HashMap<>(Map.of("ucp-agent", "profile=\"" + address("/signing") + "\"", "content-type",
        "application/json", "content-digest", HttpSignature.digest(body), "idempotency-key", "k-" + body.hashCode() + created));
    var values = new HashMap<>(headers);
    values.putAll(Map.of("@method", "POST", "@authority", shop.getAuthority(), "@path", "/ucp" + path));
    var made = HttpSignature.sign(P256.privateKey(key), List.copyOf(values.keySet()), ";created=" + created
        + ";keyid=\"mine\"", values::get);
    headers.put("signature-input", made.input());
    headers.put("signature", made.signature());
    headers.putAll(altered);
    var request = HttpRequest.newBuilder(shop.resolve("/ucp" + path)).POST(BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return Shop.send(client, request.build());
  }

  /** Its profile with that key. */
  void publishKey(String curve) {
    var point = P256.point(P256.scalar("a platform's secret".repeat(4).getBytes(StandardCharsets.UTF_8)));
    var profile = (ObjectNode) Shop.JSON.readTree(pages.get("/profile"));
    profile.putArray("signing_keys").addObject().put("kid", "mine").put("kty", "EC").put("crv", curve)
        .put("x", P256.written(point.getAffineX())).put("y", P256.written(point.getAffineY()));
    page("/signing", profile.toString());
  }

  /** As it came, with its headers. */
  HttpResponse<String> raw(String path, JsonNode body) {
    return Shop.send(client, request(path, "/profile").POST(BodyPublishers.ofString(body.toString())).build());
  }

  private HttpRequest.Builder request(String path, String profile) {
    return HttpRequest.newBuilder(shop.resolve("/ucp" + path)).header("Content-Type", "application/json")
        .header("UCP-Agent", "profile=\"" + address(profile) + "\"");
  }

  private static HttpRequest.Builder headers(HttpRequest.Builder request, String... headers) {
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return request;
  }

  private Shop.Answer send(HttpRequest.Builder request) {
    return Shop.answer(Shop.send(client, request.build()));
  }

  @Override
  public void close() {
    server.stop(0);
    client.close();
  }
}
