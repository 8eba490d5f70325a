package shop.kontor.inventory.application;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.post.Replicas;

/** Forgets what is known of the catalogue here; what was counted is expected in it as before. */
@Component
class ReplicasEmptied implements Replicas {

  private final JdbcClient jdbc;

  ReplicasEmptied(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void empty() {
    jdbc.sql("DELETE FROM inventory.product_known").update();
    jdbc.sql("DELETE FROM inventory.variant_known").update();
    jdbc.sql("""
        INSERT INTO inventory.variant_known (sku, name, words, version)
        SELECT sku, '', LOWER(sku), 0 FROM inventory.stock
        """).update();
  }
}
