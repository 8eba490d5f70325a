package shop.kontor.foundation.post;

import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.kontor.depot.Depot;
import shop.kontor.quay.CrateLanded;
import shop.kontor.quay.Quay;

/** The rooms of a test house, those of them that {@code test.rooms} has here. Imported, not found: it is no component. */
class QuayAndDepot {

  @Bean
  @ConditionalOnExpression("'${test.rooms}'.contains('quay')")
  Quay quay(JdbcClient jdbc, ApplicationEventPublisher post) {
    return new Quay(jdbc, post);
  }

  /** @param onEffect who wants to know when what the depot heard has had its effect */
  @Bean
  @ConditionalOnExpression("'${test.rooms}'.contains('depot')")
  Depot depot(JdbcClient jdbc, ObjectProvider<Consumer<CrateLanded>> onEffect) {
    return new Depot(jdbc, onEffect.getIfAvailable(() -> fact -> { }));
  }
}
