package shop.kontor.till.application;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.customer.StandingChanged;

/** A replica of which customers belong to a group, whose prices are theirs. */
@Component
class Groups {

  private final JdbcClient jdbc;

  Groups(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** {@code null} for none. */
  @Nullable String of(String customer) {
    return jdbc.sql("SELECT customer_group FROM till.standing_known WHERE customer = ? AND customer_group IS NOT NULL")
        .param(customer).query(String.class).optional().orElse(null);
  }

  @ApplicationModuleListener(id = "till.note-standing")
  void on(StandingChanged fact) {
    var group = fact.group() == null ? null : fact.group().value();
    int known = jdbc.sql("""
        UPDATE till.standing_known SET customer_group = ?, version = ? WHERE customer = ? AND version < ?
        """).params(group, fact.version(), fact.customer().value(), fact.version()).update();
    if (known == 0) {
      jdbc.sql("""
          INSERT INTO till.standing_known (customer, customer_group, version)
          SELECT CAST(? AS VARCHAR(80)), CAST(? AS VARCHAR(40)), CAST(? AS BIGINT)
           WHERE NOT EXISTS (SELECT 1 FROM till.standing_known WHERE customer = ?)
          """).params(fact.customer().value(), group, fact.version(), fact.customer().value()).update();
    }
  }
}
