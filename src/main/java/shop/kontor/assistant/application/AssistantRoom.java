package shop.kontor.assistant.application;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shop.kontor.assistant.domain.Understanding;

@Configuration(proxyBeanMethods = false)
class AssistantRoom {

  @Bean
  Understanding understanding() {
    return Understanding.builtIn();
  }
}
