package shop.kontor.payment.application;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shop.kontor.payment.domain.Patience;

@Configuration(proxyBeanMethods = false)
class PaymentRoom {

  @Bean
  Patience paymentPatience(@Value("${kontor.payment.patience:30s}") Duration patience) {
    return new Patience(patience);
  }
}
