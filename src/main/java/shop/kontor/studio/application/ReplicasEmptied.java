package shop.kontor.studio.application;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.post.Replicas;

/** Forgets what the studio knows of projects, of the catalogue, of prices, of stock and of delivery days. Rooms and designs stay. */
@Component
class ReplicasEmptied implements Replicas {

  private final JdbcClient jdbc;

  ReplicasEmptied(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void empty() {
    jdbc.sql("DELETE FROM studio.member").update();
    jdbc.sql("DELETE FROM studio.project").update();
    jdbc.sql("DELETE FROM studio.product").update();
    jdbc.sql("DELETE FROM studio.variant").update();
    jdbc.sql("DELETE FROM studio.offer").update();
    jdbc.sql("DELETE FROM studio.stock").update();
    jdbc.sql("DELETE FROM studio.capacity").update();
  }
}
