package shop.kontor.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
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
import shop.kontor.context.application.Looking;
import shop.kontor.context.domain.RandomSteps;
import shop.kontor.context.domain.Step;
import shop.kontor.foundation.post.PostOffice;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.security.Passports;
import shop.kontor.pricing.OfferChanged;
import shop.kontor.pricing.VatRate;

/**
 * From the commit of a fact to the moment at which a member who looks sees it in a project that watches it, and to the one
 * at which an open screen is told, over HTTP; the whole shop in one process, books in a file. About half of the facts are
 * lower prices, which matter to all who watch the piece. By {@code -Dbench.arguments}: {@code bench.projects}, {@code
 * bench.watches} of each, {@code bench.variants} that they watch, {@code bench.screens} that are open, {@code bench.rate}
 * facts a second, {@code bench.seconds}.
 */
@Tag("bench")
class ContextBench {

  private static final int PROJECTS = Integer.getInteger("bench.projects", 100_000);
  private static final int WATCHES = Integer.getInteger("bench.watches", 20);
  private static final int VARIANTS = Integer.getInteger("bench.variants", 200_000);
  private static final int SCREENS = Integer.getInteger("bench.screens", 150);
  private static final int RATE = Integer.getInteger("bench.rate", 1_000);
  private static final int SECONDS = Integer.getInteger("bench.seconds", 30);
  /** Seconds at that rate that are not counted: a JDK that has just started compiles first. */
  private static final int WARMING = Integer.getInteger("bench.warmup", 25);
  /** Of so many facts that matter, one is looked for in a project. */
  private static final int SAMPLE = 50;
  private static final int BATCH = 5_000;

  @TempDir
  Path data;
  private JdbcTemplate jdbc;
  private TransactionTemplate transaction;
  private ApplicationEventPublisher post;
  private Looking looking;
  private List<String> ids;
  private final int[] watcher = new int[VARIANTS];
  private final Map<Integer, Pending> pending = new ConcurrentHashMap<>();
  private final int[] prices = new int[VARIANTS];
  private int version = 1;

  /** A fact of which a screen has not been told. */
  private record Pending(long committed, Figures figures) {}

  @Test
  void facts_reach_the_projects_that_watch_them() throws Exception {
    try (var shop = new SpringApplicationBuilder(Kontor.class).run("--server.port=0", "--kontor.data=" + data,
        "--kontor.staff.password=only-for-this-bench", "--logging.level.root=warn", "--spring.datasource.url=jdbc:h2:file:"
            + data + "/kontor;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=10000"
            + ";RETENTION_TIME=1000;QUERY_CACHE_SIZE=256;DB_CLOSE_ON_EXIT=FALSE")) {
      jdbc = shop.getBean(JdbcTemplate.class);
      transaction = shop.getBean(TransactionTemplate.class);
      post = shop;
      looking = shop.getBean(Looking.class);
      long empty = heap();
      long began = System.nanoTime();
      seed();
      System.out.printf("%,d projects of %d watches on %,d variants in %d s; heap %d MB more, file %d MB%n", PROJECTS,
          WATCHES, VARIANTS, Duration.ofNanos(System.nanoTime() - began).toSeconds(), heap() - empty,
          Files.size(data.resolve("kontor.mv.db")) >> 20);
      var screens = screens(shop);
      drive(shop, WARMING, new Figures(), new Figures());
      var looked = new Figures();
      var shown = new Figures();
      long before = facts();
      drive(shop, SECONDS, looked, shown);
      System.out.printf("%,d facts/s, %,d of them watched: seen %s of %,d looked for, shown %s of %,d%n", RATE,
          (facts() - before) / SECONDS, looked, looked.count(), shown, shown.count());
      screens.shutdownNow();
    }
  }

