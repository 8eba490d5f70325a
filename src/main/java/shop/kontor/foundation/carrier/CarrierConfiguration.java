package shop.kontor.foundation.carrier;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Nothing of Kafka is loaded unless {@code kontor.broker} says where it is. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${kontor.broker:}'.isBlank()")
class CarrierConfiguration {

  @Bean(destroyMethod = "")
  Carrier carrier(@Value("${kontor.broker}") String broker, @Value("${kontor.broker.topics:kontor}") String prefix,
      @Value("${kontor.broker.partitions:1}") int partitions,
      @Value("${kontor.broker.replication:-1}") short replication, @Value("${kontor.broker.keep:30d}") Duration keep,
      @Value("${kontor.broker.patience:30s}") Duration patience, @Value("${kontor.broker.claim:20s}") Duration claim,
      Environment environment, Clock clock) {
    var properties = Binder.get(environment).bind("kontor.broker.properties",
        Bindable.mapOf(String.class, String.class)).orElse(Map.of());
    return new KafkaCarrier(new Settings(broker, prefix, partitions, replication, keep, patience, claim, properties),
        clock);
  }
}
