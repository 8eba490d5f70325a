package shop.kontor.context.application;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.Sku;
import shop.kontor.context.domain.Judgement;
import shop.kontor.context.domain.Means;
import shop.kontor.context.domain.News;
import shop.kontor.context.domain.ProjectId;
import shop.kontor.context.domain.Standing;
import shop.kontor.context.domain.Watch;
import shop.kontor.pricing.OfferChanged;
import tools.jackson.databind.json.JsonMapper;

/** A replica of offers, and what their changes mean to projects. */
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
    known.ifPresent(old -> judge(fact, old.offer, now));
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

  private void judge(OfferChanged fact, Offer before, Offer now) {
    var watching = watches.of(fact.sku());
    var means = means(watching, before, now);
    var news = new HashMap<ProjectId, News>();
    watching.forEach(watch -> Judgement.ofPrice(watch, fact.sku(), before.eachThen(watch.quantity(), watch.group()),
        now.eachThen(watch.quantity(), watch.group()), () -> means.getOrDefault(watch.project(), Means.UNKNOWN))
        .ifPresent(each -> news.put(watch.project(), each)));
    if (!news.isEmpty()) {
      watches.notice("offer " + fact.sku() + " " + fact.version(), news);
    }
  }

  /** Of those alone for which they decide. */
  private Map<ProjectId, Means> means(List<Watch> watching, Offer before, Offer now) {
    var asked = watching.stream().filter(watch -> watch.standing() == Standing.CHOSEN)
        .filter(watch -> dearer(before, now, watch)).map(Watch::project).collect(Collectors.toSet());
    return asked.isEmpty() ? Map.of() : watches.means(asked, now.heardAt());
  }

  private static boolean dearer(Offer before, Offer now, Watch watch) {
    var then = before.eachThen(watch.quantity(), watch.group());
    var each = now.eachThen(watch.quantity(), watch.group());
    return then.isSameCurrency(each) && then.isLessThan(each);
  }
}
