package shop.kontor.intake.application;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was last asked of the rooms, for each product and variant. Read and written a batch at a time. */
@Component
class Books {

  private final JdbcClient client;
  private final JdbcOperations jdbc;

  Books(JdbcClient client, JdbcOperations jdbc) {
    this.client = client;
    this.jdbc = jdbc;
  }

  /** One variant's entry; price and stock are {@code null} where nothing was asked. */
  record Entry(String sku, String productId, String price, String stock) {}

  boolean areEmpty() {
    return client.sql("SELECT COUNT(*) FROM (SELECT 1 FROM intake.product FETCH FIRST 1 ROWS ONLY) any_product")
        .query(Long.class).single() == 0;
  }

  /** Fingerprints of those of these products that are known. */
  Map<String, String> sheets(Collection<String> products) {
    var sheets = new HashMap<String, String>();
    client.sql("SELECT id, sheet FROM intake.product WHERE id IN (:ids)").param("ids", products)
        .query(row -> {
          sheets.put(row.getString(1), row.getString(2));
        });
    return sheets;
  }

  /** Those of these variants that are known, and all that are known of these products, by SKU. */
  Map<String, Entry> variants(Collection<String> products, Collection<String> skus) {
    var entries = new HashMap<String, Entry>();
    client.sql("SELECT sku, product_id, price, stock FROM intake.variant WHERE product_id IN (:ids)")
        .param("ids", products).query(Books::entry).list().forEach(entry -> entries.put(entry.sku, entry));
    var strangers = skus.stream().filter(sku -> !entries.containsKey(sku)).toList();
    if (!strangers.isEmpty()) {
      client.sql("SELECT sku, product_id, price, stock FROM intake.variant WHERE sku IN (:skus)")
          .param("skus", strangers).query(Books::entry).list().forEach(entry -> entries.put(entry.sku, entry));
    }
    return entries;
  }

  private static Entry entry(ResultSet row, int number) throws SQLException {
    return new Entry(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
  }

  void addProducts(List<Map.Entry<String, String>> sheets) {
    jdbc.batchUpdate("INSERT INTO intake.product (id, sheet) VALUES (?, ?)", sheets, 1_000, (statement, sheet) -> {
      statement.setString(1, sheet.getKey());
      statement.setString(2, sheet.getValue());
    });
  }

  void updateProducts(List<Map.Entry<String, String>> sheets) {
    jdbc.batchUpdate("UPDATE intake.product SET sheet = ? WHERE id = ?", sheets, 1_000, (statement, sheet) -> {
      statement.setString(1, sheet.getValue());
      statement.setString(2, sheet.getKey());
    });
  }

  void addVariants(List<Entry> entries) {
    jdbc.batchUpdate("INSERT INTO intake.variant (product_id, price, stock, sku) VALUES (?, ?, ?, ?)", entries, 1_000,
        Books::set);
  }

  void updateVariants(List<Entry> entries) {
    jdbc.batchUpdate("UPDATE intake.variant SET product_id = ?, price = ?, stock = ? WHERE sku = ?", entries, 1_000,
        Books::set);
  }

  private static void set(PreparedStatement statement, Entry entry) throws SQLException {
    statement.setString(1, entry.productId);
    statement.setString(2, entry.price);
    statement.setString(3, entry.stock);
    statement.setString(4, entry.sku);
  }

  void removeVariants(List<String> skus) {
    jdbc.batchUpdate("DELETE FROM intake.variant WHERE sku = ?", skus, 1_000,
        (statement, sku) -> statement.setString(1, sku));
  }
}
