package shop.kontor.foundation.post;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.foundation.persistence.BookTransactions;
import shop.kontor.foundation.persistence.Commits;
import shop.kontor.foundation.sharing.Duty;
import shop.kontor.foundation.security.EndedPassports;
import shop.kontor.foundation.sharing.Neighbours;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class PostConfiguration {

  /** Positions that a room may be behind before others let it catch up. */
  private static final int FLOOD = 5_000;
  /** Positions that a room's cursor may be ahead of what is stored. */
  private static final int UNSTORED = 20_000;
  /** They tell by what is stored how far a room has got that is not on duty with them. */
  private static final int UNSTORED_AMONG_NEIGHBOURS = 1_000;

  @Bean(AbstractApplicationContext.APPLICATION_EVENT_MULTICASTER_BEAN_NAME)
  static PostMulticaster multicaster(BeanFactory beans) {
    return new PostMulticaster(beans);
  }

  @Bean
  static Subscriptions subscriptions(BeanFactory beans) {
    return new Subscriptions(beans);
  }

  @Bean
  Sequencer sequencer(Journal journal, UnknownCommits unknown, JdbcOperations jdbc, BookTransactions books,
      Neighbours neighbours) {
    return neighbours.possible() ? new SharedSequencer(journal, jdbc, new TransactionTemplate(books),
        () -> neighbours.tell(PostOffice.COMMITTED, "")) : new OwnSequencer(journal, unknown);
  }

  @Bean
  Journal journal(JdbcOperations jdbc, JdbcClient client) {
    return new Journal(jdbc, client);
  }

  @Bean
  Traces traces(ObjectProvider<Tracer> tracer) {
    return new Traces(tracer.getIfAvailable(() -> Tracer.NOOP));
  }

  @Bean
  UnknownCommits unknownCommits(Journal journal, BookTransactions books) {
    return new UnknownCommits(journal, new TransactionTemplate(books));
  }

  /** Messages end them. */
  @Bean
  EndedPassports endedPassports(JdbcClient jdbc, Clock clock) {
    return new EndedPassports(jdbc, clock);
  }

  @Bean
  Outbox outbox(Journal journal, Sequencer sequencer, JsonMapper json, Traces traces,
      EndedPassports ended, Clock clock) {
    return new Outbox(journal, sequencer, json, traces, ended, clock);
  }

  @Bean
  Freshness freshness(Clock clock, Journal journal, Sequencer sequencer, JdbcClient jdbc) {
    return new Freshness(clock, journal, sequencer, jdbc);
  }

  @Bean
  Oblivion oblivion(Journal journal, JdbcClient jdbc, BookTransactions books, Clock clock) {
    return new Oblivion(journal, jdbc, new TransactionTemplate(books), clock);
  }

  @Bean
  Purge purge(Journal journal, Oblivion oblivion, JdbcClient jdbc, BookTransactions books, Clock clock,
      @Value("${kontor.post.keep:7d}") Duration keep, @Value("${" + Purge.GONE + ":}") List<String> gone) {
    return new Purge(journal, oblivion, jdbc, new TransactionTemplate(books), clock, keep, gone);
  }

  @Bean
  PostOffice postOffice(Subscriptions subscriptions, Journal journal, Sequencer sequencer, JdbcClient jdbc,
      BookTransactions books, JsonMapper json, Traces traces, Clock clock, ObjectProvider<Retellings> retelling,
      ObjectProvider<Correspondence> correspondence, Purge purge, Duty duty, Neighbours neighbours,
      Freshness freshness, EndedPassports ended) {
    var transaction = new TransactionTemplate(books);
    int unstored = neighbours.possible() ? UNSTORED_AMONG_NEIGHBOURS : UNSTORED;
    return new PostOffice(sequencer, () -> {
      var retellings = retelling.getObject();
      var mailboxes = subscriptions.byRoom(retellings.subscriptions()).entrySet().stream()
          .map(room -> new Mailbox(room.getKey(), new Listeners(room.getValue(), json, traces, ended), journal, sequencer,
              new Held(jdbc, room.getKey()), new Cursor(room.getKey(), jdbc, transaction, unstored), transaction, duty,
              clock, freshness)).toList();
      return new PostOffice.Plan(mailboxes, retellings, Optional.ofNullable(correspondence.getIfAvailable()));
    }, jdbc, transaction, purge, duty, neighbours, freshness);
  }

  @Bean
  Retellings retellings(ObjectProvider<Retelling> tellers, Outbox outbox, JdbcClient jdbc, BookTransactions books,
      JsonMapper json, Duty duty, PostOffice office) {
    return new Retellings(tellers.stream().toList(), outbox, jdbc, new TransactionTemplate(books), json, duty,
        () -> office.longestLag() > FLOOD);
  }

  @Bean
  ProductPort productPort(Journal journal, Sequencer sequencer, Retellings retellings, BookTransactions books,
      Commits commits, JsonMapper json) {
    return new ProductPort(journal, sequencer, retellings, new TransactionTemplate(books), commits, json);
  }

  @Bean
  Rebuilding rebuilding(ObjectProvider<Replicas> replicas, Subscriptions subscriptions, Retellings retellings,
      ObjectProvider<Correspondence> correspondence, PostOffice office, JdbcClient jdbc, BookTransactions books) {
    return new Rebuilding(replicas.stream().toList(), subscriptions, retellings,
        () -> correspondence.stream().flatMap(post -> post.elsewhere().stream()).collect(Collectors.toSet()), office,
        jdbc, new TransactionTemplate(books));
  }

  @Bean
  MeterBinder postMetrics(Sequencer sequencer, PostOffice office) {
    return registry -> {
      Gauge.builder("kontor.post.position", sequencer, Sequencer::settled)
          .description("Messages journalled so far").register(registry);
      Gauge.builder("kontor.post.lag", office, PostOffice::longestLag)
          .description("Journal positions that the slowest room is behind").register(registry);
    };
  }
}
