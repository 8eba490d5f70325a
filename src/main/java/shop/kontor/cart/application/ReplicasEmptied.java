package shop.kontor.cart.application;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.post.Replicas;

/** Forgets what the cart knows of goods, promotions, customers, stores and fees; what lies in carts stays there. */
@Component
class ReplicasEmptied implements Replicas {

  private final JdbcClient jdbc;

  ReplicasEmptied(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void empty() {
    jdbc.sql("DELETE FROM cart.product").update();
    jdbc.sql("DELETE FROM cart.article").update();
    jdbc.sql("DELETE FROM cart.offer").update();
    jdbc.sql("DELETE FROM cart.availability").update();
    jdbc.sql("DELETE FROM cart.promotion").update();
    jdbc.sql("DELETE FROM cart.promotions_read").update();
    jdbc.sql("DELETE FROM cart.customer").update();
    jdbc.sql("DELETE FROM cart.place").update();
    jdbc.sql("DELETE FROM cart.tariff").update();
  }
}
