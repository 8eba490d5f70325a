package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;

/** What all journeys in a real browser have in common. */
abstract class BrowserJourney {

  @BeforeEach
  void chromium_is_here() {
    assumeTrue(Files.exists(Path.of("/usr/bin/chromium")) && Files.exists(Path.of("/usr/bin/chromedriver")),
        "chromium and its driver are not installed: the browser journeys are skipped");
  }

  /** The page as it stands serves everybody; leaves a picture of it. */
  static void assertGood(Browser browser, String page) {
    browser.settled();
    assertThat(browser.violations(page)).as("what axe-core finds on " + page).isEmpty();
    assertThat(browser.overflows()).as(page + " has to be scrolled sideways").isFalse();
  }

  /** @param next where staff mean to go, beginning with a slash */
  static void signInAsStaff(Browser browser, String next) {
    browser.open("/backoffice/sign-in?next=" + next);
    enterAsStaff(browser, next);
  }

  /** From the page at which staff sign in. */
  static void enterAsStaff(Browser browser, String next) {
    browser.type("input[name=name]", "staff");
    browser.type("input[name=password]", Shop.STAFF_PASSWORD);
    browser.click("main form .button.large");
    browser.waitForAddress(next);
  }
}
