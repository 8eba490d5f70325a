package house.apple.application;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.post.Replicas;

@Component
class PearsForgotten implements Replicas {

  private final JdbcClient jdbc;

  PearsForgotten(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void empty() {
    jdbc.sql("DELETE FROM apple.pears_known").update();
  }
}
