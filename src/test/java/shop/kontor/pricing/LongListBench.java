package shop.kontor.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.post.PostOffice;
import shop.kontor.pricing.application.PriceLists;
import shop.kontor.pricing.application.SpansTold;
import shop.kontor.pricing.domain.Entry;
import shop.kontor.pricing.domain.PriceList;

/** How long it takes until a list of 100,000 entries holds in pricing, in the cart and in search. */
@ApplicationModuleTest(extraIncludes = {"cart", "search"})
@Import(SpansTold.class)
@Tag("bench")
class LongListBench {

  private static final int ENTRIES = Integer.getInteger("bench.entries", 100_000);

  @Autowired
  private PriceLists lists;
  @Autowired
  private SpansTold spans;
  @Autowired
  private PostOffice office;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private TransactionTemplate transaction;

  @Test
  void a_long_list_is_put_in_and_told() {
    for (var sql : List.of("""
        INSERT INTO pricing.offer (sku, price, vat, version, set_at)
        SELECT 'S' || x, 'EUR 100.00', '19', 1, CURRENT_TIMESTAMP FROM SYSTEM_RANGE(1, ?)""", """
        INSERT INTO pricing.price_history (sku, price, vat, set_at)
        SELECT 'S' || x, 'EUR 100.00', '19', CURRENT_TIMESTAMP FROM SYSTEM_RANGE(1, ?)""", """
        INSERT INTO pricing.variant_known (sku, name, words, version)
        SELECT 'S' || x, '', 's', 0 FROM SYSTEM_RANGE(1, ?)""", """
        INSERT INTO cart.offer (sku, price, vat, version)
        SELECT 'S' || x, 'EUR 100.00', 19, 1 FROM SYSTEM_RANGE(1, ?)""", """
        INSERT INTO search.variant (sku, price, offer_version, stock_version)
        SELECT 'S' || x, 'EUR 100.00', 1, 0 FROM SYSTEM_RANGE(1, ?)""")) {
      transaction.executeWithoutResult(_ -> jdbc.sql(sql).param(ENTRIES).update());
    }
    var entries = IntStream.rangeClosed(1, ENTRIES)
        .mapToObj(i -> new Entry(new Sku("S" + i), 1, Money.parse("EUR 80.00"))).toList();
    for (var round : List.of("first", "second")) {
      var list = lists.drawUp(PriceList.drawnUp(round, Set.of(), List.of(), null, null, null));
      long began = System.nanoTime();
      lists.put(list.id(), entries, false);
      long put = System.nanoTime();
      spans.tell();
      long told = System.nanoTime();
      assertThat(office.settle(Duration.ofMinutes(5))).isTrue();
      System.out.printf("%s time, %,d entries: put in after %d ms, told after %d ms, heard by all after %d ms%n", round,
          ENTRIES, millis(began, put), millis(began, told), millis(began, System.nanoTime()));
    }
  }

  @Test
  void a_full_cart_on_many_terms_is_priced() {
    var price = Money.parse("EUR 100");
    var terms = IntStream.range(0, 100).mapToObj(i -> new Terms("list-" + i, "List " + i,
        Money.ofMinor(CurrencyUnit.EUR, 9_900 - i), i % 3 == 0 ? List.of(Channel.TILL) : List.of(), List.of(),
        i % 7 == 0 ? "trade" : null, 1 + i, null, Instant.MAX)).toList();
    var now = Situation.everybody(Instant.now());
    long began = 0;
    long sum = 0;
    for (int cart = 0; cart < 3_000; cart++) {
      began = cart == 2_000 ? System.nanoTime() : began;
      for (int line = 1; line <= 50; line++) {
        sum += Quote.of(price, terms, now.of(line)).unitPrice().getAmountMinorLong();
      }
    }
    System.out.printf("50 lines on 100 terms each: %.3f ms (%d)%n", (System.nanoTime() - began) / 1e6 / 1_000, sum);
  }

  private static long millis(long from, long until) {
    return (until - from) / 1_000_000;
  }
}
