package shop.kontor.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One piece bought by two requests, by turns in the same shop: as programs do by the shop's own REST API, and as agents do
 * by UCP, whose checkout is created with all that is needed and then completed. UCP answers with the order once it is
 * confirmed; so whoever buys by REST waits for that, too. {@code -Dbench.clients}, {@code -Dbench.seconds} of each turn.
 */
@Tag("bench")
class UcpBench {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int CLIENTS = Integer.getInteger("bench.clients", 8);
  private static final int SECONDS = Integer.getInteger("bench.seconds", 15);

  @TempDir
  Path data;
  private final List<String> skus = new ArrayList<>();
  private String date;

  @Test
  void what_agents_buy_beside_what_programs_buy() throws Exception {
    var platform = platform();
    var agent = "profile=\"http://localhost:" + platform.getAddress().getPort() + "/profile\"";
    try (var shop = ForkedShop.open(data, "--kontor.agents.stage=true", "--kontor.agents.per-minute=1000000000")) {
      furnish(shop.address);
      for (int round = 0; round < 4; round++) {
        System.out.println((round == 0 ? "warm-up, " : "") + "REST " + drive(shop.address, null));
        System.out.println((round == 0 ? "warm-up, " : "") + "UCP " + drive(shop.address, agent));
      }
    } finally {
      platform.stop(0);
    }
  }

  private static HttpServer platform() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    var profile = JSON.createObjectNode();
    var ucp = profile.putObject("ucp").put("version", "2026-04-08");
    ucp.putObject("services");
    ucp.putObject("payment_handlers");
    var all = ucp.putObject("capabilities");
    for (var name : List.of("checkout", "order", "fulfillment")) {
      all.putArray("dev.ucp.shopping." + name).addObject().put("version", "2026-04-08").put("spec", "https://ucp.dev/")
          .put("schema", "https://ucp.dev/");
    }
    var bytes = profile.toString().getBytes(StandardCharsets.UTF_8);
    server.createContext("/profile", exchange -> {
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
    });
    server.start();
    return server;
  }

  private void furnish(URI shop) throws IOException, InterruptedException {
    try (var staff = Wire.staff(shop)) {
      JsonNode found;
      do {
        Thread.sleep(200);
        found = JSON.readTree(staff.get("/search/api/products?stock=1").body());
      } while (found.path("total").asInt() < 40);
      for (var item : found.path("items")) {
        var product = JSON.readTree(staff.get("/catalog/api/products/" + item.path("id").asString()).body());
        var sku = (product.has("sheet") ? product.path("sheet") : product).path("variants").get(0).path("sku").asString();
        staff.put("/inventory/api/stock/" + sku + "/warehouse", "{\"onHand\": 1000000}");
        skus.add(sku);
      }
      date = JSON.readTree(staff.get("/delivery/api/windows").body()).get(6).path("date").asString();
      Thread.sleep(3000);
    }
  }

  /** @param agent as whose it buys by UCP; {@code null} for REST */
  private String drive(URI shop, String agent) throws InterruptedException {
    var requests = new Figures();
    var orders = new Figures();
    var failures = new ConcurrentLinkedQueue<String>();
    var turn = new AtomicInteger();
    long end = System.nanoTime() + SECONDS * 1_000_000_000L;
    var threads = new ArrayList<Thread>();
    for (int client = 0; client < CLIENTS; client++) {
      threads.add(Thread.ofPlatform().start(() -> {
        try (var wire = new Wire(shop)) {
          if (agent != null) {
            wire.with("UCP-Agent", agent);
          }
          while (System.nanoTime() < end) {
            var sku = skus.get(turn.getAndIncrement() % skus.size());
            long before = System.nanoTime();
            if (agent == null) {
              buy(wire, sku, requests);
            } else {
              agree(wire, sku, requests);
            }
            orders.add(System.nanoTime() - before);
          }
        } catch (IOException | InterruptedException | RuntimeException e) {
          failures.add(e.toString());
        }
      }));
    }
    for (var thread : threads) {
      thread.join();
    }
    return "%.0f orders/s, each %s; a request %s%s".formatted((double) orders.count() / SECONDS, orders, requests,
        failures.isEmpty() ? "" : "; FAILED " + failures.size() + " clients: " + failures.peek());
  }

  private void buy(Wire wire, String sku, Figures requests) throws IOException, InterruptedException {
    wire.forget();
    timed(requests, () -> wire.post("/cart/api/lines", "{\"sku\": \"" + sku + "\", \"quantity\": 1}"), 201);
    var placed = timed(requests, () -> wire.post("/cart/api/checkout", """
        {"email": "kim@example.com", "date": "%s", "window": "MORNING", "paymentMethod": "test-card",
         "address": {"name": "Kim Minji", "street": "Kai 1", "extra": "", "postcode": "20457", "city": "Hamburg",
                     "country": "DE"}}""".formatted(date)), 202);
    var order = placed.path("order").asString();
    while (!JSON.readTree(wire.get("/ordering/api/orders/" + order).body()).path("status").asString().equals("CONFIRMED")) {
      Thread.sleep(10);
    }
  }

  private void agree(Wire wire, String sku, Figures requests) throws IOException {
    wire.forget();
    var created = timed(requests, () -> wire.post("/ucp/checkout-sessions", """
        {"line_items": [{"item": {"id": "%s"}, "quantity": 1}],
         "buyer": {"first_name": "Minji", "last_name": "Kim", "email": "kim@example.com"},
         "fulfillment": {"methods": [{"type": "shipping", "destinations": [{"id": "home", "street_address": "Kai 1",
           "postal_code": "20457", "address_locality": "Hamburg", "address_country": "DE"}],
           "selected_destination_id": "home", "groups": [{"selected_option_id": "%s.MORNING"}]}]}}"""
        .formatted(sku, date)), 201);
    var done = timed(requests, () -> wire.post("/ucp/checkout-sessions/" + created.path("id").asString() + "/complete", """
        {"payment": {"instruments": [{"id": "i", "handler_id": "test-card", "type": "method", "selected": true,
          "billing_address": {"first_name": "Minji", "street_address": "Kai 1", "postal_code": "20457",
            "address_locality": "Hamburg", "address_country": "DE"}}]}}"""), 200);
    if (!done.path("status").asString().equals("completed")) {
      throw new IllegalStateException(done.toString());
    }
  }

  private interface Ask {
    Wire.Reply ask() throws IOException;
  }

  private static JsonNode timed(Figures figures, Ask ask, int status) throws IOException {
    long before = System.nanoTime();
    var reply = ask.ask();
    figures.add(System.nanoTime() - before);
    if (reply.status() != status) {
      throw new IllegalStateException(reply.toString());
    }
    return JSON.readTree(reply.body());
  }
}
