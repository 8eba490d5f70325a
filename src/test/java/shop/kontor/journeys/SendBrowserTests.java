package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A parcel, from the list of the warehouse to her door. */
@Tag("long")
class SendBrowserTests extends BrowserJourney {

  private static final String LIST = "/ordering/backoffice/send?place=warehouse&when=";

  private final Shop shop = Shop.open();

  @ParameterizedTest
  @CsvSource({"en,desktop", "ko,phone"})
  void staff_pack_it_hand_it_over_and_say_that_it_has_come(String language, String device) {
    fromTheListToHerDoor(language, device);
  }

  @ParameterizedTest
  @CsvSource({"en,phone", "ko,desktop"})
  @Tag("wide")
  void staff_pack_it_hand_it_over_and_say_that_it_has_come_the_other_way_round(String language, String device) {
    fromTheListToHerDoor(language, device);
  }

  private void fromTheListToHerDoor(String language, String device) {
    var kim = shop.visitor();
    var sku = BuyingJourneyTests.anySku(kim);
    kim.add(sku, 2);
    var id = kim.checkOut("test-card").body().path("order").asString();
    assertThat(kim.finalState(id).path("status").asString()).isEqualTo("CONFIRMED");
    var button = "form[action*='" + id + "'] .button";
    try (var browser = new Browser(shop.address(), language, device)) {
      signInAsStaff(browser, "/backoffice");
      browser.open("/ordering/backoffice/orders/" + id);
      assertGood(browser, "send-order");
      var when = shop.staff().getPage(LIST + "today").text().contains(id) ? "today" : "later";
      browser.open(LIST + when);
      assertThat(browser.text("main .table")).contains(number(id), "2 × ", sku);
      assertGood(browser, "send");
      browser.open("/ordering/backoffice/send/picks?place=warehouse");
      assertGood(browser, "send-picks");
      browser.open(LIST + when);
      browser.click(button);
      browser.find("tr:has(" + button + ") .pill.info");
      assertThat(status(kim, id)).isEqualTo("PACKED");
      assertGood(browser, "send-packed");
      browser.click(button);
      Poll.until(Duration.ofSeconds(10), () -> status(kim, id), "SHIPPED"::equals);
      browser.click(".tabs a[href*='under_way']");
      browser.find(button);
      assertThat(browser.text("main [role=status]")).contains(language.equals("ko") ? "배송 중인 상품" : "way");
      assertGood(browser, "send-under-way");
      browser.click(button);
      Poll.until(Duration.ofSeconds(10), () -> status(kim, id), "DELIVERED"::equals);
      browser.open(LIST + "under_way");
      assertThat(browser.text("main")).doesNotContain(number(id));
      browser.open("/ordering/backoffice/orders/" + id);
      assertGood(browser, "send-delivered");
    }
  }

  private static String status(Visitor visitor, String id) {
    return visitor.get("/ordering/api/orders/" + id).body().path("status").asString();
  }

  private static String number(String id) {
    return id.substring(id.length() - 8).toUpperCase(Locale.ROOT);
  }
}
