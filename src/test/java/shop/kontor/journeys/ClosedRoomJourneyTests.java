package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import shop.kontor.Kontor;

/** Someone stands before the shop window while the room that fills its shelves is down. */
class ClosedRoomJourneyTests {

  @ParameterizedTest
  @CsvSource({"en,desktop,This part is closed for the moment", "ko,phone,지금은 이 코너를 잠시 닫았습니다"})
  void a_page_says_which_part_of_it_is_closed(String language, String device, String sentence) {
    assumeTrue(Files.exists(Path.of("/usr/bin/chromium")) && Files.exists(Path.of("/usr/bin/chromedriver")),
        "chromium and its driver are not installed");
    var down = "http://127.0.0.1:1";
    try (var house = new SpringApplicationBuilder(Kontor.class).run("--server.port=0", "--kontor.rooms=storefront",
        "--kontor.broker=none", "--kontor.elsewhere.search=" + down, "--kontor.elsewhere.cart=" + down,
        "--logging.level.root=error");
        var browser = new Browser(URI.create("http://localhost:"
            + house.getEnvironment().getProperty("local.server.port")), language, device)) {
      browser.open("/");
      assertThat(browser.text("main .closed")).isEqualTo(sentence);
      assertThat(browser.text(".toasts")).as("no complaint beside it").isEmpty();
      assertThat(browser.violations("closed")).isEmpty();
      assertThat(browser.overflows()).isFalse();
      browser.open("/search");
      assertThat(browser.text("h1")).isNotBlank();
      assertThat(browser.violations("closed-page")).isEmpty();
    }
  }
}
