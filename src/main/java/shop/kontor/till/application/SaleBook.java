package shop.kontor.till.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.cart.CloseCart;
import shop.kontor.foundation.security.Seals;
import shop.kontor.foundation.web.LiveUpdates;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.inventory.TakeStock;
import shop.kontor.pricing.RedeemCoupon;
import shop.kontor.till.application.SaleReading.Kept;
import shop.kontor.till.domain.Returned;
import shop.kontor.till.domain.Sale;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what tills tell of: each sale once, however often it is told. */
@Service
public class SaleBook {

  static final String REFERENCE = "till/";
  private static final Logger log = LoggerFactory.getLogger(SaleBook.class);
  /** Whose e-mail address nobody asked for is known by her account alone: no limit counts her sales otherwise. */
  private static final String HOLDER = "coupon holder";
  private static final Duration MIDNIGHT_OIL = Duration.ofDays(90);

  private final JdbcClient jdbc;
  private final SaleReading reading;
  private final Checking checking;
  private final Recording recording;
  private final ApplicationEventPublisher post;
  private final TransactionTemplate transaction;
  private final LiveUpdates live;
  private final Seals seals;
  private final JsonMapper json;
  private final Clock clock;

  SaleBook(JdbcClient jdbc, SaleReading reading, Checking checking, Recording recording,
      ApplicationEventPublisher post, TransactionTemplate transaction, LiveUpdates live, Seals seals, JsonMapper json,
      Clock clock) {
    this.jdbc = jdbc;
    this.reading = reading;
    this.checking = checking;
    this.recording = recording;
    this.post = post;
    this.transaction = transaction;
    this.live = live;
    this.seals = seals;
    this.json = json;
    this.clock = clock;
  }

  /** @param first whether it had not been told before */
  public record Written(Kept kept, boolean first) {}

  /**
   * A sale that a till has made.
   *
   * @param sentAt now, by the till's clock; {@code null} where that agrees with ours
   * @param sentBy who is signed in where it is sent, maybe hours later
   * @throws Refusal for another sale by the id of one that was told before
   */
  public Written write(Sale sale, @Nullable Instant sentAt, String sentBy) {
    var known = reading.find(sale.id());
    if (known.isPresent()) {
      return again(known.get(), sale);
    }
    try {
      return transaction.execute(_ -> new Written(first(sale, sentAt, sentBy), true));
    } catch (DuplicateKeyException toldTwiceAtOnce) {
      return again(reading.find(sale.id()).orElseThrow(), sale);
    }
  }

  private static Written again(Kept known, Sale sale) {
    if (!known.sale().equals(sale) && !known.sale().equals(sale.anonymous())) {
      throw Refusal.conflict("till.refused.other", sale.id());
    }
    return new Written(known, false);
  }

  private Kept first(Sale sale, @Nullable Instant sentAt, String sentBy) {
    var now = clock.instant();
    var soldAt = byOurClock(sale.at(), sentAt, now).truncatedTo(ChronoUnit.MICROS); // as it can be read again
    var checked = checking.check(sale, soldAt);
    var deviations = checked.deviations();
    jdbc.sql("""
        INSERT INTO till.sale (id, receipt, store, clerk, sent_by, sold_at, heard_at, sale, customer, deviations, wanting)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """).params(sale.id(), sale.receipt(), sale.store().value(), sale.clerk(), sentBy, time(soldAt), time(now),
        json.writeValueAsString(sale), sale.customer(), json.writeValueAsString(deviations),
        deviations.isEmpty() ? 0 : 1).update();
    post.publishEvent(new TakeStock(REFERENCE + sale.id(), sale.store(), sale.lines().stream()
        .map(line -> new TakeStock.Line(line.sku(), line.quantity())).toList(), soldAt, sale.cart()));
    post.publishEvent(recording.of(sale, soldAt, checked.known(), checked.quotes()));
    if (sale.cart() != null) {
      post.publishEvent(new CloseCart(sale.cart(), sale.lines().stream()
          .map(line -> new CloseCart.Line(line.sku(), line.quantity())).toList(), soldAt));
    }
    sale.usedCoupon().ifPresent(used -> post.publishEvent(new RedeemCoupon(REFERENCE + sale.id(), used.promotion(),
        sale.customer(), seals.fingerprint(HOLDER, REFERENCE + sale.id()))));
    sale.lines().stream().filter(line -> line.discount() != null).forEach(line ->
        log.info("Discount of {} on {} of {} in sale {} by clerk {}: {}", line.discount(), line.reduced(), line.sku(),
            sale.id(), sale.clerk(), line.reason()));
    live.changedOften(SaleReading.TOPIC);
    return new Kept(sale, soldAt, now, sentBy, deviations, List.of(), new Returned(List.of()));
  }

  /** A till's clock may be wrong, but it goes as fast as ours. */
  private static Instant byOurClock(Instant at, @Nullable Instant sentAt, Instant now) {
    var corrected = sentAt == null ? at : at.plus(Duration.between(sentAt, now));
    return corrected.isAfter(now) ? now : corrected.isBefore(now.minus(MIDNIGHT_OIL)) ? now : corrected;
  }

  static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
