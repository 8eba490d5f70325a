package shop.kontor.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import shop.kontor.foundation.house.NotOpened;

@DisplayName("The shop's address")
class ShopAddressTests {

  @AfterEach
  void nobodyAsks() {
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void is_the_one_that_was_set() {
    var address = new ShopAddress("https://shop.example/", "http://localhost:8080");
    assertThat(address.of("/x")).isEqualTo("https://shop.example/x");
    assertThat(address.kept(Duration.ofDays(1)).getHeaderValue()).isEqualTo("max-age=86400, public");
  }

  @Test
  void is_else_the_host_that_was_asked_and_that_is_told_to_nobody_else() {
    var request = new MockHttpServletRequest();
    request.setServerName("named.example");
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    var address = new ShopAddress("", "http://localhost:8080");
    assertThat(address.of("/x")).isEqualTo("http://named.example/x");
    assertThat(address.kept(Duration.ofDays(1)).getHeaderValue()).isEqualTo("no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop.example", "ftp://shop.example", "https://", "https://shop.example/here", "https://a b",
      "https://a:b@shop.example", "https://shop.example?x"})
  void that_is_none_is_told_in_a_sentence(String setting) {
    assertThatThrownBy(() -> new ShopAddress(setting, "http://localhost:8080")).isInstanceOf(NotOpened.class).hasMessageContaining(setting);
  }
}
