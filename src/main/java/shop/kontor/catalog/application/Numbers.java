package shop.kontor.catalog.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.Gtin;
import shop.kontor.catalog.ProductId;
import shop.kontor.catalog.ProductSheet;
import shop.kontor.catalog.Sku;
import shop.kontor.catalog.VariantSheet;
import shop.kontor.foundation.web.Refusal;

/** Keeps the register of SKUs and GTINs: each belongs to one product, until that is withdrawn and another asks. */
@Component
class Numbers {

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;

  Numbers(JdbcClient jdbc, JdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  /**
   * Why a product can't have a number.
   *
   * @param number such as {@code SKU A-1}
   * @param owner the product that has it; {@code null} if this one has it twice
   */
  record Objection(String number, String owner) {

    String sentence() {
      return number + (owner == null ? " occurs twice in one product" : " belongs to the product " + owner);
    }

    Refusal refusal() {
      return owner == null ? Refusal.conflict("catalog.refused.twice", number)
          : Refusal.conflict("catalog.refused.taken", number, owner);
    }
  }

  private record Entry(String sku, String gtin, String product, boolean onSale) {}

  /** Enters the numbers of this product, and strikes out those that it no longer has; or says why it can't. */
  Optional<Objection> claim(ProductSheet sheet, boolean known) {
    var entered = entered(sheet);
    var objection = objection(entered, sheet);
    if (objection.isEmpty()) {
      if (known) {
        jdbc.sql("DELETE FROM catalog.variant WHERE product = ?").param(sheet.id().value()).update();
      }
      entered.stream().filter(entry -> !entry.product.equals(sheet.id().value())).forEach(entry ->
          jdbc.sql("DELETE FROM catalog.variant WHERE sku = ?").param(entry.sku).update());
      batch.batchUpdate("INSERT INTO catalog.variant (sku, gtin, product) VALUES (?, ?, ?)", sheet.variants().stream()
          .map(variant -> new Object[] {variant.sku().value(), gtin(variant), sheet.id().value()}).toList());
    }
    return objection;
  }

  /** Why this product can't have its numbers; empty if it can. */
  Optional<Objection> objection(ProductSheet sheet) {
    return objection(entered(sheet), sheet);
  }

  private static Optional<Objection> objection(List<Entry> entered, ProductSheet sheet) {
    return twice(sheet).or(() -> entered.stream()
        .filter(entry -> entry.onSale && !entry.product.equals(sheet.id().value()))
        .findFirst().map(entry -> objection(entry, sheet)));
  }

  /** Whether both have the same numbers, so that there is nothing to enter. */
  static boolean same(ProductSheet one, ProductSheet other) {
    return numbers(one).equals(numbers(other));
  }

  private static Map<Sku, Optional<Gtin>> numbers(ProductSheet sheet) {
    return sheet.variants().stream()
        .collect(Collectors.toMap(VariantSheet::sku, variant -> Optional.ofNullable(variant.gtin())));
  }

  private static Objection objection(Entry entry, ProductSheet sheet) {
    boolean sku = sheet.variants().stream().anyMatch(variant -> variant.sku().value().equals(entry.sku));
    return new Objection(sku ? "SKU " + entry.sku : "GTIN " + entry.gtin, entry.product);
  }

  private static Optional<Objection> twice(ProductSheet sheet) {
    var seen = new HashSet<Gtin>();
    return sheet.variants().stream().map(VariantSheet::gtin).filter(Objects::nonNull).filter(gtin -> !seen.add(gtin))
        .findFirst().map(gtin -> new Objection("GTIN " + gtin, null));
  }

  private List<Entry> entered(ProductSheet sheet) {
    var entries = new ArrayList<>(entered("""
        SELECT v.sku, v.gtin, v.product, p.withdrawn FROM catalog.variant v JOIN catalog.product p ON p.id = v.product
         WHERE v.sku IN (:numbers)""", sheet.variants().stream().map(variant -> variant.sku().value()).toList()));
    var gtins = sheet.variants().stream().map(Numbers::gtin).filter(Objects::nonNull).toList();
    if (!gtins.isEmpty()) {
      entries.addAll(entered("""
          SELECT v.sku, v.gtin, v.product, p.withdrawn FROM catalog.variant v JOIN catalog.product p ON p.id = v.product
           WHERE v.gtin IN (:numbers)""", gtins));
    }
    return entries;
  }

  private List<Entry> entered(String sql, Collection<String> numbers) {
    return jdbc.sql(sql).param("numbers", numbers).query((row, n) ->
        new Entry(row.getString(1), row.getString(2), row.getString(3), !row.getBoolean(4))).list();
  }

  private static String gtin(VariantSheet variant) {
    return variant.gtin() == null ? null : variant.gtin().value();
  }

  /** The product that has this SKU, be it on sale or withdrawn. */
  Optional<ProductId> productOf(Sku sku) {
    return jdbc.sql("SELECT product FROM catalog.variant WHERE sku = ?").param(sku.value()).query(String.class)
        .optional()
        .map(ProductId::new);
  }
}
