package shop.kontor.foundation.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import shop.kontor.foundation.house.NotOpened;
import shop.kontor.foundation.persistence.PostgresServer;

@Tag("postgresql")
@DisplayName("The key of processes that share a database")
class SharedKeyTests {

  private static final String KEY = "ab".repeat(32);
  private static final String OTHER_KEY = "cd".repeat(32);

  @TempDir
  Path data;
  private final String database = PostgresServer.newDatabase();

  private ConfigurableApplicationContext open(String key) {
    return new SpringApplicationBuilder(TestHouse.class).web(WebApplicationType.NONE).properties(
        "spring.config.location=optional:classpath:/none/", "spring.datasource.url=" + database,
        "spring.datasource.username=" + PostgresServer.USER, "kontor.key=" + key, "kontor.data=" + data,
        "logging.level.root=warn", "logging.level.org.flywaydb=error").run();
  }

  @Test
  void is_one_and_the_same_and_who_comes_with_another_is_refused() {
    try (var first = open(KEY); var second = open(KEY)) {
      assertThat(NotOpened.in(catchThrowable(() -> open(OTHER_KEY)))).hasValueSatisfying(why -> {
        assertThat(why).hasMessage("Another process of this shop is open with another kontor.key");
        assertThat(why.wayOut()).contains("Give all processes on one database the same kontor.key")
            .doesNotContain(KEY, OTHER_KEY);
      });
      assertThat(first.isActive() && second.isActive()).as("those who were there").isTrue();
    }
    try (var later = open(OTHER_KEY)) {
      assertThat(later.isActive()).as("when nobody is there, it may be changed").isTrue();
    }
  }

  @Test
  void that_each_makes_for_itself_is_another() {
    try (var first = open("")) {
      assertThat(first.isActive()).isTrue();
      try (var sameFolder = open("")) {
        assertThat(sameFolder.isActive()).isTrue();
      }
      assertThat(NotOpened.in(catchThrowable(() -> open(OTHER_KEY)))).isPresent();
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @ComponentScan({"shop.kontor.foundation.persistence", "shop.kontor.foundation.money", "shop.kontor.foundation.house"})
  @Import({SecurityConfiguration.class, EndedPassports.class})
  static class TestHouse {
  }
}
