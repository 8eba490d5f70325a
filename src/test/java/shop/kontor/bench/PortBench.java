package shop.kontor.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How many facts a second a reader gets of the state of a data product, in pages of 1,000 lines, one after the other,
 * from a shop of {@code -Dbench.products} products in a process of its own.
 */
@Tag("bench")
class PortBench {

  private static final int PRODUCTS = Integer.getInteger("bench.products", 10_000);
  private static final int RUNS = Integer.getInteger("bench.runs", 5);
  private static final String KEY = "the-key-of-whoever-measures-ports";

  @Test
  void reads_states_whole() throws Exception {
    try (var shop = ForkedShop.open(ReadBench.filled(PRODUCTS), "--kontor.demo=false",
        "--kontor.readers.bench.key=" + KEY); var client = HttpClient.newHttpClient()) {
      for (var port : List.of("/catalog/data/products", "/inventory/data/stock", "/pricing/data/offers")) {
        for (int run = 1; run <= RUNS; run++) {
          long begin = System.nanoTime();
          var read = read(client, shop.address, port);
          double seconds = (System.nanoTime() - begin) / 1e9;
          System.out.printf("%s, run %d: %,d facts, %,d kB in %.2f s: %,.0f facts/s%n", port, run, read.facts,
              read.characters >> 10, seconds, read.facts / seconds);
        }
      }
    }
  }

  private record Read(long facts, long characters) {}

  private static Read read(HttpClient client, URI shop, String port) throws Exception {
    long facts = 0;
    long characters = 0;
    String cursor = "";
    while (true) {
      var request = HttpRequest.newBuilder(shop.resolve(port + "?limit=1000" + cursor))
          .header("Accept", "application/x-ndjson").header("Authorization", "Bearer " + KEY).build();
      var body = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
      int end = body.lastIndexOf('\n', body.length() - 2) + 1;
      facts += body.substring(0, end).lines().count();
      characters += body.length();
      var last = body.substring(end);
      cursor = "&cursor=" + last.replaceFirst(".*\"next\":\"([^\"]+)\".*\\n", "$1");
      if (last.contains("\"state\":false") || last.contains("\"more\":false")) {
        return new Read(facts, characters);
      }
    }
  }
}
