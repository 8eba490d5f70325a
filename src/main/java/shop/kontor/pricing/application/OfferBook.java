package shop.kontor.pricing.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.Sku;
import shop.kontor.pricing.VatRate;
import shop.kontor.pricing.domain.Offer;

/** Keeps offers, and every price that ever held. */
@Component
class OfferBook {

  private final JdbcClient jdbc;

  OfferBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Offer> find(Sku sku) {
    return jdbc.sql("SELECT sku, price, vat, version, since FROM pricing.offer WHERE sku = ?").param(sku.value())
        .query(OfferBook::offer).optional();
  }

  /** Nobody else changes it until the transaction ends. */
  Optional<Offer> lock(Sku sku) {
    return jdbc.sql("SELECT sku, price, vat, version, since FROM pricing.offer WHERE sku = ? FOR UPDATE")
        .param(sku.value()).query(OfferBook::offer).optional();
  }

  void add(Offer offer) {
    jdbc.sql("INSERT INTO pricing.offer (sku, price, vat, version, since) VALUES (?, ?, ?, ?, ?)")
        .params(offer.sku().value(), offer.price().toString(), offer.vat().percent().toPlainString(), offer.version(),
            at(offer.since())).update();
    remember(offer);
  }

  void keep(Offer offer) {
    int rows = jdbc.sql("UPDATE pricing.offer SET price = ?, vat = ?, version = ?, since = ? WHERE sku = ? AND version = ?")
        .params(offer.price().toString(), offer.vat().percent().toPlainString(), offer.version(), at(offer.since()),
            offer.sku().value(), offer.version() - 1).update();
    if (rows != 1) {
      throw new OptimisticLockingFailureException("The price of " + offer.sku() + " was changed by someone else");
    }
    remember(offer);
  }

  private void remember(Offer offer) {
    jdbc.sql("INSERT INTO pricing.price_history (sku, version, price, vat, since) VALUES (?, ?, ?, ?, ?)")
        .params(offer.sku().value(), offer.version(), offer.price().toString(), offer.vat().percent().toPlainString(),
            at(offer.since())).update();
  }

  private static OffsetDateTime at(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private static Offer offer(ResultSet row, int number) throws SQLException {
    return new Offer(new Sku(row.getString(1)), Money.parse(row.getString(2)), VatRate.of(row.getString(3)),
        row.getLong(4), row.getObject(5, OffsetDateTime.class).toInstant());
  }
}
