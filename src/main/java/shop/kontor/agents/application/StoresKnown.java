package shop.kontor.agents.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.inventory.LocationChanged;
import tools.jackson.databind.json.JsonMapper;

/** A replica of the stores in which customers collect. */
@Component
public class StoresKnown {

  private static final int LONGEST = 1_000;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  StoresKnown(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** @param address in one line; {@code null} if nobody has told */
  public record Store(String id, LocalText name, @Nullable String address) {}

  @ApplicationModuleListener(id = "agents.note-stores")
  void on(LocationChanged fact) {
    var name = json.writeValueAsString(fact.name());
    var address = fact.address() == null || fact.address().length() > LONGEST ? null : fact.address();
    jdbc.sql("""
        MERGE INTO agents.store p USING (VALUES (CAST(? AS VARCHAR(40)), CAST(? AS BOOLEAN), CAST(? AS VARCHAR(1000)),
          CAST(? AS VARCHAR(1000)), CAST(? AS BIGINT))) AS told (id, shown, name, address, version) ON p.id = told.id
        WHEN MATCHED AND p.version < told.version THEN UPDATE SET shown = told.shown, name = told.name,
          address = told.address, version = told.version
        WHEN NOT MATCHED THEN INSERT (id, shown, name, address, version)
          VALUES (told.id, told.shown, told.name, told.address, told.version)
        """).params(fact.location().value(), fact.kind() == LocationChanged.Kind.STORE,
            name.length() > LONGEST ? json.writeValueAsString(LocalText.of(fact.location().value())) : name, address,
            fact.version()).update();
  }

  public List<Store> all() {
    return jdbc.sql("SELECT id, name, address FROM agents.store WHERE shown ORDER BY id")
        .query((row, n) -> new Store(row.getString(1), json.readValue(row.getString(2), LocalText.class),
            row.getString(3))).list();
  }
}
