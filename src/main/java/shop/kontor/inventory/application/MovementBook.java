package shop.kontor.inventory.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.Sku;
import shop.kontor.inventory.LocationId;
import shop.kontor.inventory.domain.Movement;

/** Keeps what left and what came back: for whoever tells of it twice, and for counts that are heard late. */
@Component
class MovementBook {

  private final JdbcClient jdbc;
  private final Clock clock;

  MovementBook(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** In the order of their SKUs; none if nobody has told of this reference. */
  List<Movement> find(String reference) {
    return jdbc.sql("""
        SELECT reference, sku, location, pieces, moved_at, unknown_pieces, promised_pieces FROM inventory.movement
         WHERE reference = ? ORDER BY sku
        """).param(reference).query(MovementBook::movement).list();
  }

  void add(Movement movement) {
    jdbc.sql("""
        INSERT INTO inventory.movement
               (reference, sku, location, pieces, moved_at, unknown_pieces, promised_pieces, heard_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """).params(movement.reference(), movement.sku().value(), movement.location().value(), movement.pieces(),
        time(movement.at()), movement.unknown(), movement.promised(), OffsetDateTime.now(clock)).update();
  }

  /** How many pieces left there after this moment, less those that came back. */
  int since(Sku sku, LocationId location, Instant at) {
    return jdbc.sql("""
        SELECT COALESCE(SUM(pieces), 0) FROM inventory.movement WHERE sku = ? AND location = ? AND moved_at > ?
        """).params(sku.value(), location.value(), time(at)).query(Integer.class).single();
  }

  private static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static Movement movement(ResultSet row, int number) throws SQLException {
    return new Movement(row.getString(1), new Sku(row.getString(2)), new LocationId(row.getString(3)), row.getInt(4),
        row.getObject(5, OffsetDateTime.class).toInstant(), row.getInt(6), row.getInt(7));
  }
}
