package shop.kontor.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import shop.kontor.foundation.sharing.Neighbours;

@DisplayName("Lines to open pages")
class LiveUpdatesTests {

  private final LiveUpdates live = new LiveUpdates(Neighbours.none());

  private void from(String address) {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(address);
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
  }

  @AfterEach
  void close() {
    RequestContextHolder.resetRequestAttributes();
    live.destroy();
  }

  @Test
  void are_as_many_as_an_office_needs_and_nobody_takes_those_of_others() {
    from("198.51.100.1");
    for (int i = 0; i < LiveUpdates.MOST_OF_ONE; i++) {
      live.watch("order/" + i);
    }
    assertThatThrownBy(() -> live.watch("order/x")).isInstanceOf(Refusal.class)
        .hasMessage("foundation.refused.watchers");
    from("203.0.113.7");
    assertThat(live.watch("order/x")).isNotNull();
  }
}
