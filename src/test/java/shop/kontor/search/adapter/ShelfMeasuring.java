package shop.kontor.search.adapter;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import shop.kontor.search.ManyProducts;
import shop.kontor.search.domain.Facet;
import shop.kontor.search.domain.Order;
import shop.kontor.search.domain.Wish;

/** How much of a processor the bare index takes, without post and web: {@code ShelfMeasuring <products>...}. */
final class ShelfMeasuring {

  private static final int TIMES = 200;

  private ShelfMeasuring() {}

  public static void main(String... args) {
    for (var arg : args) {
      var pieces = Shelf.pieces(ManyProducts.list(Integer.parseInt(arg), 1));
      var index = Shelf.empty(null);
      index.open("measuring", 0);
      long began = cpu();
      for (int from = 0; from < pieces.size(); from += 500) {
        index.bring(pieces.subList(from, Math.min(pieces.size(), from + 500)), List.of());
      }
      index.refresh();
      System.out.printf(Locale.ROOT, "%s products indexed at %.0f/s of processor time%n", arg,
          pieces.size() * 1e9 / (cpu() - began));
      measure("everything", index, Wish.forAnything());
      measure("everything by price", index, Wish.forAnything().sorted(Order.PRICE_UP));
      measure("everything by name", index, Wish.forAnything().sorted(Order.NAME));
      measure("page 50", index, Wish.forAnything().on(50));
      measure("green or blue, modern", index, Wish.forAnything().choosing(Facet.COLOUR, List.of("green", "blue"))
          .choosing(Facet.STYLE, List.of("modern")));
      measure("grey sofa", index, Wish.forAnything().with("grey sofa"));
      measure("회색 소파", index, Wish.forAnything().with("회색 소파"));
      measure("oak by price", index, Wish.forAnything().with("oak").sorted(Order.PRICE_UP));
    }
  }

  private static void measure(String what, LuceneIndex index, Wish wish) {
    int total = 0;
    for (int i = 0; i < TIMES; i++) {
      total = index.find(wish, "en").total();
    }
    long began = cpu();
    for (int i = 0; i < TIMES; i++) {
      index.find(wish, "en");
    }
    System.out.printf(Locale.ROOT, "  %-24s %7d found, %.3f ms%n", what, total, (cpu() - began) / 1e6 / TIMES);
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
