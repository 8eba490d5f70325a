package shop.kontor.bench;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shop.kontor.ForkedJava;
import shop.kontor.intake.ManyProducts;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many requests a second the shop answers, beside an endpoint of the same stack that does nothing, with 64
 * connections of {@code wrk} on the same machine. Catalogues are kept under {@code target/bench} between runs.
 */
@Tag("bench")
class ReadBench {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int WARM_UP = Integer.getInteger("bench.warmup", 10);
  private static final int SECONDS = Integer.getInteger("bench.seconds", 6);
  private static final Path FOLDER = Path.of("target/bench").toAbsolutePath();

  @Test
  void products_lists_and_searches() throws Exception {
    assumeTrue(Files.exists(Path.of("/usr/bin/wrk")), "wrk is not installed: nothing is measured");
    try (var bare = ForkedShop.start("shop.kontor.bench.Bare", FOLDER.resolve("bare"), "/hello", List.of())) {
      wrk(bare, "/hello", 3 * WARM_UP);
      for (int products : sizes()) {
        try (var shop = ForkedShop.open(filled(products), "--kontor.demo=false")) {
          System.out.printf("%,d products: start to first page %.1f s, %d MB%n", products,
              shop.started.toMillis() / 1000.0, shop.memory());
          var id = firstProduct(shop);
          wrk(shop, "/catalog/products/" + id, 2 * WARM_UP);
          for (var path : List.of("/catalog/products/" + id, "/catalog/api/products/" + id, "/search",
              "/search/api/products", "/search/api/products?q=green+sofa", "/search?q=green+sofa&stock=1")) {
            wrk(shop, path, WARM_UP);
            beside(bare, path, wrk(shop, path, SECONDS));
          }
          beside(bare, "searches that are all different", manyWords(shop));
          System.out.printf("  %d MB under load%n", shop.memory());
        }
      }
    }
  }

  /** The machine is not the same from one minute to the next: each figure has its limit measured next to it. */
  private static void beside(ForkedShop bare, String path, Reads reads) throws Exception {
    var limit = wrk(bare, "/hello", SECONDS);
    System.out.printf("  %s: %s; bare %.0f/s: %.0f %%%n", path, reads, limit.perSecond,
        100 * reads.perSecond / limit.perSecond);
  }

  private record Reads(double perSecond, String text) {
    @Override
    public String toString() {
      return text;
    }
  }

  private static int[] sizes() {
    return List.of(System.getProperty("bench.sizes", "200,10000,100000").split(",")).stream()
        .mapToInt(Integer::parseInt).toArray();
  }

  private static String firstProduct(ForkedShop shop) throws IOException {
    try (var wire = shop.wire()) {
      return JSON.readTree(wire.get("/search/api/products").body()).path("items").get(0).path("id").asString();
    }
  }

  static Path filled(int products) throws Exception {
    var data = FOLDER.resolve("data-" + products);
    if (!Files.exists(data.resolve("filled"))) {
      Files.createDirectories(data);
      var file = ManyProducts.write(data.resolve("products.csv"), products);
      var process = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-Xmx1g",
          "--add-modules", "jdk.incubator.vector", "-cp", ForkedJava.classPath(), "shop.kontor.Kontor", "import",
          file.toString(), "--kontor.data=" + data, "--spring.datasource.url=jdbc:h2:file:" + data
              + "/kontor;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;RETENTION_TIME=1000")
          .redirectErrorStream(true).redirectOutput(data.resolve("import.log").toFile()).start();
      long begin = System.nanoTime();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(Files.readString(data.resolve("import.log")));
      }
      System.out.printf("%,d products imported, every room having heard, in %.1f s%n", products,
          (System.nanoTime() - begin) / 1e9);
      Files.createFile(data.resolve("filled"));
    }
    return data;
  }

  private static Reads wrk(ForkedShop server, String path, int seconds) throws Exception {
    return run("wrk", "-t2", "-c64", "-d" + seconds + "s", "--latency", server.address + path);
  }

  /** Each request another word, so that no answer was kept from before. */
  private static Reads manyWords(ForkedShop shop) throws Exception {
    var script = Files.writeString(FOLDER.resolve("words.lua"), """
        local n = 0
        request = function()
          n = n + 1
          local words = {"sofa", "lamp", "desk", "green", "oak", "table"}
          return wrk.format("GET", "/search/api/products?q=" .. words[n % 6 + 1] .. "+" .. n)
        end
        """);
    run("wrk", "-t2", "-c64", "-d5s", "-s", script.toString(), shop.address.toString());
    return run("wrk", "-t2", "-c64", "-d8s", "--latency", "-s", script.toString(), shop.address.toString());
  }

  private static Reads run(String... command) throws Exception {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes());
    process.waitFor(1, TimeUnit.MINUTES);
    var perSecond = value(said, "Requests/sec:");
    return new Reads(perSecond.equals("?") ? 0 : Double.parseDouble(perSecond), "%s requests/s, p50 %s, p99 %s%s"
        .formatted(perSecond, value(said, "50%"), value(said, "99%"), said.contains("Non-2xx") ? ", WITH ERRORS" : ""));
  }

  private static String value(String said, String label) {
    return said.lines().filter(line -> line.strip().startsWith(label))
        .map(line -> line.strip().substring(label.length()).strip()).findFirst().orElse("?");
  }
}
