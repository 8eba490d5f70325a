package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A promise, as a customer and staff see it. */
@Tag("long")
class PromiseBrowserTests extends BrowserJourney {

  private final Shop shop = Shop.open();

  @ParameterizedTest
  @CsvSource({"en,phone", "ko,desktop"})
  void she_sees_on_each_page_what_she_was_promised_at_the_shelf(String language, String device) {
    try (var weeks = new ShelfWeeks(shop); var browser = new Browser(shop.address(), language, device)) {
      browser.open(ShelfWeeks.LABEL);
      browser.waitForAddress("/catalog/products/");
      assertThat(browser.waitForText(".product", "55.50")).contains("55.50");
      assertGood(browser.scrollTo("h1"), "promise-at-the-shelf");
      weeks.end();
      browser.click(".product form[action='/cart/lines'] .button");
      browser.find(".badge[data-count='1']");
      browser.open(browser.address() + "?sku=" + ShelfWeeks.SKU);
      assertThat(browser.waitForText(".product", "399.00")).contains("55.50");
      browser.waitForText(".product", language.equals("ko") ? "미테" : "· Store Mitte");
      assertGood(browser, "promise-on-the-web");
      browser.open("/cart");
      assertThat(browser.text(".sums")).contains("55.50", "4.90");
      assertThat(browser.text(".sums dd.total")).as("with its delivery by parcel").contains("60.40");
      assertGood(browser, "promise-cart");
      browser.open("/cart/checkout");
      browser.type("input[name=email]", "minji@example.com");
      browser.type("input[name=name]", "김민지");
      browser.type("input[name=street]", "Speicherstraße 1");
      browser.type("input[name=postcode]", "20457");
      browser.type("input[name=city]", "Hamburg");
      assertGood(browser, "promise-checkout");
      browser.click("main form[action='/cart/checkout'] .button.large");
      browser.waitForAddress("/ordering/orders/");
      browser.find(".notice.good");
      assertThat(browser.text(".summary dd.total")).contains("60.40");
      assertGood(browser.scrollTo("main .lines"), "promise-order");
      var order = browser.address().substring("/ordering/orders/".length());
      signInAsStaff(browser, "/ordering/backoffice/orders/" + order);
      assertThat(browser.text("main .lines")).contains("55.50", "Shelf weeks");
      assertGood(browser.scrollTo("main .lines"), "promise-desk");
    }
  }
}
