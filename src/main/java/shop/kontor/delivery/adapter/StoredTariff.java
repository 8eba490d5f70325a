package shop.kontor.delivery.adapter;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shop.kontor.delivery.Tariff;
import shop.kontor.delivery.TariffChanged;
import shop.kontor.delivery.domain.Tariffs;
import tools.jackson.databind.json.JsonMapper;

/** One row, or none. */
@Repository
class StoredTariff implements Tariffs {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  StoredTariff(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public Optional<TariffChanged> current() {
    return jdbc.sql("SELECT content, version FROM delivery.tariff WHERE only_row = 1")
        .query((row, n) -> new TariffChanged(json.readValue(row.getString(1), Tariff.class), row.getLong(2))).optional();
  }

  @Override
  public TariffChanged set(Tariff tariff) {
    var content = json.writeValueAsString(tariff);
    if (jdbc.sql("UPDATE delivery.tariff SET content = ?, version = version + 1 WHERE only_row = 1").param(content)
        .update() == 0) {
      jdbc.sql("INSERT INTO delivery.tariff (only_row, content, version) VALUES (1, ?, 1)").param(content).update();
    }
    return current().orElseThrow();
  }
}
