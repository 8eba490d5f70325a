package shop.kontor.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.Kontor;
import shop.kontor.catalog.Sku;
import shop.kontor.context.domain.RandomSteps;
import shop.kontor.foundation.post.PostOffice;
import shop.kontor.pricing.OfferChanged;
import shop.kontor.pricing.VatRate;

/**
 * From the commit of a fact to the moment at which whoever looks sees it in a project that watches it; the whole shop in
 * one process, books in a file. About half of the facts are lower prices, which all who watch the piece are told. By
 * {@code -Dbench.arguments}: {@code bench.projects}, {@code bench.watches} of each, {@code bench.variants} that they
 * watch, {@code bench.rate} facts a second, {@code bench.seconds}.
 */
@Tag("bench")
class ContextBench {

  private static final int PROJECTS = Integer.getInteger("bench.projects", 100_000);
  private static final int WATCHES = Integer.getInteger("bench.watches", 20);
  private static final int VARIANTS = Integer.getInteger("bench.variants", 200_000);
  private static final int RATE = Integer.getInteger("bench.rate", 1_000);
  private static final int SECONDS = Integer.getInteger("bench.seconds", 30);
  /** Of so many facts that matter, one is looked for in a project. */
  private static final int SAMPLE = 50;
  private static final int BATCH = 5_000;

  @TempDir
  Path data;
  private JdbcTemplate jdbc;
  private TransactionTemplate transaction;
  private ApplicationEventPublisher post;
  private final String[] watcher = new String[VARIANTS];
  private final int[] prices = new int[VARIANTS];
  private int version = 1;

  @Test
  void facts_reach_the_projects_that_watch_them() throws Exception {
    try (var shop = new SpringApplicationBuilder(Kontor.class).run("--server.port=0", "--kontor.data=" + data,
        "--kontor.staff.password=only-for-this-bench", "--logging.level.root=warn", "--spring.datasource.url=jdbc:h2:file:"
            + data + "/kontor;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=10000"
            + ";RETENTION_TIME=1000;QUERY_CACHE_SIZE=256;DB_CLOSE_ON_EXIT=FALSE")) {
      jdbc = shop.getBean(JdbcTemplate.class);
      transaction = shop.getBean(TransactionTemplate.class);
      post = shop;
      long empty = heap();
      long began = System.nanoTime();
      seed();
      System.out.printf("%,d projects of %d watches on %,d variants in %d s; heap %d MB more, file %d MB%n", PROJECTS,
          WATCHES, VARIANTS, Duration.ofNanos(System.nanoTime() - began).toSeconds(), heap() - empty,
          Files.size(data.resolve("kontor.mv.db")) >> 20);
      drive(shop, 10, new Figures());
      var figures = new Figures();
      long before = steps();
      drive(shop, SECONDS, figures);
      System.out.printf("%,d facts/s, %,d steps/s noticed: %s of %,d looked for%n", RATE,
          (steps() - before) / SECONDS, figures, figures.count());
    }
  }

  private static long heap() {
    System.gc();
    return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
  }

  private long steps() {
    return jdbc.queryForObject("SELECT COUNT(*) FROM context.step", Long.class);
  }

  private void seed() {
    var now = OffsetDateTime.ofInstant(Instant.now(), ZoneOffset.UTC);
    insert("INSERT INTO context.offer (sku, price, heard_at, version) VALUES (?, 'EUR 500.00', ?, 1)", VARIANTS,
        n -> List.<Object[]>of(new Object[] {sku(n).value(), now}));
    var random = new Random(7);
    var ids = IntStream.range(0, PROJECTS).mapToObj(_ -> new UUID(random.nextLong(), random.nextLong()).toString())
        .toList();
    insert("""
        INSERT INTO context.project (id, goal, to_staff, changed_at) VALUES (?, 'Living room', FALSE, ?)
        """, PROJECTS, n -> List.<Object[]>of(new Object[] {ids.get(n), now}));
    insert("INSERT INTO context.member (person, project, joined_at) VALUES (?, ?, ?)", PROJECTS,
        n -> List.<Object[]>of(new Object[] {"customer:" + n, ids.get(n), now}));
    insert("INSERT INTO context.step (project, number, taken_at, person, kind, content) VALUES (?, ?, ?, ?, ?, ?)",
        PROJECTS, n -> IntStream.rangeClosed(1, WATCHES + 1).mapToObj(step -> new Object[] {ids.get(n), step, now,
            "customer:" + n, step == 1 ? "begun" : "weighed", step == 1
            ? "{\"owner\":\"customer:" + n + "\",\"wishes\":{\"goal\":\"Living room\",\"room\":\"LIVING\"}}"
            : "{\"sku\":\"" + watched(n, step - 2) + "\",\"standing\":\"CONSIDERED\",\"quantity\":1}"}).toList());
    insert("INSERT INTO context.watch (sku, project, standing, quantity) VALUES (?, ?, 'CONSIDERED', 1)", PROJECTS,
        n -> IntStream.range(0, WATCHES).mapToObj(w -> {
          watcher[number(n, w)] = ids.get(n);
          return new Object[] {watched(n, w).value(), ids.get(n)};
        }).toList());
  }

