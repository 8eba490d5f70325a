package shop.kontor.assistant.adapter;

import java.time.Duration;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** A language model, where the shop has set one: {@code kontor.assistant.model.url}. */
@Configuration(proxyBeanMethods = false)
class ModelSetting {

  @Bean(destroyMethod = "close")
  @ConditionalOnExpression("!'${kontor.assistant.model.url:}'.isBlank()")
  ChatModel assistantModel(@Value("${kontor.assistant.model.url}") String url,
      @Value("${kontor.assistant.model.key:}") String key, @Value("${kontor.assistant.model.timeout:12s}") Duration timeout,
      JsonMapper json) {
    return new OpenAiChat(url.strip(), key.strip(), timeout, json);
  }
}
