package shop.kontor.foundation.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.MovingClock;
import shop.kontor.foundation.house.NotOpened;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.post.PostTests.Said;

@DisplayName("What the journal keeps")
class JournalKeepingTests {

  private final String books = "jdbc:h2:mem:" + Ids.next() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
  private ConfigurableApplicationContext house;

  @BeforeEach
  void open() {
    open("kontor.post.keep=7d");
  }

  private void open(String... settings) {
    var all = new ArrayList<>(List.of(settings));
    all.addAll(List.of("spring.config.location=optional:classpath:/none/", "spring.datasource.url=" + books,
        "logging.level.root=error", "logging.level.shop.kontor=off"));
    house = new SpringApplicationBuilder(PostTests.TestHouse.class, FlakyDatabase.class).web(WebApplicationType.NONE)
        .properties(all.toArray(String[]::new)).run();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void waits_for_a_commit_of_which_nobody_knows_yet_and_that_takes_place_later() throws SQLException {
    loseCommitOf(new Said("a", 1));
    publish(new Said("a", 2));
    await().during(Duration.ofMillis(400)).until(() -> heard().isEmpty());
    try (var late = database().lost()) {
      late.commit();
    }
    settle();
    assertThat(heard()).containsExactly(new Said("a", 1), new Said("a", 2));
  }

  @Test
  void does_not_wait_for_a_commit_of_which_nobody_knew_and_that_never_took_place() throws SQLException {
    loseCommitOf(new Said("a", 1));
    publish(new Said("a", 2));
    try (var late = database().lost()) {
      late.rollback();
    }
    settle();
    assertThat(heard()).containsExactly(new Said("a", 2));
  }

  private void loseCommitOf(Said said) {
    database().loseNextCommit();
    assertThatThrownBy(() -> publish(said)).hasRootCauseMessage("An I/O error occurred");
  }

  @Test
  void is_forgotten_when_it_is_old_and_everybody_has_heard_it() {
    publish(new Said("a", 1), new Said("a", 2), new Said("a", 3));
    settle();
    house.getBean(MovingClock.class).pass(Duration.ofDays(8));
    awaitOnlyTheNewest();
  }

  @Test
  void waits_for_a_room_that_is_known_and_not_here_until_a_person_says_that_it_is_gone() {
    jdbc().sql("INSERT INTO post.cursor (room, position) VALUES ('attic', 1)").update();
    publish(new Said("a", 1), new Said("a", 2), new Said("a", 3));
    settle();
    house.getBean(MovingClock.class).pass(Duration.ofDays(8));
    house.getBean(PostOffice.class).purge();
    assertThat(kept()).contains(2L, 3L);

    close();
    open("kontor.post.gone=attic");
    house.getBean(MovingClock.class).pass(Duration.ofDays(8));
    awaitOnlyTheNewest();
    assertThat(jdbc().sql("SELECT room FROM post.cursor").query(String.class).list()).doesNotContain("attic");
  }

  @Test
  void does_not_wait_for_a_room_whose_post_follows_it_elsewhere() {
    jdbc().sql("INSERT INTO post.cursor (room, position, away) VALUES ('attic', 1, TRUE)").update();
    publish(new Said("a", 1), new Said("a", 2), new Said("a", 3));
    settle();
    house.getBean(MovingClock.class).pass(Duration.ofDays(8));
    awaitOnlyTheNewest();
  }

  @Test
  void is_not_lost_by_calling_a_room_gone_that_is_here() {
    close();
    assertThatThrownBy(() -> open("kontor.post.gone=foundation")).rootCause().isInstanceOf(NotOpened.class)
        .hasMessageContaining("kontor.post.gone says that foundation is gone");
  }

  /** It stays, so that its position is not given again. Whose duty the purge is, processes first have to settle. */
  private void awaitOnlyTheNewest() {
    await().untilAsserted(() -> {
      house.getBean(PostOffice.class).purge();
      assertThat(kept()).containsExactly(3L);
    });
  }

  private FlakyDatabase database() {
    return house.getBean(FlakyDatabase.class);
  }

  private List<Long> kept() {
    return jdbc().sql("SELECT position FROM post.journal ORDER BY position").query(Long.class).list();
  }

  private JdbcClient jdbc() {
    return house.getBean(JdbcClient.class);
  }

  private void publish(Said... messages) {
    new TransactionTemplate(house.getBean(PlatformTransactionManager.class)).executeWithoutResult(_ ->
        List.of(messages).forEach(house::publishEvent));
  }

  private void settle() {
    assertThat(house.getBean(PostOffice.class).settle(Duration.ofSeconds(20))).isTrue();
  }

  private List<Said> heard() {
    return ((PostTests.Ear) AopProxyUtils.getSingletonTarget(house.getBean(PostTests.Ear.class))).heard;
  }
}
