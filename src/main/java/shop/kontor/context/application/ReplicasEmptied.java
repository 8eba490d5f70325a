package shop.kontor.context.application;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.post.Replicas;

/**
 * Forgets what projects know of the catalogue, of prices, stock and deliveries, and of customers. What is told anew is no
 * news to them.
 */
@Component
class ReplicasEmptied implements Replicas {

  private final JdbcClient jdbc;

  ReplicasEmptied(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void empty() {
    jdbc.sql("DELETE FROM context.product").update();
    jdbc.sql("DELETE FROM context.variant").update();
    jdbc.sql("DELETE FROM context.offer").update();
    jdbc.sql("DELETE FROM context.stock").update();
    jdbc.sql("DELETE FROM context.capacity").update();
    jdbc.sql("DELETE FROM context.consent").update();
    jdbc.sql("DELETE FROM context.standing").update();
  }
}
