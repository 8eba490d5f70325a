package shop.kontor.agents.application;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.post.Replicas;

/** Forgets what agents are told of the shop, of orders and of projects. Errands and what became of them stay. */
@Component
class ReplicasEmptied implements Replicas {

  private final JdbcClient jdbc;

  ReplicasEmptied(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void empty() {
    jdbc.sql("DELETE FROM agents.product").update();
    jdbc.sql("DELETE FROM agents.variant").update();
    jdbc.sql("DELETE FROM agents.offer").update();
    jdbc.sql("DELETE FROM agents.stock").update();
    jdbc.sql("DELETE FROM agents.capacity").update();
    jdbc.sql("DELETE FROM agents.store").update();
    jdbc.sql("DELETE FROM agents.tariff").update();
    jdbc.sql("DELETE FROM agents.customer_order").update();
    jdbc.sql("DELETE FROM agents.brought_back").update();
    jdbc.sql("DELETE FROM agents.project_member").update();
    jdbc.sql("DELETE FROM agents.project").update();
  }
}
