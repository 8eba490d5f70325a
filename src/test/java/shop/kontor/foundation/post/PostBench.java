package shop.kontor.foundation.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import shop.kontor.bench.Figures;
import shop.kontor.foundation.carrier.Broker;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.quay.CrateLanded;

/**
 * From the commit of an event in one room to the commit of its effect in another, in one process and over a broker,
 * with books in files and durability as a shop has it. {@code -Dbench.seconds} and {@code -Dbench.rate} (events a
 * second; an order makes about ten) by {@code -Dbench.arguments}.
 */
@Tag("bench")
class PostBench {

  private static final int SECONDS = Integer.getInteger("bench.seconds", 20);
  private static final int RATE = Integer.getInteger("bench.rate", 1_000);
  private static final Map<String, Long> COMMITTED = new ConcurrentHashMap<>();
  private static volatile Figures figures = new Figures();

  @TempDir
  Path folder;

  @Test
  void from_commit_to_effect() {
    try (var whole = House.on(folder.resolve("whole"), BenchHouse.class).open("quay", "depot")) {
      measure("in one process", whole);
    }
    var broker = Broker.shared();
    String[] settings = {"kontor.broker=" + broker.address(), "kontor.broker.topics=b" + Ids.next()};
    try (var quay = House.on(folder.resolve("quay"), BenchHouse.class, settings).open("quay");
        var depot = House.on(folder.resolve("depot"), BenchHouse.class, settings).open("depot")) {
      assertThat(depot.isOpen()).isTrue();
      measure("over the broker", quay);
    }
  }

  private static void measure(String name, House quay) {
    drive(quay, 10); // until the JDK has compiled what it compiles
    figures = new Figures();
    drive(quay, SECONDS);
    System.out.printf("%-16s %5d events/s: %s%n", name, RATE, figures);
  }

  private static void drive(House quay, int seconds) {
    var run = Ids.next().toString().substring(24);
    long begin = System.nanoTime();
    for (long n = 0; n < (long) seconds * RATE; n++) {
      LockSupport.parkNanos(begin + n * 1_000_000_000L / RATE - System.nanoTime());
      var crate = run + n;
      // not the shop's threads: each waits for the disk, as a request does
      Thread.ofVirtual().start(() -> quay.inTransaction(() -> land(quay, crate)));
    }
    await().atMost(Duration.ofMinutes(2)).until(COMMITTED::isEmpty);
  }

  private static void land(House quay, String crate) {
    COMMITTED.put(crate, 0L);
    quay.quay().land(crate, 1);
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void beforeCommit(boolean readOnly) {
        COMMITTED.put(crate, System.nanoTime());
      }
    });
  }

  @Configuration(proxyBeanMethods = false)
  @Import(BrokerTests.TestHouse.class)
  static class BenchHouse {

    @Bean
    Consumer<CrateLanded> stopwatch() {
      return fact -> {
        var committed = COMMITTED.remove(fact.crate());
        if (committed != null) { // else told again, as to every room that is new
          figures.add(System.nanoTime() - committed);
        }
      };
    }
  }
}
