package shop.kontor.agents.application;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.delivery.Tariff;
import shop.kontor.delivery.TariffChanged;
import tools.jackson.databind.json.JsonMapper;

/** A replica of what the shop asks for deliveries. */
@Component
public class TariffKnown {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  TariffKnown(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @ApplicationModuleListener(id = "agents.note-tariff")
  void on(TariffChanged fact) {
    jdbc.sql("""
        MERGE INTO agents.tariff t USING (VALUES (1, CAST(? AS BIGINT), CAST(? AS VARCHAR(4000))))
          AS told (only_row, version, content) ON t.only_row = told.only_row
        WHEN MATCHED AND t.version < told.version THEN UPDATE SET version = told.version, content = told.content
        WHEN NOT MATCHED THEN INSERT (only_row, version, content) VALUES (told.only_row, told.version, told.content)
        """).param(fact.version()).param(json.writeValueAsString(fact.tariff())).update();
  }

  /** Empty until somebody has told one: then deliveries are free. */
  public Optional<Tariff> find() {
    return jdbc.sql("SELECT content FROM agents.tariff WHERE only_row = 1").query(String.class).optional()
        .map(content -> json.readValue(content, Tariff.class));
  }
}