  /** Each is of another project, and says when it is told something. */
  private HttpClient screens(ConfigurableApplicationContext shop) {
    var client = HttpClient.newHttpClient();
    var address = "http://localhost:" + shop.getEnvironment().getProperty("local.server.port") + "/context/projects/";
    for (int n = 0; n < SCREENS; n++) {
      int project = n;
      var request = HttpRequest.newBuilder(URI.create(address + ids.get(n) + "/events"))
          .header("Cookie", "kontor=" + shop.getBean(Passports.class).issue(member(n))).build();
      client.sendAsync(request, HttpResponse.BodyHandlers.fromLineSubscriber(new Lines(line -> {
        if (line.contains("changed")) {
          var told = pending.remove(project);
          if (told != null) {
            told.figures.add(System.nanoTime() - told.committed);
          }
        }
      })));
    }
    while (jdbc.queryForObject("SELECT COUNT(*) FROM context.opened", Integer.class) < SCREENS) {
      LockSupport.parkNanos(10_000_000);
    }
    return client;
  }

  private record Lines(Consumer<String> hear) implements Flow.Subscriber<String> {

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
      hear.accept(line);
    }

    @Override
    public void onError(Throwable end) {}

    @Override
    public void onComplete() {}
  }

  private static Caller member(int project) {
    return new Caller("v-" + project, String.valueOf(project), null);
  }

  private static long heap() {
    System.gc();
    return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
  }

  private long facts() {
    return jdbc.queryForObject("SELECT COUNT(*) FROM context.told", Long.class);
  }

  private void seed() {
    var now = OffsetDateTime.ofInstant(Instant.now(), ZoneOffset.UTC);
    insert("INSERT INTO context.offer (sku, price, heard_at, version) VALUES (?, 'EUR 500.00', ?, 1)", VARIANTS,
        n -> List.<Object[]>of(new Object[] {sku(n).value(), now}));
    var random = new Random(7);
    ids = IntStream.range(0, PROJECTS).mapToObj(_ -> new UUID(random.nextLong(), random.nextLong()).toString())
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
          watcher[number(n, w)] = n + 1;
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

  private void drive(ConfigurableApplicationContext shop, int seconds, Figures looked, Figures shown) {
    var outstanding = new AtomicInteger();
    long begin = System.nanoTime();
    for (long n = 0; n < (long) seconds * RATE; n++) {
      LockSupport.parkNanos(begin + n * 1_000_000_000L / RATE - System.nanoTime());
      int next = ++version;
      boolean look = next % SAMPLE == 0;
      boolean show = SCREENS > 0 && next % SAMPLE == SAMPLE / 2;
      int screen = show ? ThreadLocalRandom.current().nextInt(SCREENS) : 0;
      int variant = show ? number(screen, ThreadLocalRandom.current().nextInt(WATCHES))
          : ThreadLocalRandom.current().nextInt(VARIANTS);
      prices[variant] += look || show || next % 2 == 0 ? -1 : 1;
      var fact = new OfferChanged(sku(variant), Money.ofMinor(CurrencyUnit.EUR, 50_000 + prices[variant]),
          VatRate.of("19"), next);
      outstanding.incrementAndGet();
      Thread.ofVirtual().start(() -> {
        transaction.executeWithoutResult(_ -> {
          post.publishEvent(fact);
          if (show) {
            pending.put(screen, new Pending(System.nanoTime(), shown));
          }
        });
        if (look && watcher[variant] > 0) {
          look(watcher[variant] - 1, fact.price(), System.nanoTime(), looked);
        }
        outstanding.decrementAndGet();
      });
    }
    while (outstanding.get() > 0) {
      LockSupport.parkNanos(10_000_000);
    }
    shop.getBean(PostOffice.class).settle(Duration.ofMinutes(2));
  }

  private void look(int project, Money price, long committed, Figures figures) {
    while (System.nanoTime() - committed < 5_000_000_000L) {
      if (looking.steps(member(project), ids.get(project), WATCHES + 1).stream().anyMatch(step ->
          step.content() instanceof Step.Noticed noticed && price.equals(noticed.news().now()))) {
        figures.add(System.nanoTime() - committed);
        return;
      }
      // who looks must not be what is measured: within a twentieth of what it took
      LockSupport.parkNanos(Math.max(1_000_000, (System.nanoTime() - committed) / 20));
    }
    System.out.println("Never seen: " + price);
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
