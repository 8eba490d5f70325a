package shop.kontor.shelf.application;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.post.Replicas;

/** Forgets what labels know of the catalogue and of prices. */
@Component
class ReplicasEmptied implements Replicas {

  private final JdbcClient jdbc;

  ReplicasEmptied(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void empty() {
    jdbc.sql("DELETE FROM shelf.product_known").update();
    jdbc.sql("DELETE FROM shelf.variant_known").update();
    jdbc.sql("DELETE FROM shelf.price_known").update();
  }
}
