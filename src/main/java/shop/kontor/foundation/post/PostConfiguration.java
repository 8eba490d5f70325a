package shop.kontor.foundation.post;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class PostConfiguration {

  @Bean(AbstractApplicationContext.APPLICATION_EVENT_MULTICASTER_BEAN_NAME)
  static PostMulticaster multicaster(BeanFactory beans) {
    return new PostMulticaster(beans);
  }

  @Bean
  static Subscriptions subscriptions(BeanFactory beans) {
    return new Subscriptions(beans);
  }

  @Bean
  Sequencer sequencer() {
    return new Sequencer();
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
  Outbox outbox(Journal journal, Sequencer sequencer, JsonMapper json, Traces traces, Clock clock,
      PostOffice office) {
    return new Outbox(journal, sequencer, json, traces, clock, office::wake);
  }

  @Bean
  PostOffice postOffice(Subscriptions subscriptions, Journal journal, Sequencer sequencer, JdbcClient jdbc,
      DataSource dataSource, JsonMapper json, Traces traces, Clock clock,
      @Value("${kontor.post.keep:7d}") Duration keep) {
    // Hearing is acknowledged to nobody: what a room did and its cursor last or are lost together, so it need not wait
    var transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    return new PostOffice(journal, sequencer, () -> subscriptions.byRoom().entrySet().stream()
        .map(room -> new Mailbox(room.getKey(), room.getValue(), journal, sequencer, jdbc, transaction, json, traces,
            clock)).toList(), jdbc, clock, keep);
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
