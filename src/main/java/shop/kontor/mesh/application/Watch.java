package shop.kontor.mesh.application;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.foundation.post.Freshness.Hearing;
import shop.kontor.foundation.post.PostOffice;
import shop.kontor.foundation.products.DataProduct;
import shop.kontor.foundation.products.DataProducts;
import shop.kontor.foundation.products.Quality;
import shop.kontor.foundation.sharing.Duty;
import shop.kontor.mesh.ProductBreached;
import shop.kontor.mesh.ProductRecovered;
import shop.kontor.mesh.Promise;

/**
 * Looks whether products keep their promises, as far as this process sees them, and tells when that changes. A command
 * that opens the house for a moment, and makes it hear a lot, rings nothing.
 */
@Component
@ConditionalOnWebApplication
class Watch {

  private static final Logger log = LoggerFactory.getLogger(Watch.class);
  /** So long a product has to be as described before it is believed again. */
  private static final Duration PROBATION = Duration.ofMinutes(10);
  private static final int LONGEST = 500;

  private final DataProducts products;
  private final Quality quality;
  private final PostOffice office;
  private final AlarmBook alarms;
  private final ApplicationEventPublisher post;
  private final TransactionTemplate transaction;
  private final Duty duty;
  private final Clock clock;

  Watch(DataProducts products, Quality quality, PostOffice office, AlarmBook alarms, ApplicationEventPublisher post,
      TransactionTemplate transaction, Duty duty, Clock clock) {
    this.products = products;
    this.quality = quality;
    this.office = office;
    this.alarms = alarms;
    this.post = post;
    this.transaction = transaction;
    this.duty = duty;
    this.clock = clock;
  }

  private record Broken(String product, Promise promise, String detail) {

    private boolean is(String otherProduct, Promise otherPromise) {
      return product.equals(otherProduct) && promise == otherPromise;
    }
  }

  @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
  void look() {
    if (!duty.isOn("mesh")) {
      return;
    }
    var broken = broken();
    var open = alarms.open();
    var begun = broken.stream().filter(each -> open.stream().noneMatch(alarm ->
        each.is(alarm.product(), alarm.promise()))).toList();
    var ended = open.stream().filter(alarm -> broken.stream().noneMatch(each ->
        each.is(alarm.product(), alarm.promise()))).toList();
    if (begun.isEmpty() && ended.isEmpty()) {
      return;
    }
    transaction.executeWithoutResult(_ -> {
      var now = clock.instant();
      begun.forEach(each -> {
        log.warn("{} breaks its promise of {}: {}", each.product, each.promise, each.detail);
        alarms.ring(each.product, each.promise, each.detail, now);
        post.publishEvent(new ProductBreached(each.product, each.promise, each.detail, now));
      });
      ended.forEach(alarm -> {
        log.info("{} keeps its promise of {} again", alarm.product(), alarm.promise());
        alarms.end(alarm.product(), alarm.promise(), now);
        post.publishEvent(new ProductRecovered(alarm.product(), alarm.promise(), now));
      });
    });
  }

  private List<Broken> broken() {
    var hearings = office.hearings();
    var broken = new ArrayList<Broken>();
    for (var product : products.all()) {
      var late = hearings.stream().filter(each -> product.types().contains(each.type())
          && each.isLate(product.promised())).toList();
      if (!late.isEmpty()) {
        broken.add(new Broken(product.id(), Promise.FRESHNESS, said(late, product)));
      }
      quality.of(product.id()).stream()
          .filter(failure -> failure.at().isAfter(clock.instant().minus(PROBATION))).findFirst()
          .ifPresent(failure -> broken.add(new Broken(product.id(), Promise.QUALITY, shortened(failure.fact() + " "
              + failure.key() + ", " + failure.field() + ": " + failure.complaint()))));
    }
    return broken;
  }

  private static String said(List<Hearing> late, DataProduct product) {
    return shortened(String.join(", ", late.stream().flatMap(each -> Stream.of(each.room() + " "
        + each.now().toMillis() / 1000 + " s")).distinct().toList()) + " > " + product.promised().toSeconds() + " s");
  }

  private static String shortened(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
  }
}
