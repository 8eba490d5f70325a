package shop.kontor.search.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.ProductId;
import shop.kontor.catalog.ProductSheet;
import shop.kontor.catalog.Sku;
import shop.kontor.catalog.VariantSheet;
import shop.kontor.search.application.Piece.Terms;
import shop.kontor.search.domain.Availability;
import tools.jackson.databind.json.JsonMapper;

/** Search's own books: what it was told of products, offers and stock, the latest version of each. */
@Component
class Replica {

  private final JdbcClient jdbc;
  private final JdbcOperations batches;
  private final JsonMapper json;
  private final Revisions revisions;

  Replica(JdbcClient jdbc, JdbcOperations batches, JsonMapper json, Revisions revisions) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.json = json;
    this.revisions = revisions;
  }

  /** Changed products, oldest change first, and how far that brings the reader. */
  record Changes(List<Piece> pieces, List<ProductId> gone, long upTo) {
    boolean isEmpty() {
      return pieces.isEmpty() && gone.isEmpty();
    }

    int size() {
      return pieces.size() + gone.size();
    }
  }

  void listed(ProductSheet sheet, long version) {
    if (replaceProduct(sheet.id(), json.writeValueAsString(sheet), version)) {
      batches.batchUpdate("INSERT INTO search.contents (sku, product) VALUES (?, ?)", sheet.variants().stream()
          .map(variant -> new Object[] {variant.sku().value(), sheet.id().value()}).toList());
    }
  }

  void withdrawn(ProductId id, long version) {
    replaceProduct(id, null, version);
  }

  private boolean replaceProduct(ProductId id, String sheet, long version) {
    var known = jdbc.sql("SELECT version FROM search.product WHERE id = ?").param(id.value()).query(Long.class)
        .optional();
    if (known.isEmpty()) {
      long revision = revisions.next();
      jdbc.sql("INSERT INTO search.product (id, version, sheet, listed, revision) VALUES (?, ?, ?, ?, ?)")
          .param(id.value()).param(version).param(sheet).param(revision).param(revision).update();
      return true;
    }
    if (known.get() >= version) {
      return false;
    }
    jdbc.sql("UPDATE search.product SET version = ?, sheet = ?, revision = ? WHERE id = ?")
        .param(version).param(sheet).param(revisions.next()).param(id.value()).update();
    jdbc.sql("DELETE FROM search.contents WHERE product = ?").param(id.value()).update();
    return true;
  }

  void offered(Sku sku, Money price, long version) {
    int changed = jdbc.sql("UPDATE search.variant SET price = ?, offer_version = ? WHERE sku = ? AND offer_version < ?")
        .param(price.toString()).param(version).param(sku.value()).param(version).update();
    if (changed == 0) {
      if (isKnown(sku)) {
        return;
      }
      jdbc.sql("INSERT INTO search.variant (sku, price, offer_version, stock_version) VALUES (?, ?, ?, 0)")
          .param(sku.value()).param(price.toString()).param(version).update();
    }
    touch(sku);
  }

  /** Most changes of stock change nothing that a list shows: those take one statement. */
  void stocked(Sku sku, Availability stock, long version) {
    int same = jdbc.sql("UPDATE search.variant SET stock_version = ? WHERE sku = ? AND stock = ? AND stock_version < ?")
        .param(version).param(sku.value()).param(stock.name()).param(version).update();
    if (same > 0) {
      return;
    }
    int changed = jdbc.sql("UPDATE search.variant SET stock = ?, stock_version = ? WHERE sku = ? AND stock_version < ?")
        .param(stock.name()).param(version).param(sku.value()).param(version).update();
    if (changed == 0) {
      if (isKnown(sku)) {
        return;
      }
      jdbc.sql("INSERT INTO search.variant (sku, stock, stock_version, offer_version) VALUES (?, ?, ?, 0)")
          .param(sku.value()).param(stock.name()).param(version).update();
    }
    touch(sku);
  }

  private boolean isKnown(Sku sku) {
    return jdbc.sql("SELECT sku FROM search.variant WHERE sku = ?").param(sku.value()).query(String.class).optional()
        .isPresent();
  }

  private void touch(Sku sku) {
    jdbc.sql("SELECT product FROM search.contents WHERE sku = ?").param(sku.value()).query(String.class).list()
        .forEach(product -> jdbc.sql("UPDATE search.product SET revision = ? WHERE id = ?")
            .param(revisions.next()).param(product).update());
  }

  Changes after(long revision, int most) {
    record Row(String id, Optional<String> sheet, long listed, long revision) {}
    var rows = jdbc.sql("""
        SELECT id, sheet, listed, revision FROM search.product WHERE revision > ?
         ORDER BY revision FETCH FIRST\s""" + most + " ROWS ONLY").param(revision)
        .query((row, n) -> new Row(row.getString(1), Optional.ofNullable(row.getString(2)), row.getLong(3),
        row.getLong(4)))
        .list();
    if (rows.isEmpty()) {
      return new Changes(List.of(), List.of(), revision);
    }
    var gone = rows.stream().filter(row -> row.sheet().isEmpty()).map(row -> new ProductId(row.id())).toList();
    var sold = rows.stream().filter(row -> row.sheet().isPresent()).toList();
    var terms = terms(sold.stream().map(Row::id).toList());
    var pieces = new ArrayList<Piece>(sold.size());
    for (var row : sold) {
      var sheet = json.readValue(row.sheet().orElseThrow(), ProductSheet.class);
      var variants = new HashMap<Sku, Terms>();
      for (var sku : sheet.variants().stream().map(VariantSheet::sku).toList()) {
        if (terms.containsKey(sku)) {
          variants.put(sku, terms.get(sku));
        }
      }
      pieces.add(new Piece(sheet, row.listed(), variants));
    }
    return new Changes(pieces, gone, rows.getLast().revision());
  }

  private Map<Sku, Terms> terms(List<String> products) {
    var terms = new HashMap<Sku, Terms>();
    if (!products.isEmpty()) {
      jdbc.sql("""
          SELECT v.sku, v.price, v.stock FROM search.contents c JOIN search.variant v ON v.sku = c.sku
           WHERE c.product IN (:products)
          """).param("products", products).query(row -> {
            var price = row.getString(2);
            var stock = row.getString(3);
            terms.put(new Sku(row.getString(1)), new Terms(price == null ? null : Money.parse(price),
                stock == null ? null : Availability.valueOf(stock)));
          });
    }
    return terms;
  }
}
