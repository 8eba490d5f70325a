package shop.kontor.ordering.application;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.post.Replicas;

/** Forgets what orders know of places; the orders themselves stay. */
@Component
class ReplicasEmptied implements Replicas {

  private final JdbcClient jdbc;

  ReplicasEmptied(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void empty() {
    jdbc.sql("DELETE FROM ordering.place").update();
  }
}
