package shop.kontor.letters.adapter;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.thymeleaf.ITemplateEngine;
import shop.kontor.foundation.web.Imprint;
import shop.kontor.foundation.web.ShopAddress;
import shop.kontor.letters.domain.MailServer;

/** Only where {@code spring.mail.host} names one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.mail.host")
class MailServerConfiguration {

  @Bean
  MailServer mailServer(JavaMailSender sender, ITemplateEngine templates, ShopAddress shop, Imprint imprint,
      @Value("${kontor.letters.from:shop@localhost}") String from) {
    return new SmtpServer(sender, new Stationery(templates, shop::withoutCaller, imprint, from));
  }
}
