package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** The conversation beside every page, as she sees it. */
@Tag("long")
class AssistantBrowserTests extends BrowserJourney {

  private final Shop shop = Shop.open();

  @ParameterizedTest
  @CsvSource({"en,phone", "ko,desktop"})
  void she_asks_and_the_shop_does(String language, String device) {
    boolean korean = language.equals("ko");
    shop.awaitGoods();
    try (var minji = new Browser(shop.address(), language, device)) {
      minji.open("/");
      minji.click("#talk-door");
      minji.waitForText(".talk", korean ? "안녕하세요" : "Good day");
      assertGood(minji, "assistant-open");
      minji.click(".talk-choices .button:nth-of-type(2)");
      minji.waitForText(".said.shop:last-child", korean ? "소파" : "sofa");
      say(minji, korean ? "첫 번째 거 다음 주 토요일에 올 수 있어요?" : "Can the first one come next Saturday?",
          korean ? "토요일" : "Saturday");
      say(minji, korean ? "첫 번째 거 장바구니에 담아 주세요" : "Put the first one into my basket",
          korean ? "모두 합해서" : "All of it together");
      assertGood(minji, "assistant-carried");
      minji.click(".said:last-child .talk-choices .button");
      minji.waitForText(".said.shop:last-child", korean ? "비어 있습니다" : "nothing in your cart");
      minji.find("#talk-text");
      minji.settled();
      minji.open("/search");
      if (device.equals("phone")) {
        minji.click("#talk-door");
      }
      minji.waitForText(".talk", korean ? "비어 있습니다" : "nothing in your cart");
      if (device.equals("desktop")) {
        var page = minji.find("main").getRect();
        assertThat(page.getX() + page.getWidth()).as("it stands beside the page, not over it")
            .isLessThanOrEqualTo(minji.find("#talk-drawer").getRect().getX());
      }
      minji.find("#talk-text").sendKeys(Keys.ESCAPE);
      assertThat(minji.find("#talk-drawer").isDisplayed()).as("it is closed by the keyboard").isFalse();
      assertThat(minji.language()).isEqualTo(language);
    }
  }

  /** A browser that gives no microphone, and one that hears until she presses again. */
  @ParameterizedTest
  @CsvSource({"en,desktop", "ko,phone"})
  void she_speaks_or_is_told_why_not(String language, String device) {
    boolean korean = language.equals("ko");
    shop.awaitGoods();
    try (var minji = new Browser(shop.address(), language, device)) {
      minji.open("/");
      minji.click("#talk-door");
      minji.waitForText(".talk", korean ? "안녕하세요" : "Good day");
      minji.pretend("window.SpeechRecognition = class { start() { setTimeout(() => { this.onerror({ error: 'not-allowed' });"
          + " this.onend(); }); } stop() {} }");
      minji.click("[data-speech]");
      minji.waitForText("[data-heard]", korean ? "허락하지 않았습니다" : "does not let us use the microphone");
      assertGood(minji, "assistant-no-microphone");
      minji.pretend("window.SpeechRecognition = class { start() {} stop() { this.onresult({ results: [[{ transcript: '"
          + (korean ? "소파 보여 주세요" : "show me sofas") + "' }]] }); this.onend(); } }");
      minji.click("[data-speech]");
      assertThat(minji.find("[data-speech]").getAttribute("aria-pressed")).as("it hears").isEqualTo("true");
      minji.click("[data-speech]");
      minji.waitForText(".said.shop:last-child", korean ? "소파" : "sofa");
    }
  }

  private static void say(Browser browser, String text, String answer) {
    browser.type("#talk-text", text);
    browser.click(".talk-form .button");
    browser.waitForText(".said.shop:last-child", answer);
  }
}
