package shop.kontor.pricing.application;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.customer.StandingChanged;
import shop.kontor.foundation.security.Caller;

/** What pricing knows of those who ask: a replica of what customers are to the shop. */
@Component
public class Customers {

  private final JdbcClient jdbc;

  Customers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param group whose terms are hers; {@code null} for none
   * @param forCompany whether she buys for a company, and is shown prices without VAT
   */
  public record Known(String group, boolean forCompany) {

    static final Known NOBODY = new Known(null, false);
  }

  public Known find(Caller caller) {
    return caller.customer().flatMap(id -> jdbc
        .sql("SELECT customer_group, for_company FROM pricing.customer WHERE id = ?").param(id)
        .query((row, n) -> new Known(row.getString(1), row.getBoolean(2))).optional()).orElse(Known.NOBODY);
  }

  @ApplicationModuleListener(id = "pricing.standing-changed")
  void on(StandingChanged standing) {
    jdbc.sql("""
        MERGE INTO pricing.customer c USING (VALUES (CAST(? AS VARCHAR(40)), CAST(? AS VARCHAR(40)),
            CAST(? AS BOOLEAN), CAST(? AS BIGINT)))
          AS told (id, customer_group, for_company, version) ON c.id = told.id
        WHEN MATCHED AND c.version < told.version THEN UPDATE SET customer_group = told.customer_group,
          for_company = told.for_company, version = told.version
        WHEN NOT MATCHED THEN INSERT (id, customer_group, for_company, version)
          VALUES (told.id, told.customer_group, told.for_company, told.version)
        """).param(standing.customer().value()).param(standing.group() == null ? null : standing.group().value())
        .param(standing.company() != null).param(standing.version()).update();
  }
}
