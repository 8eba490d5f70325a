package shop.kontor.pricing.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.Sku;
import shop.kontor.inventory.LocationId;
import shop.kontor.pricing.Channel;
import shop.kontor.pricing.Terms;
import shop.kontor.pricing.domain.Entry;
import shop.kontor.pricing.domain.PriceList;

/** Keeps price lists and their entries. */
@Component
class ListBook {

  private static final int BATCH = 1_000;
  private static final String LIST = "SELECT id, version, name, channels, stores, customer_group, valid_from,"
      + " valid_until FROM pricing.price_list";

  private final JdbcClient jdbc;
  private final JdbcOperations batches;
  private final ZoneId zone;

  ListBook(JdbcClient jdbc, JdbcOperations batches, ZoneId zone) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.zone = zone;
  }

  /** By name. */
  List<PriceList> all() {
    return jdbc.sql(LIST + " ORDER BY name, id").query(ListBook::list).list();
  }

  Optional<PriceList> find(String id) {
    return jdbc.sql(LIST + " WHERE id = ?").param(id).query(ListBook::list).optional();
  }

  /** Nobody else changes it until the transaction ends. */
  Optional<PriceList> lock(String id) {
    return jdbc.sql(LIST + " WHERE id = ? FOR UPDATE").param(id).query(ListBook::list).optional();
  }

  void add(PriceList list) {
    jdbc.sql("""
        INSERT INTO pricing.price_list (version, name, channels, stores, customer_group, valid_from, valid_until, id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """).params(columns(list)).update();
  }

  void keep(PriceList list) {
    jdbc.sql("""
        UPDATE pricing.price_list SET version = ?, name = ?, channels = ?, stores = ?, customer_group = ?,
          valid_from = ?, valid_until = ? WHERE id = ?
        """).params(columns(list)).update();
  }

  void remove(PriceList list) {
    jdbc.sql("DELETE FROM pricing.list_entry WHERE list = ?").param(list.id()).update();
    jdbc.sql("DELETE FROM pricing.price_list WHERE id = ?").param(list.id()).update();
  }

  /** What there was of the same variant from the same quantity is replaced. */
  void put(PriceList list, List<Entry> entries) {
    batches.batchUpdate("""
        MERGE INTO pricing.list_entry e USING (VALUES (CAST(? AS VARCHAR(40)), CAST(? AS VARCHAR(80)),
            CAST(? AS INTEGER), CAST(? AS VARCHAR(40)), CAST(? AS INTEGER)))
          AS told (list, sku, from_quantity, price, edition)
          ON e.list = told.list AND e.sku = told.sku AND e.from_quantity = told.from_quantity
        WHEN MATCHED THEN UPDATE SET price = told.price, edition = told.edition
        WHEN NOT MATCHED THEN INSERT (list, sku, from_quantity, price, edition)
          VALUES (told.list, told.sku, told.from_quantity, told.price, told.edition)
        """, entries, BATCH, (row, entry) -> {
          row.setString(1, list.id());
          row.setString(2, entry.sku().value());
          row.setInt(3, entry.fromQuantity());
          row.setString(4, entry.unitPrice().toString());
          row.setInt(5, list.version());
        });
  }

  void remove(PriceList list, Sku sku, int fromQuantity) {
    jdbc.sql("DELETE FROM pricing.list_entry WHERE list = ? AND sku = ? AND from_quantity = ?")
        .params(list.id(), sku.value(), fromQuantity).update();
  }

  /** Only what was written in this version of the list stays. */
  void removeOlder(PriceList list) {
    jdbc.sql("DELETE FROM pricing.list_entry WHERE list = ? AND edition < ?").params(list.id(), list.version())
        .update();
  }

  /** Variants with entries in this list, by SKU. */
  List<Sku> skus(PriceList list, int most) {
    return jdbc.sql("SELECT DISTINCT sku FROM pricing.list_entry WHERE list = ? ORDER BY sku FETCH FIRST ? ROWS ONLY")
        .params(list.id(), most).query((row, n) -> new Sku(row.getString(1))).list();
  }

  /** One of these variants that has more entries in all lists than this, if there is one. */
  Optional<Sku> crowded(List<Sku> skus, int most) {
    for (int from = 0; from < skus.size(); from += BATCH) {
      // counted here: grouping makes the database read its index from end to end
      var counts = new HashMap<String, Integer>();
      jdbc.sql("SELECT sku FROM pricing.list_entry WHERE sku IN (:skus)")
          .param("skus", skus.subList(from, Math.min(skus.size(), from + BATCH)).stream().map(Sku::value).toList())
          .query(row -> {
            counts.merge(row.getString(1), 1, Integer::sum);
          });
      var crowded = counts.entrySet().stream().filter(each -> each.getValue() > most).map(Map.Entry::getKey).min(
          String::compareTo);
      if (crowded.isPresent()) {
        return crowded.map(Sku::new);
      }
    }
    return Optional.empty();
  }

  /** The terms of each of these variants that hold at this moment or later. */
  Map<Sku, List<Terms>> terms(Collection<Sku> skus, Instant now) {
    var terms = new HashMap<Sku, List<Terms>>();
    if (skus.isEmpty()) {
      return terms;
    }
    jdbc.sql("""
        SELECT l.id, l.version, l.name, l.channels, l.stores, l.customer_group, l.valid_from, l.valid_until,
               e.sku, e.from_quantity, e.price
          FROM pricing.list_entry e JOIN pricing.price_list l ON l.id = e.list
         WHERE e.sku IN (:skus) ORDER BY e.list, e.from_quantity
        """).param("skus", skus.stream().map(Sku::value).toList()).query(row -> {
          var each = terms(list(row, 0), row.getInt(10), Money.parse(row.getString(11)));
          if (!each.over(now)) {
            terms.computeIfAbsent(new Sku(row.getString(9)), _ -> new ArrayList<>()).add(each);
          }
        });
    return terms;
  }

  /** Whatever is said of the variants in this list is out of date. One by one: the database would look at all offers. */
  void markDue(PriceList list, Instant now) {
    var due = OfferBook.at(now);
    batches.batchUpdate("UPDATE pricing.offer SET due = ? WHERE sku = ?", skus(list, Integer.MAX_VALUE), BATCH,
        (row, sku) -> {
          row.setObject(1, due);
          row.setString(2, sku.value());
        });
  }

  private Terms terms(PriceList list, int fromQuantity, Money price) {
    return new Terms(list.id(), list.name(), price, list.channels(), list.stores(), list.group(), fromQuantity,
        list.begins(zone), list.ends(zone));
  }

  private static Object[] columns(PriceList list) {
    return new Object[] {list.version(), list.name(),
        list.channels().stream().map(Channel::written).collect(Collectors.joining(",")),
        list.stores().stream().map(LocationId::value).collect(Collectors.joining(",")), list.group(),
        list.from() == null ? null : list.from().toString(), list.until() == null ? null : list.until().toString(),
        list.id()};
  }

  private static PriceList list(ResultSet row, int number) throws SQLException {
    return new PriceList(row.getString(1), row.getInt(2), row.getString(3),
        words(row.getString(4)).stream().map(Channel::of).toList(),
        words(row.getString(5)).stream().map(LocationId::new).toList(), row.getString(6), time(row.getString(7)),
        time(row.getString(8)));
  }

  private static List<String> words(String joined) {
    return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(","));
  }

  private static LocalDateTime time(String written) {
    return written == null ? null : LocalDateTime.parse(written);
  }
}
