package shop.kontor.cart.application;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.customer.Company;
import shop.kontor.customer.StandingChanged;
import shop.kontor.foundation.security.Caller;
import tools.jackson.databind.json.JsonMapper;

/** What the cart knows of those who buy: a replica of what customers are to the shop. */
@Component
class Customers {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Customers(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * @param group whose terms are hers; {@code null} for none
   * @param company for which she buys; {@code null} for herself
   */
  record Known(String group, Company company) {

    static final Known NOBODY = new Known(null, null);
  }

  Known find(Caller caller) {
    return find(caller.customer());
  }

  /** @param customer empty for a guest */
  Known find(Optional<String> customer) {
    return customer.flatMap(id -> jdbc
        .sql("SELECT customer_group, company FROM cart.customer WHERE id = ?").param(id)
        .query((row, n) -> new Known(row.getString(1), company(row.getString(2)))).optional()).orElse(Known.NOBODY);
  }

  @ApplicationModuleListener(id = "cart.standing-changed")
  void on(StandingChanged standing) {
    jdbc.sql("""
        MERGE INTO cart.customer c USING (VALUES (CAST(? AS VARCHAR(40)), CAST(? AS VARCHAR(40)),
            CAST(? AS VARCHAR(4000)), CAST(? AS BIGINT)))
          AS told (id, customer_group, company, version) ON c.id = told.id
        WHEN MATCHED AND c.version < told.version THEN UPDATE SET customer_group = told.customer_group,
          company = told.company, version = told.version
        WHEN NOT MATCHED THEN INSERT (id, customer_group, company, version)
          VALUES (told.id, told.customer_group, told.company, told.version)
        """).param(standing.customer().value()).param(standing.group() == null ? null : standing.group().value())
        .param(standing.company() == null ? null : json.writeValueAsString(standing.company()))
        .param(standing.version()).update();
  }

  private Company company(String stored) {
    return stored == null ? null : json.readValue(stored, Company.class);
  }
}
