package shop.kontor.mesh.adapter;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.house.NotOpened;
import shop.kontor.foundation.products.DataProduct;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads data products as any reader does: by their ports, over HTTP, with a key. */
final class PortReader implements AutoCloseable {

  static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int GONE = 410;
  private static final int PAGE = 1_000;

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final URI shop;
  private final String key;

  PortReader(URI shop, String key) {
    this.shop = shop;
    this.key = key;
  }

  /** The cursor is older than what the journal keeps. */
  static final class Gone extends Exception {
    private Gone() {
      super("", null, false, false);
    }
  }

  /** @param port path */
  record Offered(String id, String port, boolean personal) {}

  List<Offered> products() throws IOException {
    try (var answer = get("/mesh/api/products", "application/json").body()) {
      return JSON.readTree(answer).valueStream().map(each -> new Offered(each.path("product").asString(),
          each.path("port").asString(), each.path("personal").asBoolean())).toList();
    }
  }

  DataProduct describe(Offered product) throws IOException {
    try (var answer = get(product.port + "/contract", "application/yaml").body()) {
      return DataProduct.parse(new String(answer.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /**
   * What comes next, in lines, and the last of them the cursor.
   *
   * @param cursor {@code null} to begin
   */
  List<String> next(Offered product, @Nullable String cursor) throws IOException, Gone {
    var answer = send(product.port + "?limit=" + PAGE + (cursor == null ? ""
        : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8)), "application/x-ndjson");
    if (answer.statusCode() == GONE) {
      answer.body().close();
      throw new Gone();
    }
    try (var body = checked(answer).body()) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private HttpResponse<InputStream> get(String path, String accepted) throws IOException {
    return checked(send(path, accepted));
  }

  private HttpResponse<InputStream> send(String path, String accepted) throws IOException {
    var request = HttpRequest.newBuilder(shop.resolve(path)).header("Accept", accepted)
        .header("Authorization", "Bearer " + key).timeout(Duration.ofMinutes(2)).build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", e);
    }
  }

  private HttpResponse<InputStream> checked(HttpResponse<InputStream> answer) throws IOException {
    if (answer.statusCode() != 200) {
      throw new NotOpened("%s answered %d: %s".formatted(answer.uri(), answer.statusCode(), sentence(answer)),
          "Check --from, and that the key is one of kontor.readers; products that tell of persons need"
              + " kontor.readers.<name>.personal=true.");
    }
    return answer;
  }

  private static String sentence(HttpResponse<InputStream> answer) throws IOException {
    try (var body = answer.body()) {
      JsonNode problem = JSON.readTree(body);
      return problem.path("detail").asString("");
    } catch (tools.jackson.core.JacksonException e) {
      return "";
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
