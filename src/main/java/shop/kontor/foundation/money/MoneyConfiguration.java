package shop.kontor.foundation.money;

import java.math.BigDecimal;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.datatype.jodamoney.AmountRepresentation;
import tools.jackson.datatype.jodamoney.JodaMoneyModule;

@Configuration(proxyBeanMethods = false)
class MoneyConfiguration {

  /** Money in JSON: {@code {"amount": "12.50", "currency": "EUR"}}, exact in any language that reads it. */
  @Bean
  JacksonModule moneyInJson() {
    return new JodaMoneyModule().withAmountRepresentation(AmountRepresentation.DECIMAL_STRING);
  }

  @Bean
  JacksonModule numbersInJson() {
    return new SimpleModule("numbers").addDeserializer(BigDecimal.class, new WritableNumber());
  }

  @Bean
  ZoneId zone(@Value("${kontor.zone:Europe/Berlin}") String zone) {
    return ZoneId.of(zone);
  }

  @Bean("formats")
  Formats formats(ZoneId zone) {
    return new Formats(zone);
  }
}
