package shop.kontor.foundation.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import shop.kontor.MovingClock;

@DisplayName("A passport")
class PassportsTests {

  private final MovingClock clock = new MovingClock();
  private final Caller kim = new Caller("v-kim", null, null);
  private Passports passports;

  @BeforeEach
  void of_a_house_where_none_was_ended() {
    var books = new JdbcDataSource();
    books.setURL("jdbc:h2:mem:passports;DB_CLOSE_DELAY=-1");
    var jdbc = JdbcClient.create(books);
    jdbc.sql("CREATE SCHEMA IF NOT EXISTS web").update();
    jdbc.sql("CREATE TABLE IF NOT EXISTS web.ended (caller VARCHAR(200), since TIMESTAMP WITH TIME ZONE)").update();
    passports = new Passports(new SecretKeySpec("a key of thirty-two bytes, or so".getBytes(), "HmacSHA256"),
        new EndedPassports(jdbc, clock), clock);
  }

  private Optional<Caller> reads(String passport) {
    var request = new MockHttpServletRequest();
    request.addHeader("Authorization", "Bearer " + passport);
    return passports.read(request);
  }

  @Test
  void says_who_comes_whatever_another_clock_says() {
    var years = Duration.ofDays(1_000);
    clock.pass(years);
    assertThat(reads(passports.issue(kim))).contains(kim);
    clock.pass(years.multipliedBy(-2));
    assertThat(reads(passports.issue(kim))).contains(kim);
  }

  @Test
  void of_staff_is_void_after_twelve_hours_and_a_visitors_is_not() {
    var visitors = passports.issue(kim);
    var staffs = passports.issue(kim.asStaff("ada"));
    clock.pass(Duration.ofHours(13));
    assertThat(reads(staffs)).isEmpty();
    clock.pass(Duration.ofDays(29));
    assertThat(reads(visitors)).contains(kim);
  }

  @Test
  void is_void_after_thirty_days() {
    var visitors = passports.issue(kim);
    clock.pass(Duration.ofDays(31));
    assertThat(reads(visitors)).isEmpty();
  }

  @Test
  void that_was_written_by_somebody_else_is_none() {
    var passport = passports.issue(kim);
    assertThat(reads(passport.substring(0, passport.length() - 4) + "AAAA")).isEmpty();
    assertThat(reads("kim")).isEmpty();
  }
}
