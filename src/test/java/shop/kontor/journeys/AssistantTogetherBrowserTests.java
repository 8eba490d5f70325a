package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One conversation in two browsers: hers and a clerk's, or her phone and her desktop. Nobody reloads a page. */
@Tag("long")
class AssistantTogetherBrowserTests extends BrowserJourney {

  private final Shop shop = Shop.open();

  @ParameterizedTest
  @CsvSource({"en,phone", "ko,desktop"})
  void a_clerk_comes_speaks_and_leaves_and_she_sees_who_speaks(String language, String device) {
    boolean korean = language.equals("ko");
    shop.awaitGoods();
    try (var minji = new Browser(shop.address(), language, device); var clerk = new Browser(shop.address(), language, device)) {
      minji.open("/assistant");
      var wish = korean ? "파란 소파 보여 주세요" : "Show me blue sofas";
      say(minji, wish);
      minji.waitForText(".said.shop:last-child", korean ? "소파" : "sofa");
      say(minji, korean ? "직원과 이야기하고 싶어요" : "I want to talk to a person");
      minji.waitForText("#talk-status", korean ? "곧 직원이" : "will be with you");
      signInAsStaff(clerk, "/backoffice");
      clerk.waitForText(".notice", korean ? "손님 1명" : "talk to somebody: 1");
      clerk.click(".notice a");
      clerk.waitForText(".talk-callers", wish);
      assertGood(clerk, "assistant-desk");
      clerk.click(".talk-callers a");
      clerk.waitForText(".talk-turns", wish);
      clerk.click(".talk-end .button");
      minji.waitForText("#talk-status", korean ? "함께하고 있습니다" : "is with you");
      clerk.type("#clerk-text", korean ? "안녕하세요, 김입니다" : "Good day, this is Kim");
      clerk.click(".talk-form .button");
      minji.waitForText(".said.clerk:last-child", korean ? "매장 직원" : "A person from the shop");
      assertThat(minji.text(".said.clerk:last-child")).contains(korean ? "김입니다" : "this is Kim");
      assertGood(minji, "assistant-with-a-clerk");
      say(minji, korean ? "러그 보여 주세요" : "Show me rugs");
      clerk.waitForText(".talk-turns", korean ? "러그 보여 주세요" : "Show me rugs");
      assertThat(minji.text(".said:last-child")).as("the shop keeps quiet").isEqualTo(korean ? "러그 보여 주세요" : "Show me rugs");
      assertGood(clerk, "assistant-desk-talk");
      clerk.click(".talk-end .button");
      minji.waitForText(".said.shop:last-child", korean ? "제가 다시" : "I am with you again");
      assertThat(minji.text("#talk-status")).as("nobody else is there").isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"en", "ko"})
  void what_she_says_on_her_phone_is_on_her_desktop_at_once_and_what_she_writes_there_stays(String language) {
    boolean korean = language.equals("ko");
    var sofas = korean ? "소파 보여 주세요" : "Show me sofas";
    var rugs = korean ? "러그 보여 주세요" : "Show me rugs";
    var lamps = korean ? "조명 보여 주세요" : "Show me lamps";
    shop.awaitGoods();
    try (var phone = new Browser(shop.address(), language, "phone"); var desktop = new Browser(shop.address(), language, "desktop")) {
      var address = "minji-" + System.nanoTime() + "@example.com";
      phone.open("/customer/register");
      phone.type("input[name=name]", "Minji Kim");
      enter(phone, address);
      desktop.open("/customer/sign-in");
      enter(desktop, address);
      phone.open("/assistant");
      say(phone, sofas);
      phone.waitForText(".said.shop:last-child", korean ? "소파" : "sofa");
      desktop.open("/");
      desktop.click("#talk-door");
      desktop.waitForText(".talk-turns", sofas);
      say(desktop, rugs);
      phone.waitForText(".talk-turns", rugs);
      desktop.waitForText(".said.shop:last-child", korean ? "러그" : "ug");
      desktop.type("#talk-text", "half a sen");
      say(phone, lamps);
      desktop.waitForText(".talk-turns", lamps);
      assertThat(desktop.find("#talk-text").getAttribute("value")).as("what she was writing").isEqualTo("half a sen");
      desktop.waitForText("[data-told]", phone.text(".said.shop:last-child > p"));
    }
  }

  private static void enter(Browser browser, String address) {
    browser.type("input[name=email]", address);
    browser.type("input[name=password]", "a long enough password");
    browser.click("main form .button.large");
    browser.waitForAddress("/customer");
  }

  private static void say(Browser browser, String text) {
    browser.type("#talk-text", text);
    browser.click(".talk-form .button[type=submit]");
  }
}
