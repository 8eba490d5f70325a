package shop.kontor.agents.adapter;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import shop.kontor.agents.application.Outside;
import shop.kontor.agents.application.Stage;
import shop.kontor.foundation.house.NotOpened;

@DisplayName("A shop that is asked to read what lies out there")
class OutsideTests {

  private final ApplicationContextRunner shop = new ApplicationContextRunner().withBean(Stage.class)
      .withBean(OutsideByHttp.class);

  @ParameterizedTest
  @ValueSource(strings = {"http://example.com/", "https://localhost/", "https://127.0.0.1:8443/", "https://[::1]/",
      "https://169.254.169.254/latest/meta-data", "https://10.0.0.1/", "https://0x7f000001/", "https://2130706433/",
      "https://user@example.com/", "file:///etc/passwd", "https:///nothing", "https://192.168.0.1/#x"})
  void calls_nobody_at_home(String address) {
    shop.run(context -> assertThatExceptionOfType(Outside.Unread.class)
        .isThrownBy(() -> context.getBean(Outside.class).read(URI.create(address)))
        .satisfies(unread -> assertThat(unread.why()).isIn(Outside.Cause.NOT_ALLOWED, Outside.Cause.NOT_REACHED)));
  }

  @Test
  void is_no_stage_while_it_has_customers() {
    shop.withPropertyValues("kontor.agents.stage=true").run(context -> assertThat(context.getStartupFailure())
        .rootCause().isInstanceOf(NotOpened.class));
  }
}
