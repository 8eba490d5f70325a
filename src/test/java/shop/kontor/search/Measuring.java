package shop.kontor.search;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.Kontor;
import shop.kontor.foundation.post.PostOffice;
import shop.kontor.search.application.Indexer;
import shop.kontor.search.application.ProductIndex;
import shop.kontor.search.domain.Facet;
import shop.kontor.search.domain.Order;
import shop.kontor.search.domain.Wish;

/**
 * Opens a shop with as many products as asked for (0: the demo's) and says how long search needs, without the web and
 * without the cache of answers: {@code Measuring <products> [--server.port=.. --kontor.data=..]}. Then stays open.
 */
final class Measuring {

  private Measuring() {}

  public static void main(String... args) throws InterruptedException {
    int products = Integer.parseInt(args[0]);
    long began = System.nanoTime();
    var shop = new SpringApplicationBuilder(Kontor.class).run(java.util.Arrays.copyOfRange(args, 1, args.length));
    System.out.printf("started in %d ms%n", millisSince(began));
    var index = shop.getBean(ProductIndex.class);
    var indexer = shop.getBean(Indexer.class);
    indexer.settle(Duration.ofMinutes(10));
    if (index.find(Wish.forAnything(), "en").total() == 0) {
      began = System.nanoTime();
      var transaction = shop.getBean(TransactionTemplate.class);
      ApplicationEventPublisher publisher = shop;
      var furniture = products == 0 ? DemoFurniture.all() : ManyProducts.list(products, 1);
      for (int from = 0; from < furniture.size(); from += 100) {
        var some = furniture.subList(from, Math.min(furniture.size(), from + 100));
        transaction.executeWithoutResult(status -> some.forEach(each -> each.told().forEach(publisher::publishEvent)));
      }
      System.out.printf("published in %d ms%n", millisSince(began));
      shop.getBean(PostOffice.class).settle(Duration.ofMinutes(30));
      System.out.printf("heard after %d ms%n", millisSince(began));
      indexer.settle(Duration.ofMinutes(10));
      System.out.printf("found after %d ms%n", millisSince(began));
    }
    measure("everything", index, Wish.forAnything());
    measure("everything, by price", index, Wish.forAnything().sorted(Order.PRICE_UP));
    measure("everything, by name", index, Wish.forAnything().sorted(Order.NAME));
    measure("page 50", index, Wish.forAnything().on(50));
    measure("two facets", index, Wish.forAnything().choosing(Facet.COLOUR, List.of("green", "blue"))
        .choosing(Facet.STYLE, List.of("modern")));
    measure("grey sofa", index, Wish.forAnything().with("grey sofa"));
    measure("회색 소파", index, Wish.forAnything().with("회색 소파"));
    measure("oak, by price", index, Wish.forAnything().with("oak").sorted(Order.PRICE_UP));
    System.out.println("open");
    Thread.currentThread().join();
  }

  private static void measure(String what, ProductIndex index, Wish wish) {
    var total = new AtomicInteger();
    for (int i = 0; i < 300; i++) {
      total.set(index.find(wish, "en").total());
    }
    long began = System.nanoTime();
    for (int i = 0; i < 300; i++) {
      index.find(wish, "en");
    }
    System.out.printf(Locale.ROOT, "%-22s %7d found, %.3f ms%n", what, total.get(),
        (System.nanoTime() - began) / 300e6);
  }

  private static long millisSince(long began) {
    return (System.nanoTime() - began) / 1_000_000;
  }
}
