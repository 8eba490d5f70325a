package shop.kontor.inventory.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.Sku;
import shop.kontor.inventory.LocationId;
import shop.kontor.inventory.domain.Hold;

/**
 * Keeps the promises that end by themselves, as long as they last. What is read of a variant's holds while its stock is
 * locked stays so until the transaction ends.
 */
@Component
class HoldBook {

  private static final String COLUMNS = "SELECT reference, holder, sku, location, quantity, ends_at FROM inventory.hold ";

  private final JdbcClient jdbc;

  HoldBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Hold hold) {
    jdbc.sql("""
        INSERT INTO inventory.hold (reference, holder, sku, location, quantity, ends_at) VALUES (?, ?, ?, ?, ?, ?)
        """).params(hold.reference(), hold.holder(), hold.sku().value(), hold.location().value(), hold.quantity(),
        hold.until().atOffset(ZoneOffset.UTC)).update();
  }

  /** Of these variants. */
  List<Hold> of(String holder, Collection<Sku> skus) {
    return jdbc.sql(COLUMNS + "WHERE holder = :holder AND sku IN (:skus) ORDER BY reference").param("holder", holder)
        .param("skus", skus.stream().map(Sku::value).toList()).query(HoldBook::hold).list();
  }

  int count(String holder) {
    return jdbc.sql("SELECT COUNT(*) FROM inventory.hold WHERE holder = ?").param(holder).query(Integer.class).single();
  }

  List<Hold> find(Collection<String> references) {
    return references.isEmpty() ? List.of() : jdbc.sql(COLUMNS + "WHERE reference IN (:references)")
        .param("references", references).query(HoldBook::hold).list();
  }

  /** Those of these variants that have ended and are still written down. */
  List<Hold> over(Collection<Sku> skus, Instant now) {
    return jdbc.sql(COLUMNS + "WHERE sku IN (:skus) AND ends_at <= :now ORDER BY reference")
        .param("skus", skus.stream().map(Sku::value).toList()).param("now", now.atOffset(ZoneOffset.UTC))
        .query(HoldBook::hold).list();
  }

  /** The first that have ended. */
  List<Hold> over(Instant now, int most) {
    return jdbc.sql(COLUMNS + "WHERE ends_at <= ? ORDER BY ends_at FETCH FIRST ? ROWS ONLY")
        .params(now.atOffset(ZoneOffset.UTC), most).query(HoldBook::hold).list();
  }

  /** Whether it was there until now: whoever ends a hold is told so once. */
  boolean end(String reference) {
    return jdbc.sql("DELETE FROM inventory.hold WHERE reference = ?").param(reference).update() == 1;
  }

  void pass(String from, String to) {
    jdbc.sql("UPDATE inventory.hold SET holder = ? WHERE holder = ?").params(to, from).update();
  }

  private static Hold hold(ResultSet row, int number) throws SQLException {
    return new Hold(row.getString(1), row.getString(2), new Sku(row.getString(3)), new LocationId(row.getString(4)),
        row.getInt(5), row.getObject(6, OffsetDateTime.class).toInstant());
  }
}
