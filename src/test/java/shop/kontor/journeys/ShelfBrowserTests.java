package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At the shelf with eyes, thumbs, and a camera that sees a label. */
@Tag("long")
class ShelfBrowserTests extends BrowserJourney {

  private static final String SKU = "FJORD-2-MOSS";

  private final Shop shop = Shop.open();

  private byte[] label() {
    var staff = shop.staff();
    return Poll.until(Duration.ofSeconds(60), () -> staff.download("/shelf/api/labels", """
        {"codes": ["%s"], "store": "store-hafen", "paper": "label"}""".formatted(SKU)), answer -> answer.length > 5_000);
  }

  @Test
  void a_label_held_before_the_camera_opens_its_product_in_that_store() throws IOException {
    try (var browser = new Browser(shop.address(), "en", "phone", "--use-fake-ui-for-media-stream",
        "--use-fake-device-for-media-stream", "--use-file-for-fake-video-capture=" + PaperLabel.film(label()))) {
      browser.open("/shelf/scan");
      browser.click("#start");
      browser.waitForAddress("/catalog/products/fjord-sofa");
      browser.settled();
      assertThat(browser.text(".product")).contains("In Store Hafen, where you are");
      assertGood(browser, "shelf-product");
      browser.click(".product form[action='/cart/lines'] .button");
      browser.find(".badge[data-count='1']");
      browser.click(".variants a:not([aria-current])");
      browser.settled();
      assertThat(browser.text(".product")).as("she is still there").contains("In Store Hafen, where you are");
    }
  }

  @ParameterizedTest
  @CsvSource({"en,phone", "ko,desktop"})
  void scanning_by_hand_and_printing_labels_are_good_to_look_at(String language, String device) {
    lookAtScanningAndLabels(language, device);
  }

  @ParameterizedTest
  @CsvSource({"en,desktop", "ko,phone"})
  @Tag("wide")
  void scanning_by_hand_and_printing_labels_are_good_to_look_at_the_other_way_round(String language, String device) {
    lookAtScanningAndLabels(language, device);
  }

  private void lookAtScanningAndLabels(String language, String device) {
    label();
    try (var browser = new Browser(shop.address(), language, device)) {
      browser.open("/shelf/scan");
      assertGood(browser, "shelf-scan");
      browser.type("#code", "2410000010012");
      browser.click("#typed .button");
      assertThat(browser.text(".notice.bad")).contains("2410000010012");
      assertGood(browser, "shelf-scan-refused");
      browser.type("#code", "2410000010011");
      browser.click("#store option[value='store-mitte']");
      browser.click("#typed .button");
      browser.waitForAddress("/catalog/products/fjord-sofa");
      assertGood(browser, "shelf-landing");

      signInAsStaff(browser, "/shelf/backoffice");
      assertGood(browser, "shelf-desk");
      browser.type("#q", SKU);
      browser.click("main form[role=search] .button");
      browser.settled();
      browser.click("#found input[value='" + SKU + "']");
      browser.type("#q", "lamp");
      browser.click("main form[role=search] .button");
      browser.settled();
      assertThat(browser.find("#list").getAttribute("value")).as("searching on keeps the list").isEqualTo(SKU);
      browser.find("#list").sendKeys("\nNO-SUCH-THING 2");
      browser.type("#copies", "2");
      browser.picture("shelf-desk-form");
      browser.click("#labels .button.large");
      assertThat(browser.text("main .notice.bad")).contains("NO-SUCH-THING");
      assertThat(browser.find("#list").getAttribute("value")).contains(SKU, "NO-SUCH-THING 2");
      assertGood(browser, "shelf-desk-refused");
    }
  }
}
