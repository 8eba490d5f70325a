package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.kontor.ForkedJava;
import shop.kontor.intake.ManyProducts;

/** A large catalogue moves in by the real command, which is killed on the way; then the shop opens with all of it. */
@Tag("large")
class ImportJourneyTests {

  private static final int PRODUCTS = 20_000;
  private static final Pattern RESULT =
      Pattern.compile("([\\d,]+) added, ([\\d,]+) updated, ([\\d,]+) unchanged, ([\\d,]+) rejected");

  @TempDir
  Path folder;
  private Process process;

  @Test
  void a_catalogue_whose_import_was_killed_is_whole_after_the_next_and_the_same_after_one_more() throws Exception {
    var catalogue = folder.resolve("catalogue.csv");
    ManyProducts.main(catalogue.toString(), Integer.toString(PRODUCTS));

    var killed = importing(catalogue, "killed.log");
    Poll.until(Duration.ofMinutes(3), () -> ForkedJava.read(killed), log -> log.contains(" %, ") || log.contains("Telling")
        || !process.isAlive());
    assertThat(process.isAlive()).as(ForkedJava.read(killed)).isTrue();
    process.destroyForcibly().waitFor();

    var second = importing(catalogue, "second.log");
    assertThat(process.waitFor()).as(ForkedJava.read(second)).isZero();
    var resumed = result(second);
    assertThat(number(resumed, 1) + number(resumed, 3)).as("added or there already").isEqualTo(PRODUCTS);
    assertThat(number(resumed, 3)).as("taken in before the kill").isPositive();
    assertThat(number(resumed, 2)).as("updated").isZero();
    assertThat(number(resumed, 4)).as("rejected").isZero();
    assertThat(ForkedJava.read(second)).contains("All rooms have heard of it").doesNotContain("could not be heard");

    var third = importing(catalogue, "third.log");
    assertThat(process.waitFor()).as(ForkedJava.read(third)).isZero();
    assertThat(result(third).group()).isEqualTo("0 added, 0 updated, 20,000 unchanged, 0 rejected");

    var visitor = opened().visitor();
    Poll.until(Duration.ofMinutes(2), () -> total(visitor, ""), total -> total == PRODUCTS);
    assertThat(total(visitor, "min=1")).as("with a price").isEqualTo(PRODUCTS);
    assertThat(total(visitor, "stock=1")).as("to be had").isEqualTo(inStock(catalogue));
    for (int number = 1; number < PRODUCTS; number += 1_999) {
      assertThat(total(visitor, "q=m" + number + "-0")).as("product " + number).isOne();
    }
  }

  private Path importing(Path catalogue, String log) throws IOException {
    return start(log, "import", catalogue.toString());
  }

  private Path start(String log, String... arguments) throws IOException {
    var data = folder.resolve("data");
    var command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx1g",
        "-Duser.language=en", "-cp", System.getProperty("java.class.path"), "shop.kontor.Kontor"));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--kontor.data=" + data, "--kontor.demo=false", "--spring.datasource.url=jdbc:h2:file:"
        + data + "/kontor;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=10000"
        + ";RETENTION_TIME=1000;QUERY_CACHE_SIZE=256;DB_CLOSE_ON_EXIT=FALSE"));
    var file = folder.resolve(log);
    process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
        .redirectOutput(file.toFile()).start();
    return file;
  }

  private Shop opened() throws IOException {
    int port = ForkedJava.freePort();
    var log = start("shop.log", "serve", "--server.port=" + port);
    var shop = Shop.at(URI.create("http://localhost:" + port));
    shop.awaitOpen(process, log);
    return shop;
  }

  private static int total(Visitor visitor, String wish) {
    return visitor.get("/search/api/products?" + wish).body().path("total").asInt();
  }

  /** Products of which any variant is in stock, counted in the file itself. */
  private static int inStock(Path catalogue) throws IOException {
    var products = new HashSet<String>();
    try (var rows = CsvReader.builder().ofNamedCsvRecord(catalogue)) {
      rows.forEach(row -> {
        var quantity = row.getField("Variant Inventory Qty");
        if (!quantity.isEmpty() && Integer.parseInt(quantity) > 0) {
          products.add(row.getField("Handle"));
        }
      });
    }
    return products.size();
  }

  private static MatchResult result(Path log) {
    var result = RESULT.matcher(ForkedJava.read(log));
    assertThat(result.find()).as(ForkedJava.read(log)).isTrue();
    return result.toMatchResult();
  }

  private static int number(MatchResult result, int group) {
    return Integer.parseInt(result.group(group).replace(",", ""));
  }

  @AfterEach
  void stop() {
    process.destroyForcibly();
  }
}
