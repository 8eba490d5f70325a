package shop.kontor.pricing.application;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.Sku;
import shop.kontor.pricing.ShownPrice;
import shop.kontor.pricing.domain.ShownPrices;
import shop.kontor.pricing.domain.ShownPrices.Step;

/** Keeps what everybody was asked for variants and was told of their offers, and when there is more to tell. */
@Component
class ToldBook {

  private final JdbcClient jdbc;
  private final JdbcOperations batches;

  ToldBook(JdbcClient jdbc, JdbcOperations batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** @param due when it is to be told anew; {@code null} for never */
  record Told(Sku sku, long version, ShownPrice shown, Instant due, ShownPrices before, ShownPrices after) {}

  /** What was told with the present version; only of those variants of which it is not simply the price. */
  Map<Sku, ShownPrice> shown(Collection<Sku> skus) {
    var shown = new HashMap<Sku, ShownPrice>();
    if (!skus.isEmpty()) {
      jdbc.sql("SELECT sku, shown, lowest FROM pricing.offer WHERE sku IN (:skus) AND shown IS NOT NULL")
          .param("skus", values(skus)).query(row -> {
            var lowest = row.getString(3);
            shown.put(new Sku(row.getString(1)),
                new ShownPrice(Money.parse(row.getString(2)), lowest == null ? null : Money.parse(lowest)));
          });
    }
    return shown;
  }

  /** What everybody was asked until now; of a variant that never was in a list, what was set. */
  Map<Sku, ShownPrices> history(Collection<Sku> skus, Instant now) {
    var steps = new HashMap<Sku, List<Step>>();
    if (skus.isEmpty()) {
      return Map.of();
    }
    jdbc.sql("SELECT sku, since, price FROM pricing.shown_price WHERE sku IN (:skus) ORDER BY since")
        .param("skus", values(skus)).query(row -> {
          add(steps, row.getString(1), row.getObject(2, OffsetDateTime.class), row.getString(3));
        });
    var others = skus.stream().filter(sku -> !steps.containsKey(sku)).toList();
    if (!others.isEmpty()) {
      jdbc.sql("""
          SELECT sku, set_at, price FROM pricing.price_history h
           WHERE sku IN (:skus) AND set_at <= :now AND (set_at > :reach OR set_at =
             (SELECT MAX(o.set_at) FROM pricing.price_history o WHERE o.sku = h.sku AND o.set_at <= :reach))
           ORDER BY sku, set_at
          """).param("skus", values(others)).param("now", OfferBook.at(now))
          .param("reach", OfferBook.at(now.minus(ShownPrices.REACH.multipliedBy(2)))).query(row -> {
            add(steps, row.getString(1), row.getObject(2, OffsetDateTime.class), row.getString(3));
          });
    }
    var history = new HashMap<Sku, ShownPrices>();
    steps.forEach((sku, each) -> history.put(sku, new ShownPrices(each)));
    return history;
  }

  private static void add(Map<Sku, List<Step>> all, String sku, OffsetDateTime since, String price) {
    var steps = all.computeIfAbsent(new Sku(sku), _ -> new ArrayList<>());
    var money = Money.parse(price);
    if (steps.isEmpty() || !steps.getLast().price().equals(money)) {
      steps.add(new Step(since.toInstant(), money));
    }
  }

  void keep(List<Told> all) {
    batches.batchUpdate("UPDATE pricing.offer SET version = ?, shown = ?, lowest = ?, due = ? WHERE sku = ?", all,
        all.size(), (row, told) -> {
          row.setLong(1, told.version());
          row.setString(2, told.shown() == null ? null : told.shown().price().toString());
          row.setString(3, told.shown() == null || told.shown().lowest() == null ? null
              : told.shown().lowest().toString());
          row.setObject(4, told.due() == null ? null : OfferBook.at(told.due()));
          row.setString(5, told.sku().value());
        });
    var changed = all.stream().filter(told -> !told.after().equals(told.before())).toList();
    if (!changed.isEmpty()) {
      batches.batchUpdate("DELETE FROM pricing.shown_price WHERE sku = ?", changed, changed.size(),
          (row, told) -> row.setString(1, told.sku().value()));
      batches.batchUpdate("INSERT INTO pricing.shown_price (sku, since, price) VALUES (?, ?, ?)",
          changed.stream().flatMap(told -> told.after().steps().stream().map(step ->
              new Object[] {told.sku().value(), OfferBook.at(step.since()), step.price().toString()})).toList());
    }
  }

  /** Those of which something is to be told by now, the longest due first. */
  List<Sku> due(Instant now, int most) {
    return jdbc.sql("SELECT sku FROM pricing.offer WHERE due <= ? ORDER BY due FETCH FIRST ? ROWS ONLY")
        .params(OfferBook.at(now), most).query((row, n) -> new Sku(row.getString(1))).list();
  }

  /** Those of these that are still due. */
  List<Sku> stillDue(Collection<Sku> skus, Instant now) {
    // compared here: by its index on due, the database would look at all that are
    var due = new ArrayList<Sku>();
    jdbc.sql("SELECT sku, due FROM pricing.offer WHERE sku IN (:skus)").param("skus", values(skus)).query(row -> {
      var moment = row.getObject(2, OffsetDateTime.class);
      if (moment != null && !moment.toInstant().isAfter(now)) {
        due.add(new Sku(row.getString(1)));
      }
    });
    return due;
  }

  private static List<String> values(Collection<Sku> skus) {
    return skus.stream().map(Sku::value).toList();
  }
}
