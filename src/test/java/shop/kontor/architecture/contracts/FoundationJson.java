package shop.kontor.architecture.contracts;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;

/** The mapper by which the post writes messages, as the house configures it. */
public final class FoundationJson {

  private FoundationJson() {}

  public static JsonMapper mapper() {
    var mapper = new JsonMapper[1];
    new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class))
        .withUserConfiguration(Money.class)
        .run(context -> {
          if (context.getBeansOfType(JacksonModule.class).isEmpty()) {
            throw new IllegalStateException("The foundation no longer says how it writes money");
          }
          mapper[0] = context.getBean(JsonMapper.class);
        });
    return mapper[0];
  }

  @Configuration(proxyBeanMethods = false)
  @ComponentScan(basePackages = "shop.kontor.foundation.money",
      excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Tests.*"))
  static class Money {}
}
