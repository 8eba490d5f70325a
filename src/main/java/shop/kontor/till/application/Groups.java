package shop.kontor.till.application;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.customer.Company;
import shop.kontor.customer.StandingChanged;
import tools.jackson.databind.json.JsonMapper;

/** A replica of which customers belong to a group, whose prices are theirs, and for which companies they buy. */
@Component
class Groups {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Groups(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** {@code null} for none. */
  @Nullable String of(String customer) {
    return jdbc.sql("SELECT customer_group FROM till.standing_known WHERE customer = ? AND customer_group IS NOT NULL")
        .param(customer).query(String.class).optional().orElse(null);
  }

  /** {@code null} for none. */
  @Nullable Company company(String customer) {
    return jdbc.sql("SELECT company FROM till.standing_known WHERE customer = ? AND company IS NOT NULL")
        .param(customer).query(String.class).optional().map(each -> json.readValue(each, Company.class)).orElse(null);
  }

  @ApplicationModuleListener(id = "till.note-standing")
  void on(StandingChanged fact) {
    var group = fact.group() == null ? null : fact.group().value();
    var company = fact.company() == null ? null : json.writeValueAsString(fact.company());
    int known = jdbc.sql("""
        UPDATE till.standing_known SET customer_group = ?, company = ?, version = ? WHERE customer = ? AND version < ?
        """).params(group, company, fact.version(), fact.customer().value(), fact.version()).update();
    if (known == 0) {
      jdbc.sql("""
          INSERT INTO till.standing_known (customer, customer_group, company, version)
          SELECT CAST(? AS VARCHAR(80)), CAST(? AS VARCHAR(40)), CAST(? AS VARCHAR(4000)), CAST(? AS BIGINT)
           WHERE NOT EXISTS (SELECT 1 FROM till.standing_known WHERE customer = ?)
          """).params(fact.customer().value(), group, company, fact.version(), fact.customer().value()).update();
    }
  }
}
