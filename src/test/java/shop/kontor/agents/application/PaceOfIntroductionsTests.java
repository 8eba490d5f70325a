package shop.kontor.agents.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Agents whom nobody knows yet")
class PaceOfIntroductionsTests {

  @Test
  void are_looked_up_so_many_times_a_minute_for_one_network() {
    var pace = new Pace(240, 10, 2);
    assertThat(pace.mayIntroduce("203.0.113.7")).isTrue();
    assertThat(pace.mayIntroduce("203.0.113.7")).isTrue();
    assertThat(pace.mayIntroduce("203.0.113.7")).isFalse();
    assertThat(pace.mayIntroduce("198.51.100.7")).as("another network").isTrue();
    assertThat(pace.may("203.0.113.7")).as("those who are known").isTrue();
  }
}
