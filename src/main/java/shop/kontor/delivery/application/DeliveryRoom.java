package shop.kontor.delivery.application;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shop.kontor.delivery.domain.Calendar;

@Configuration(proxyBeanMethods = false)
class DeliveryRoom {

  @Bean
  Calendar deliveryCalendar(@Value("${kontor.delivery.days:21}") int days) {
    return new Calendar(days);
  }
}
