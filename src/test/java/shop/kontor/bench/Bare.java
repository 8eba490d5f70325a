package shop.kontor.bench;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The limit that the shop is measured against: an endpoint of the same stack that does nothing at all. No component, so
 * that no test of the shop finds it.
 */
@EnableAutoConfiguration(excludeName = {
    "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
    "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
    "org.springframework.boot.data.jdbc.autoconfigure.DataJdbcRepositoriesAutoConfiguration",
    "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
    "org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration",
    "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration"})
class Bare {

  public static void main(String... args) throws NoSuchMethodException {
    var bare = new SpringApplication(Bare.class);
    bare.setDefaultProperties(Map.of("spring.config.location", "optional:classpath:/none/",
        "spring.threads.virtual.enabled", "true"));
    bare.run(args).getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).registerMapping(
        RequestMappingInfo.paths("/hello").methods(RequestMethod.GET).build(), new Hello(),
        Hello.class.getDeclaredMethod("hello"));
  }

  static class Hello {

    @ResponseBody
    Map<String, String> hello() {
      return Map.of("hello", "world");
    }
  }
}