  private interface Rows {
    List<Object[]> of(int number);
  }

  private void insert(String sql, int number, Rows rows) {
    var batch = new ArrayList<Object[]>();
    for (int n = 0; n < number; n++) {
      batch.addAll(rows.of(n));
      if (batch.size() >= BATCH || n == number - 1) {
        transaction.executeWithoutResult(_ -> jdbc.batchUpdate(sql, batch));
        batch.clear();
      }
    }
  }

  /** The variants that a project watches lie apart, as if by chance, and are its own number of different ones. */
  private static int number(int project, int watch) {
    return (int) ((project * 7_919L + watch * (VARIANTS / (long) WATCHES)) % VARIANTS);
  }

  private static Sku watched(int project, int watch) {
    return sku(number(project, watch));
  }

  private static Sku sku(int n) {
    return new Sku("PIECE-" + n);
  }

  private void drive(ConfigurableApplicationContext shop, int seconds, Figures figures) {
    var outstanding = new AtomicInteger();
    long begin = System.nanoTime();
    for (long n = 0; n < (long) seconds * RATE; n++) {
      LockSupport.parkNanos(begin + n * 1_000_000_000L / RATE - System.nanoTime());
      int variant = ThreadLocalRandom.current().nextInt(VARIANTS);
      int next = ++version;
      boolean looked = next % SAMPLE == 0 && watcher[variant] != null;
      prices[variant] += looked || next % 2 == 0 ? -1 : 1;
      var fact = new OfferChanged(sku(variant), Money.ofMinor(CurrencyUnit.EUR, 50_000 + prices[variant]),
          VatRate.of("19"), next);
      outstanding.incrementAndGet();
      Thread.ofVirtual().start(() -> {
        transaction.executeWithoutResult(_ -> post.publishEvent(fact));
        if (looked) {
          look(watcher[variant], "offer " + fact.sku() + " " + next, System.nanoTime(), figures);
        }
        outstanding.decrementAndGet();
      });
    }
    while (outstanding.get() > 0) {
      LockSupport.parkNanos(10_000_000);
    }
    shop.getBean(PostOffice.class).settle(Duration.ofMinutes(2));
  }

  private void look(String project, String fact, long committed, Figures figures) {
    while (System.nanoTime() - committed < 5_000_000_000L) {
      if (jdbc.queryForObject("SELECT COUNT(*) FROM context.step WHERE project = ? AND fact = ?", Integer.class, project,
          fact) > 0) {
        figures.add(System.nanoTime() - committed);
        return;
      }
      // who looks must not be what is measured: within a twentieth of what it took
      LockSupport.parkNanos(Math.max(500_000, (System.nanoTime() - committed) / 20));
    }
  }

  @Test
  void journals_are_replayed() {
    int length = 200;
    var journals = new Random(7).longs(50).mapToObj(seed -> new RandomSteps(seed).journal(length)).toList();
    for (int round = 0; round < 5; round++) {
      int times = 200;
      long began = System.nanoTime();
      for (int n = 0; n < times; n++) {
        journals.forEach(journal -> journal.project());
      }
      System.out.printf("%,.0f steps/s%n", (double) times * journals.size() * length
          / ((System.nanoTime() - began) / 1e9));
    }
  }
}
