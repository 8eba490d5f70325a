package shop.kontor.mesh.application;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.foundation.products.Breaches;
import shop.kontor.foundation.products.Breaches.Breach;
import shop.kontor.foundation.sharing.Duty;
import shop.kontor.mesh.ProductBreached;
import shop.kontor.mesh.ProductRecovered;
import shop.kontor.mesh.Promise;
import shop.kontor.mesh.domain.Alarm;

/**
 * Looks whether products keep their promises in the whole house, and tells when that changes. A command that opens the
 * house for a moment, and makes it hear a lot, rings nothing.
 */
@Component
@ConditionalOnWebApplication
class Watch {

  private static final Logger log = LoggerFactory.getLogger(Watch.class);

  private final Breaches breaches;
  private final AlarmBook alarms;
  private final ApplicationEventPublisher post;
  private final TransactionTemplate transaction;
  private final Duty duty;
  private final Clock clock;

  Watch(Breaches breaches, AlarmBook alarms, ApplicationEventPublisher post, TransactionTemplate transaction,
      Duty duty, Clock clock) {
    this.breaches = breaches;
    this.alarms = alarms;
    this.post = post;
    this.transaction = transaction;
    this.duty = duty;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
  void look() {
    if (!duty.isOn("mesh")) {
      return;
    }
    var broken = breaches.all();
    var open = alarms.open();
    var begun = broken.stream().filter(each -> open.stream().noneMatch(alarm ->
        is(each, alarm))).toList();
    var ended = open.stream().filter(alarm -> broken.stream().noneMatch(each ->
        is(each, alarm))).toList();
    if (begun.isEmpty() && ended.isEmpty()) {
      return;
    }
    transaction.executeWithoutResult(_ -> {
      var now = clock.instant();
      begun.forEach(each -> {
        log.warn("{} breaks its promise of {}: {}", each.product(), each.kind(), each.detail());
        alarms.ring(each.product(), promise(each), each.detail(), now);
        post.publishEvent(new ProductBreached(each.product(), promise(each), each.detail(), now));
      });
      ended.forEach(alarm -> {
        log.info("{} keeps its promise of {} again", alarm.product(), alarm.promise());
        alarms.end(alarm.product(), alarm.promise(), now);
        post.publishEvent(new ProductRecovered(alarm.product(), alarm.promise(), now));
      });
    });
  }

  private static boolean is(Breach breach, Alarm alarm) {
    return breach.product().equals(alarm.product()) && promise(breach) == alarm.promise();
  }

  private static Promise promise(Breach breach) {
    return switch (breach.kind()) {
      case FRESHNESS -> Promise.FRESHNESS;
      case QUALITY -> Promise.QUALITY;
    };
  }
}
