package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Someone who uses the shop through its REST API, with cookies of her own. */
public final class Visitor {

  private final URI address;
  private final HttpClient client;

  Visitor(URI address) {
    this(address, HttpClient.newBuilder().cookieHandler(new CookieManager()).version(HttpClient.Version.HTTP_1_1)
        .build());
  }

  private Visitor(URI address, HttpClient client) {
    this.address = address;
    this.client = client;
  }

  /** The same one at another door of the house, with her cookies. */
  Visitor at(URI door) {
    return new Visitor(door, client);
  }

  /** A line that stays open, as pages keep one to hear of changes. */
  Stream<String> lines(String path) {
    try {
      return client.send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofLines()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  Shop.Answer upload(String path, String file, String content) {
    return send(request(path).header("Content-Type", "multipart/form-data; boundary=x").POST(BodyPublishers.ofString("""
        --x\r
        Content-Disposition: form-data; name="file"; filename="%s"\r
        \r
        %s\r
        --x--\r
        """.formatted(file, content))));
  }

  public Shop.Answer get(String path) {
    return send(request(path).GET());
  }

  public Shop.Answer getPage(String path) {
    return send(request(path).setHeader("Accept", "text/html").GET());
  }

  public Shop.Answer post(String path, String json, String... headers) {
    var request = request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return send(request);
  }

  /** As a page's form is sent. */
  Shop.Answer submit(String path, String form) {
    return send(request(path).setHeader("Accept", "text/html").header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form)));
  }

  /** A file that is made to order; empty if none is. */
  byte[] download(String path, String json) {
    try {
      var answer = client.send(HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(60))
          .header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)).build(),
          BodyHandlers.ofByteArray());
      return answer.statusCode() == 200 ? answer.body() : new byte[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public Shop.Answer put(String path, String json) {
    return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
  }

  Shop.Answer delete(String path) {
    return send(request(path).DELETE());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(60))
        .header("Accept", "application/json");
  }

  private Shop.Answer send(HttpRequest.Builder request) {
    return Shop.answer(Shop.send(client, request.build()));
  }

  public Shop.Answer add(String sku, int quantity) {
    return post("/cart/api/lines", """
        {"sku": "%s", "quantity": %d}""".formatted(sku, quantity));
  }

  /** The first delivery window that is still free. */
  public JsonNode freeWindow() {
    var windows = get("/delivery/api/windows").body();
    for (var window : windows.isArray() ? windows : windows.path("windows")) {
      if (window.path("free").asInt() > 0) {
        return window;
      }
    }
    throw new AssertionError("No delivery window is free: " + windows);
  }

  public Shop.Answer checkOut(String method, String... headers) {
    return checkOut(freeWindow(), method, headers);
  }

  public Shop.Answer checkOut(JsonNode window, String method, String... headers) {
    return post("/cart/api/checkout", """
        {"email": "kim@example.com", "date": "%s", "window": "%s", "paymentMethod": "%s",
         "address": {"name": "Kim Minji 김민지", "street": "Speicherstraße 1", "extra": "", "postcode": "20457",
                     "city": "Hamburg", "country": "DE"}}
        """.formatted(window.path("date").asString(), window.path("window").asString(), method), headers);
  }

  /** Of an order that was just placed. */
  JsonNode finalState(Shop.Answer placed) {
    assertThat(placed.status()).as("whether the order was placed: %s", placed.text()).isEqualTo(202);
    return finalState(placed.body().path("order").asString());
  }

  /** Waits until an order is confirmed or cancelled. */
  JsonNode finalState(String order) {
    return Poll.until(Duration.ofSeconds(60), () -> get("/ordering/api/orders/" + order),
        seen -> seen.status() == 200 && (seen.body().path("status").asString().equals("CONFIRMED")
            || seen.body().path("status").asString().equals("CANCELLED"))).body();
  }

  public int available(String sku) {
    return get("/inventory/api/stock/" + sku).body().path("available").asInt(-1);
  }
}
