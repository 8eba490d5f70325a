package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A guest walks in, types the size of her room, and leaves with a furnished one in her cart. */
@Tag("long")
class StudioBrowserTests extends BrowserJourney {

  private final Shop shop = Shop.open();

  @Test
  void from_the_front_door_to_a_furnished_room_in_the_cart() {
    try (var minji = new Browser(shop.address(), "en", "desktop")) {
      minji.open("/");
      minji.click("main a[href='/studio']");
      minji.waitForAddress("/studio");
      assertGood(minji, "studio-start");
      minji.type("#width", "4.80");
      minji.type("#depth", "4.20");
      minji.click("main form .button.large");
      minji.waitForAddress("/studio/projects/");
      minji.waitForText("#project .cards .card:nth-child(3)", "100");
      minji.waitForText("#again", "others");
      assertGood(minji, "studio-designs");
      minji.click("#project .cards .card:first-child h2 a");
      minji.waitForAddress("/studio/designs/");
      assertGood(minji, "studio-design");
      minji.click("[id^='colours-']");
      minji.find("[id^='take-']");
      assertGood(minji, "studio-colours");
      minji.click("[id^='take-']");
      minji.waitForText("#design", "swapped");
      minji.click("#into-cart");
      minji.waitForText("#toasts", "in your cart");
      assertGood(minji, "studio-cart");
      var proposed = minji.find("#arrival input").getAttribute("value");
      minji.open("/cart");
      assertThat(minji.text("main")).contains("€");
      minji.open("/cart/checkout");
      assertThat(minji.find("input[name='slot']:checked").getAttribute("value")).isEqualTo(proposed);
    }
  }
}
