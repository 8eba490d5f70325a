package shop.kontor.pricing.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.Sku;
import shop.kontor.pricing.VatRate;
import shop.kontor.pricing.domain.Offer;

/** Keeps offers, and every price that was ever set. What was told of an offer beyond its price is with {@link ToldBook}. */
@Component
class OfferBook {

  private final JdbcClient jdbc;

  OfferBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Offer> find(Sku sku) {
    return jdbc.sql("SELECT sku, price, vat, version, set_at FROM pricing.offer WHERE sku = ?").param(sku.value())
        .query(OfferBook::offer).optional();
  }

  /** The next offers by SKU, after this one. */
  List<Offer> after(String sku, int most) {
    return jdbc.sql("""
        SELECT sku, price, vat, version, set_at FROM pricing.offer WHERE sku > ? ORDER BY sku FETCH FIRST ? ROWS ONLY
        """).params(sku, most).query(OfferBook::offer).list();
  }

  /** Nobody else changes it until the transaction ends. Cheap where there is no row: most that come in bulk are new. */
  Optional<Offer> lock(Sku sku) {
    if (find(sku).isEmpty()) {
      return Optional.empty();
    }
    return jdbc.sql("SELECT sku, price, vat, version, set_at FROM pricing.offer WHERE sku = ? FOR UPDATE")
        .param(sku.value()).query(OfferBook::offer).optional();
  }

  /** Those of these variants that have an offer; nobody else changes them until the transaction ends. */
  List<Offer> lock(Collection<Sku> skus) {
    return skus.isEmpty() ? List.of() : jdbc.sql("""
        SELECT sku, price, vat, version, set_at FROM pricing.offer WHERE sku IN (:skus) FOR UPDATE
        """).param("skus", skus.stream().map(Sku::value).sorted().toList()).query(OfferBook::offer).list();
  }

  void add(Offer offer) {
    jdbc.sql("INSERT INTO pricing.offer (sku, price, vat, version, set_at) VALUES (?, ?, ?, ?, ?)")
        .params(offer.sku().value(), offer.price().toString(), offer.vat().percent().toPlainString(), offer.version(),
            at(offer.setAt())).update();
  }

  /** A price that is set to what it is makes no new version, but is kept for its time. */
  void keep(Offer offer, long before) {
    int rows = jdbc.sql("""
        UPDATE pricing.offer SET price = ?, vat = ?, version = ?, set_at = ? WHERE sku = ? AND version = ?
        """)
        .params(offer.price().toString(), offer.vat().percent().toPlainString(), offer.version(), at(offer.setAt()),
            offer.sku().value(), before).update();
    if (rows != 1) {
      throw new OptimisticLockingFailureException("The price of " + offer.sku() + " was changed by someone else");
    }
  }

  /**
   * What was set when, whether or not it changed anything or came too late to hold: the later word about a moment
   * stays.
   */
  void remember(Sku sku, Money price, VatRate vat, Instant at) {
    int known = jdbc.sql("UPDATE pricing.price_history SET price = ?, vat = ? WHERE sku = ? AND set_at = ?")
        .params(price.toString(), vat.percent().toPlainString(), sku.value(), at(at)).update();
    if (known == 0) {
      jdbc.sql("INSERT INTO pricing.price_history (sku, set_at, price, vat) VALUES (?, ?, ?, ?)")
          .params(sku.value(), at(at), price.toString(), vat.percent().toPlainString()).update();
    }
  }

  static OffsetDateTime at(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private static Offer offer(ResultSet row, int number) throws SQLException {
    return new Offer(new Sku(row.getString(1)), Money.parse(row.getString(2)), VatRate.of(row.getString(3)),
        row.getLong(4), row.getObject(5, OffsetDateTime.class).toInstant());
  }
}
