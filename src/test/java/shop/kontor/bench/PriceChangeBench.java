package shop.kontor.bench;

import java.io.IOException;
import java.math.RoundingMode;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.joda.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import shop.kontor.Kontor;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.post.PostOffice;
import shop.kontor.pricing.application.PriceLists;
import shop.kontor.pricing.domain.Entry;
import shop.kontor.pricing.domain.PriceList;
import shop.kontor.search.application.Indexer;

/**
 * From a list with a lower price for every variant to the moment at which each room knows all of them and search shows
 * them; the whole shop in one process, books in a file, customers looking around meanwhile. By
 * {@code -Dbench.arguments}: {@code bench.products} with two variants each, {@code bench.shoppers} pages a second.
 */
@Tag("bench")
class PriceChangeBench {

  private static final int PRODUCTS = Integer.getInteger("bench.products", 50_000);
  private static final int SHOPPERS = Integer.getInteger("bench.shoppers", 20);

  @TempDir
  Path data;

  @Test
  void a_price_of_everything_is_changed() throws Exception {
    FileSystemUtils.copyRecursively(ReadBench.filled(PRODUCTS), data);
    try (var shop = new SpringApplicationBuilder(Kontor.class).run("--server.port=0", "--kontor.data=" + data,
        "--kontor.demo=false", "--kontor.staff.password=only-for-this-bench", "--logging.level.root=warn",
        "--spring.datasource.url=jdbc:h2:file:" + data
            + "/kontor;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=10000"
            + ";RETENTION_TIME=1000;QUERY_CACHE_SIZE=256;DB_CLOSE_ON_EXIT=FALSE")) {
      settle(shop);
      for (var round : List.of("first", "second", "third")) {
        var pages = new Figures();
        var open = new AtomicBoolean(true);
        var shopper = Thread.ofPlatform().start(() -> shop(shop, open, pages));
        change(shop, round);
        open.set(false);
        shopper.join();
        System.out.printf("  pages meanwhile: %s of %,d%n", pages, pages.count());
      }
    }
  }

  private static void change(ConfigurableApplicationContext shop, String round) {
    var entries = shop.getBean(JdbcClient.class).sql("SELECT sku, price FROM pricing.offer")
        .query((row, n) -> new Entry(new Sku(row.getString(1)), 1,
            Money.parse(row.getString(2)).dividedBy(2, RoundingMode.HALF_UP))).list();
    var lists = shop.getBean(PriceLists.class);
    var list = lists.drawUp(PriceList.drawnUp(round, Set.of(), List.of(), null, null, null));
    long began = System.nanoTime();
    lists.put(list.id(), entries, false);
    double put = seconds(began);
    while (due(shop)) {
      LockSupport.parkNanos(20_000_000);
    }
    double told = seconds(began);
    settle(shop);
    System.out.printf("%s time, %,d entries: put in after %.1f s, told after %.1f s, seen everywhere after %.1f s%n",
        round, entries.size(), put, told, seconds(began));
  }

  private static boolean due(ConfigurableApplicationContext shop) {
    return shop.getBean(JdbcClient.class).sql("""
        SELECT 1 FROM pricing.offer WHERE due <= CURRENT_TIMESTAMP FETCH FIRST ROW ONLY
        """).query(Integer.class).optional().isPresent();
  }

  private static void settle(ConfigurableApplicationContext shop) {
    if (!shop.getBean(PostOffice.class).settle(Duration.ofMinutes(5))
        || !shop.getBean(Indexer.class).settle(Duration.ofMinutes(5))) {
      throw new IllegalStateException("Not heard by all within five minutes");
    }
  }

  private static void shop(ConfigurableApplicationContext shop, AtomicBoolean open, Figures pages) {
    var words = List.of("/search?q=sofa", "/search/api/products?q=green+lamp", "/search?category=living",
        "/search/api/products?page=3");
    try (var wire = new Wire(URI.create("http://localhost:" + shop.getEnvironment().getProperty("local.server.port")))) {
      long began = System.nanoTime();
      for (int n = 0; open.get(); n++) {
        LockSupport.parkNanos(began + n * 1_000_000_000L / SHOPPERS - System.nanoTime());
        long asked = System.nanoTime();
        wire.get(words.get(n % words.size()));
        pages.add(System.nanoTime() - asked);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
