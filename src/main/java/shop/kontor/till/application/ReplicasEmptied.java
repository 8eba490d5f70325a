package shop.kontor.till.application;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.post.Replicas;

/** Forgets what tills know of goods, promotions and customers. Revisions go on: tills that are out are told of what comes anew. */
@Component
class ReplicasEmptied implements Replicas {

  private final JdbcClient jdbc;

  ReplicasEmptied(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void empty() {
    jdbc.sql("DELETE FROM till.product_known").update();
    jdbc.sql("DELETE FROM till.goods").update();
    jdbc.sql("DELETE FROM till.standing_known").update();
    jdbc.sql("DELETE FROM till.promotion").update();
  }
}
