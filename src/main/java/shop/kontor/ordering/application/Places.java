package shop.kontor.ordering.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.inventory.LocationChanged;
import shop.kontor.inventory.LocationId;
import tools.jackson.databind.json.JsonMapper;

/** What ordering knows of the shop's places: a replica of what inventory tells. */
@Service
public class Places {

  private static final String COLUMNS = "SELECT id, kind, name, address FROM ordering.place ";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Places(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** @param address in one line; {@code null} if nobody has told */
  public record Place(LocationId id, LocationChanged.Kind kind, LocalText name, String address) {}

  @ApplicationModuleListener(id = "ordering.location-changed")
  void on(LocationChanged fact) {
    jdbc.sql("""
        MERGE INTO ordering.place p USING (VALUES (CAST(? AS VARCHAR(40)), CAST(? AS VARCHAR(10)),
            CAST(? AS VARCHAR(1000)), CAST(? AS VARCHAR(300)), CAST(? AS BIGINT)))
          AS told (id, kind, name, address, version) ON p.id = told.id
        WHEN MATCHED AND p.version < told.version THEN UPDATE SET kind = told.kind, name = told.name,
          address = told.address, version = told.version
        WHEN NOT MATCHED THEN INSERT (id, kind, name, address, version)
          VALUES (told.id, told.kind, told.name, told.address, told.version)
        """).param(fact.location().value()).param(fact.kind().name()).param(json.writeValueAsString(fact.name()))
        .param(fact.address()).param(fact.version()).update();
  }

  /** One that nobody has told of is called by its id. */
  public Place find(LocationId id) {
    return jdbc.sql(COLUMNS + "WHERE id = ?").param(id.value()).query(this::place).optional()
        .orElseGet(() -> new Place(id, LocationChanged.Kind.STORE, LocalText.of(id.value()), null));
  }

  public List<Place> stores() {
    return jdbc.sql(COLUMNS + "WHERE kind = 'STORE' ORDER BY id").query(this::place).list();
  }

  /** Warehouses first. */
  public List<Place> all() {
    return jdbc.sql(COLUMNS + "ORDER BY CASE WHEN kind = 'WAREHOUSE' THEN 0 ELSE 1 END, id").query(this::place).list();
  }

  private Place place(ResultSet row, int number) throws SQLException {
    return new Place(new LocationId(row.getString(1)), LocationChanged.Kind.valueOf(row.getString(2)),
        json.readValue(row.getString(3), LocalText.class), row.getString(4));
  }
}
