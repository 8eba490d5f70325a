package shop.kontor.foundation.post;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.foundation.carrier.Carrier;
import shop.kontor.foundation.carrier.Lane;
import shop.kontor.foundation.house.Selection;
import shop.kontor.foundation.persistence.BookTransactions;
import shop.kontor.foundation.persistence.Commits;
import shop.kontor.foundation.sharing.Duty;

/** The post with rooms elsewhere; none without {@code kontor.broker}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${kontor.broker:}'.isBlank()")
class CorrespondenceConfiguration {

  private static final Logger log = LoggerFactory.getLogger(CorrespondenceConfiguration.class);

  @Bean
  Directions directions(Selection selection) {
    return Directions.of(selection.here(), selection.elsewhere());
  }

  @Bean
  Correspondence correspondence(Carrier carrier, Directions directions, Journal journal, Sequencer sequencer,
      Commits commits, Outbox outbox, PostOffice office, JdbcClient jdbc, BookTransactions books,
      Duty duty, ApplicationContext house) {
    var transaction = new TransactionTemplate(books);
    var departures = new Departures(directions, journal, sequencer, commits, carrier, jdbc, transaction, duty);
    var arrivals = new Arrivals(directions, outbox, carrier, jdbc, transaction, duty,
        lanes -> office.askAgain(lanes.stream().map(Lane::room).collect(Collectors.toSet())));
    return new Correspondence(carrier, directions, departures, arrivals, jdbc, transaction, lost -> {
      log.error("{} {} This process closes", lost.getMessage(), lost.wayOut());
      Thread.ofPlatform().name("closing").start(() -> SpringApplication.exit(house, () -> 1));
    });
  }

  /** A broker that is away stops nothing but the post to rooms elsewhere, so the house as a whole stays up. */
  @Bean
  HealthIndicator brokerHealth(Carrier carrier) {
    return () -> {
      var reach = carrier.reach();
      return (reach.given() ? Health.up() : Health.status(new Status("AWAY", reach.complaint())))
          .withDetail("since", reach.since().toString()).build();
    };
  }

  @Bean
  MeterBinder brokerMetrics(Carrier carrier, Sequencer sequencer, Correspondence correspondence) {
    return registry -> {
      Gauge.builder("kontor.broker.reachable", carrier, broker -> broker.reach().given() ? 1 : 0)
          .description("1 while the broker can be reached").register(registry);
      Gauge.builder("kontor.post.departures.lag", () -> sequencer.settled() - correspondence.cursor())
          .description("Journal positions that have yet to leave for rooms elsewhere").register(registry);
    };
  }
}
