package shop.kontor.cart.application;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.inventory.LocationChanged;
import shop.kontor.inventory.LocationId;

/** Which stores the cart knows: a replica of what inventory tells of places. */
@Component
class Stores {

  private final JdbcClient jdbc;

  Stores(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @ApplicationModuleListener(id = "cart.location-changed")
  void on(LocationChanged fact) {
    jdbc.sql("""
        MERGE INTO cart.place p USING (VALUES (CAST(? AS VARCHAR(40)), CAST(? AS VARCHAR(10)), CAST(? AS BIGINT)))
          AS told (id, kind, version) ON p.id = told.id
        WHEN MATCHED AND p.version < told.version THEN UPDATE SET kind = told.kind, version = told.version
        WHEN NOT MATCHED THEN INSERT (id, kind, version) VALUES (told.id, told.kind, told.version)
        """).param(fact.location().value()).param(fact.kind().name()).param(fact.version()).update();
  }

  boolean has(LocationId store) {
    return jdbc.sql("SELECT 1 FROM cart.place WHERE id = ? AND kind = 'STORE'").param(store.value())
        .query(Integer.class).optional().isPresent();
  }
}
