package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A project as she, her partner and a clerk see it. */
@Tag("long")
class ContextBrowserTests extends BrowserJourney {

  private static final String SOFA = "FJORD-3-MOSS";
  private static final String PAGE = "/catalog/products/fjord-sofa?sku=" + SOFA;

  private final Shop shop = Shop.open();

  @Test
  void two_furnish_a_room_together_and_see_at_once_what_changes() {
    furnish("en", "phone");
  }

  @Test
  void in_korean_on_a_wide_screen_too() {
    furnish("ko", "desktop");
  }

  @ParameterizedTest
  @CsvSource({"en,phone", "ko,desktop"})
  void staff_help_whoever_asked_the_store(String language, String device) {
    var minji = shop.visitor();
    var id = minji.post("/context/api/projects", """
        {"goal": "%s", "room": "DINING"}""".formatted(language.equals("ko") ? "식당" : "A table for eight")).body()
        .path("id").asString();
    minji.put("/context/api/projects/" + id + "/store", "{\"open\": true}");
    try (var clerk = new Browser(shop.address(), language, device)) {
      signInAsStaff(clerk, "/context/backoffice");
      assertGood(clerk, "context-desk");
      clerk.click("a[href$='" + id + "']");
      clerk.waitForAddress("/context/projects/" + id);
      clerk.type("#text", language.equals("ko") ? "도와드릴게요" : "How may I help?");
      clerk.click("#note-form .button");
      clerk.waitForText("#project .timeline", language.equals("ko") ? "도와드릴게요" : "How may I help?");
      assertGood(clerk, "context-helped");
    }
  }

  private void furnish(String language, String device) {
    var staff = shop.staff();
    var before = staff.get("/pricing/api/offers/" + SOFA).body().path("price").path("amount").asString();
    try (var minji = new Browser(shop.address(), language, device);
        var jun = new Browser(shop.address(), language, "desktop")) {
      minji.open("/context/projects");
      assertGood(minji, "context-none");
      minji.open(PAGE);
      minji.click("a[href^='/context/projects/new']");
      minji.waitForAddress("/context/projects/new");
      minji.type("#goal", language.equals("ko") ? "새 집 거실 꾸미기" : "The living room of our new flat");
      minji.type("#budget", "3000");
      minji.type("#name", language.equals("ko") ? "민지" : "Minji");
      minji.type("#style", language.equals("ko") ? "북유럽풍" : "Scandinavian");
      minji.type("#space", "4.2 × 3.8 m");
      assertGood(minji, "context-begin");
      minji.click("main form .button.large");
      minji.find("#choose-" + SOFA);
      assertGood(minji, "context-considered");
      minji.click("#choose-" + SOFA);
      minji.find("#consider-" + SOFA);
      var project = minji.address();
      minji.open(project + "/members");
      minji.click("main form[action$='/links'] .button");
      var door = minji.find("#link-0").getAttribute("value");
      assertGood(minji, "context-members");
      jun.open(door.substring(door.indexOf("/context/join")));
      jun.type("#name", language.equals("ko") ? "준" : "Jun");
      assertGood(jun, "context-join");
      jun.click("main form .button.large");
      jun.waitForAddress(project);
      minji.open(project);
      jun.type("#text", language.equals("ko") ? "모스 그린 마음에 들어!" : "I love the moss green!");
      jun.click("#note-form .button");
      assertThat(minji.waitForText("#project .timeline", language.equals("ko") ? "모스 그린 마음에" : "I love")).isNotEmpty();
      assertThat(jun.text("#note-form textarea")).isEmpty();
      staff.put("/pricing/api/offers/" + SOFA, """
          {"price": {"amount": "789.00", "currency": "EUR"}, "vat": 19}""");
      minji.waitForText("#project .notice.good", "789");
      jun.waitForText("#project .notice.good", "789");
      assertGood(minji, "context-project");
      assertGood(minji.scrollTo(".summary"), "context-limits");
      assertGood(minji.scrollTo(".timeline"), "context-steps");
      assertGood(jun, "context-project-partner");
      jun.click("#against-" + SOFA + " summary");
      jun.type("#why-" + SOFA, language.equals("ko") ? "너무 커요" : "Too big for the wall");
      assertGood(jun.scrollTo("#against-" + SOFA), "context-against");
      jun.click("#against-" + SOFA + " button[value=SIZE]");
      assertThat(minji.waitForText("#project .lines.compact", language.equals("ko") ? "너무 커요" : "Too big")).isNotEmpty();
      assertGood(minji.scrollTo(".lines.compact"), "context-rejected");
      minji.click("[id^=undo-]");
      jun.find("#consider-" + SOFA);
      minji.open(project + "?at=3");
      assertGood(minji, "context-then");
      minji.open(project + "/wishes");
      assertGood(minji, "context-wishes");
      minji.open(PAGE);
      assertGood(minji.scrollTo("#buy"), "context-put");
      minji.open("/context/projects");
      assertGood(minji, "context-list");
      minji.open(project + "/members");
      minji.click("main form[action$='/removal'] .button");
      jun.waitForText("main h1", language.equals("ko") ? "찾으시는 프로젝트가 없" : "no such project");
      assertThat(jun.text("main")).as("what she saw before").doesNotContain("€");
      assertGood(jun, "context-removed");
    } finally {
      staff.put("/pricing/api/offers/" + SOFA, """
          {"price": {"amount": "%s", "currency": "EUR"}, "vat": 19}""".formatted(before));
    }
  }
}
