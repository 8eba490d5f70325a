package shop.kontor.agents.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import shop.kontor.foundation.house.NotOpened;

/** The profile for conformance runs, in which nobody pays. */
@DisplayName("A shop that is asked to be one for conformance runs")
class ConformanceTests {

  private static final String SECOND = "kontor.agents.conformance=this-shop-has-no-customers";

  private final JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource("jdbc:h2:mem:" + System.nanoTime() + ";DB_CLOSE_DELAY=-1"));
  private final ApplicationContextRunner shop = books().withBean(JdbcClient.class, () -> jdbc)
      .withUserConfiguration(Conformance.class);

  private ApplicationContextRunner books() {
    jdbc.sql("CREATE SCHEMA agents").update();
    jdbc.sql("CREATE TABLE agents.customer_order (id VARCHAR(40))").update();
    jdbc.sql("CREATE TABLE agents.permit (id VARCHAR(40))").update();
    return new ApplicationContextRunner();
  }

  private ApplicationContextRunner asked() {
    return shop.withInitializer(context -> context.getEnvironment().setActiveProfiles(Conformance.PROFILE));
  }

  private static void refuses(ApplicationContextRunner shop) {
    shop.run(context -> assertThat(NotOpened.in(context.getStartupFailure())).isPresent());
  }

  @Test
  void is_none_without_the_profile() {
    shop.withPropertyValues(SECOND).run(context -> assertThat(context).doesNotHaveBean(Conformance.class));
  }

  @Test
  void does_not_open_by_the_profile_alone() {
    refuses(asked());
    refuses(asked().withPropertyValues("kontor.agents.conformance=true"));
  }

  @Test
  void does_not_open_where_the_world_comes_to_it() {
    refuses(asked().withPropertyValues(SECOND, "kontor.address=https://shop.example"));
  }

  @Test
  void does_not_open_with_customers() {
    jdbc.sql("INSERT INTO agents.customer_order VALUES ('1')").update();
    refuses(asked().withPropertyValues(SECOND));
    jdbc.sql("DELETE FROM agents.customer_order").update();
    jdbc.sql("INSERT INTO agents.permit VALUES ('1')").update();
    refuses(asked().withPropertyValues(SECOND));
  }

  @Test
  void opens_if_it_is_told_twice() {
    asked().withPropertyValues(SECOND).run(context -> {
      assertThat(context).hasNotFailed();
      assertThat(context.getBean(Conformance.class).method("fail_token")).isEqualTo("test-declined");
      assertThat(context.getBean(Conformance.class).method("success_token")).isEqualTo("test-card");
    });
  }
}
