package shop.kontor.context.application;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.Sku;
import shop.kontor.pricing.OfferChanged;
import tools.jackson.databind.json.JsonMapper;

/** A replica of offers; what changes of those that are watched is told to projects. */
@Component
class OffersWatched {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Assortment assortment;
  private final Watches watches;
  private final Clock clock;

  OffersWatched(JdbcClient jdbc, JsonMapper json, Assortment assortment, Watches watches, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.assortment = assortment;
    this.watches = watches;
    this.clock = clock;
  }

  private record Known(Offer offer, long version) {}

  @ApplicationModuleListener(id = "context.watch-offers")
  void on(OfferChanged fact) {
    var known = find(fact.sku());
    if (known.filter(old -> old.version >= fact.version()).isPresent()) {
      return;
    }
    var now = new Offer(fact.price(), fact.terms(), clock.instant());
    keep(fact, now, known.isPresent());
    known.filter(_ -> watches.has(fact.sku())).ifPresent(old -> watches.tell("offer " + fact.sku() + " " + fact.version(),
        fact.sku(), new Told.Priced(old.offer, now)));
  }

  private Optional<Known> find(Sku sku) {
    return jdbc.sql("SELECT price, terms, heard_at, version FROM context.offer WHERE sku = ?").param(sku.value())
        .query((row, n) -> new Known(assortment.offer(row.getString(1), row.getString(2),
            row.getObject(3, OffsetDateTime.class).toInstant()), row.getLong(4))).optional();
  }

  private void keep(OfferChanged fact, Offer offer, boolean known) {
    var terms = fact.terms().isEmpty() ? null : json.writeValueAsString(fact.terms());
    jdbc.sql(known ? "UPDATE context.offer SET price = ?, terms = ?, heard_at = ?, version = ? WHERE sku = ?"
        : "INSERT INTO context.offer (price, terms, heard_at, version, sku) VALUES (?, ?, ?, ?, ?)")
        .params(fact.price().toString(), terms, StepBook.at(offer.heardAt()), fact.version(), fact.sku().value())
        .update();
  }
}
