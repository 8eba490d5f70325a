package shop.kontor.rehearsal;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import shop.kontor.journeys.Shop;
import shop.kontor.journeys.Visitor;

/** People who buy one thing after the other, whatever becomes of the shop meanwhile. */
final class Crowd implements AutoCloseable {

  private static final int BUYERS = 4;
  private static final int PAUSE = 100;

  private final Shop shop;
  private final Goods goods;
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final AtomicInteger unsure = new AtomicInteger();
  private final List<Thread> buyers;
  private volatile boolean open = true;

  Crowd(Shop shop, Goods goods) {
    this.shop = shop;
    this.goods = goods;
    buyers = IntStream.range(0, BUYERS).mapToObj(n -> Thread.ofVirtual().start(() -> buy(new Random(n)))).toList();
  }

  /** Orders of which the shop has said that it has them. */
  Set<String> acknowledged() {
    return acknowledged;
  }

  /** How often nobody knows whether there is an order: it was sent, and not answered. */
  int unsure() {
    return unsure.get();
  }

  private void buy(Random random) {
    var visitor = shop.visitor();
    while (open) {
      try {
        order(visitor, random);
      } catch (RuntimeException | AssertionError closed) {
        // by someone else, for what she has in her cart may be what went wrong
        visitor = shop.visitor();
      }
      pause();
    }
  }

  private void order(Visitor visitor, Random random) {
    var window = visitor.freeWindow();
    var added = visitor.add(goods.any(random), 1 + random.nextInt(2));
    if (added.status() != 201) {
      throw new IllegalStateException(added.toString());
    }
    try {
      var answer = visitor.checkOut(window, method(random));
      if (answer.status() == 202) {
        acknowledged.add(answer.body().path("order").asString());
        return;
      }
      if (answer.status() >= 500 && answer.status() != 503) {
        unsure.incrementAndGet();
      }
      throw new IllegalStateException(answer.toString());
    } catch (UncheckedIOException cutOff) {
      unsure.incrementAndGet();
      throw cutOff;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String method(Random random) {
    return switch (random.nextInt(20)) {
      case 0, 1 -> "test-declined";
      case 2 -> "test-twice";
      case 3 -> "test-timeout";
      default -> "test-card";
    };
  }

  /** Sends them home, and waits until the last has gone. */
  @Override
  public void close() {
    open = false;
    for (var buyer : buyers) {
      try {
        buyer.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
