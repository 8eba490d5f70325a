package shop.kontor.foundation.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.security.PermitAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

@DisplayName("The door of every handler")
class DoorTests {

  private boolean lets(Object handler) {
    return new Door().preHandle(new MockHttpServletRequest(), new MockHttpServletResponse(), handler);
  }

  private static HandlerMethod handler(Object bean) throws NoSuchMethodException {
    return new HandlerMethod(bean, "toString");
  }

  @PermitAll
  private static final class Open {}

  @Test
  void is_open_where_it_says_so_and_for_files() throws NoSuchMethodException {
    assertThat(lets(handler(new Open()))).isTrue();
    assertThat(lets(new ResourceHttpRequestHandler())).isTrue();
  }

  @Test
  void is_closed_where_it_says_nothing_whoever_brought_it() {
    for (var brought : new Object[] {this, new Object(), new StringBuilder()}) {
      assertThatThrownBy(() -> lets(handler(brought))).isInstanceOf(AccessDeniedException.class);
    }
    HttpRequestHandler other = (_, _) -> { };
    assertThatThrownBy(() -> lets(other)).isInstanceOf(AccessDeniedException.class);
  }
}
