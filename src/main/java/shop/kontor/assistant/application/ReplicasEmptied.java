package shop.kontor.assistant.application;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.post.Replicas;

/** Forgets what the assistant knows of the shop and of projects. Conversations stay. */
@Component
class ReplicasEmptied implements Replicas {

  private final JdbcClient jdbc;

  ReplicasEmptied(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void empty() {
    jdbc.sql("DELETE FROM assistant.project").update();
    jdbc.sql("DELETE FROM assistant.product").update();
    jdbc.sql("DELETE FROM assistant.variant").update();
    jdbc.sql("DELETE FROM assistant.offer").update();
    jdbc.sql("DELETE FROM assistant.stock").update();
    jdbc.sql("DELETE FROM assistant.place").update();
    jdbc.sql("DELETE FROM assistant.capacity").update();
    jdbc.sql("DELETE FROM assistant.tariff").update();
  }
}
