package shop.kontor.foundation.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import shop.kontor.foundation.house.NotOpened;

/** Two processes on one database. */
@Tag("postgresql")
class SoleTenantTests {

  private final String database = PostgresServer.newDatabase();

  @Test
  void the_second_is_refused_until_the_first_has_closed() {
    try (var first = open()) {
      assertThat(NotOpened.in(catchThrowable(this::open))).hasValueSatisfying(why ->
          assertThat(why).hasMessageContaining("Another process has the books"));
      assertThat(first.isActive()).isTrue();
    }
    open().close();
  }

  private ConfigurableApplicationContext open() {
    return new SpringApplicationBuilder(WaitingTests.TestHouse.class).web(WebApplicationType.NONE)
        .properties("spring.config.location=optional:classpath:/none/", "logging.level.root=off",
            "spring.datasource.url=" + database).run();
  }
}
