package shop.kontor.pricing.application;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.post.Replicas;

/** Forgets what is known of catalogue and customers here; what has a price is expected in the catalogue as before. */
@Component
class ReplicasEmptied implements Replicas {

  private final JdbcClient jdbc;

  ReplicasEmptied(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void empty() {
    jdbc.sql("DELETE FROM pricing.product_known").update();
    jdbc.sql("DELETE FROM pricing.variant_known").update();
    jdbc.sql("DELETE FROM pricing.customer").update();
    jdbc.sql("""
        INSERT INTO pricing.variant_known (sku, name, words, version)
        SELECT sku, '', LOWER(sku), 0 FROM pricing.offer
        """).update();
  }
}
