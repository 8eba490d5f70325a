package shop.kontor.bench;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

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
@Import(Bare.Hello.class)
class Bare {

  public static void main(String... args) {
    var bare = new SpringApplication(Bare.class);
    bare.setDefaultProperties(Map.of("spring.config.location", "optional:classpath:/none/",
        "spring.threads.virtual.enabled", "true"));
    bare.run(args);
  }

  @ResponseBody
  @RequestMapping
  static class Hello {

    @GetMapping("/hello")
    Map<String, String> hello() {
      return Map.of("hello", "world");
    }
  }
}
