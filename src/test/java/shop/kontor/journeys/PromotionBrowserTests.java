package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Promotions, from the desk at which they are drawn up to the order that they make cheaper. */
@Tag("long")
class PromotionBrowserTests extends BrowserJourney {

  private final Shop shop = Shop.open();

  @ParameterizedTest
  @CsvSource({"en,desktop", "ko,phone"})
  void what_staff_promote_costs_customers_less_and_they_see_why(String language, String device) {
    fromTheDeskToTheOrder(language, device);
  }

  @ParameterizedTest
  @CsvSource({"en,phone", "ko,desktop"})
  @Tag("wide")
  void what_staff_promote_costs_customers_less_and_they_see_why_the_other_way_round(String language, String device) {
    fromTheDeskToTheOrder(language, device);
  }

  private void fromTheDeskToTheOrder(String language, String device) {
    try (var browser = new Browser(shop.address(), language, device)) {
      browser.open("/search?stock=1&q=lamp");
      browser.click(".cards .card-name a");
      browser.waitForAddress("/catalog/products/");
      var product = browser.address();
      var sku = browser.find("form[action='/cart/lines'] input[name=sku]").getAttribute("value");
      signInAsStaff(browser, "/backoffice");
      browser.open("/pricing/backoffice/promotions");
      assertGood(browser, "promotions-none");
      var drawnUp = new ArrayList<String>();
      try {
        browser.type("#name", "Three lamps for two");
        browser.find("#kind option[value=n-for-m]").click();
        browser.type("#paid", "3");
        browser.type("#goods", sku);
        browser.click("form.columns .button");
        browser.find(".notice.bad");
        assertGood(browser, "promotions-refused");
        browser.type("#paid", "2");
        drawUp(browser, drawnUp);
        assertGood(browser, "promotion");
        var code = "WELCOME-" + System.nanoTime();
        browser.open("/pricing/backoffice/promotions");
        browser.type("#name", "Welcome");
        browser.find("#kind option[value=basket-amount]").click();
        browser.type("#amount", "10");
        browser.type("#code", code);
        browser.type("#mostEach", "1");
        drawUp(browser, drawnUp);
        browser.open("/pricing/backoffice/promotions");
        assertThat(browser.text(".table")).contains(code, "Three lamps for two");
        assertGood(browser, "promotions");
        browser.open(product + "?sku=" + sku);
        browser.type(".product input[name=quantity]", "3");
        browser.click(".product form[action='/cart/lines'] .button");
        browser.find(".badge[data-count='3']");
        browser.open("/cart");
        assertThat(browser.text(".line")).contains("139.00", "278.00", "Three lamps for two");
        assertThat(browser.text(".sums")).contains("417.00", "139.00", "278.00");
        browser.type("#code", "NOT-" + code.substring(8));
        browser.click("#coupon .button");
        browser.find("#coupon .notice.bad");
        assertGood(browser, "cart-coupon-unknown");
        browser.type("#code", code.toLowerCase());
        browser.click("#coupon .button");
        assertThat(browser.waitForText("#coupon .notice.good", code)).contains(code);
        assertThat(browser.text(".sums dd.total")).contains("268.00");
        assertGood(browser, "cart-promotions");
        var email = "minji-" + System.nanoTime() + "@example.com";
        fillIn(browser, email);
        assertThat(browser.text(".summary")).contains("Three lamps for two", "Welcome", "268.00");
        assertGood(browser, "checkout-promotions");
        browser.click("main form[action='/cart/checkout'] .button.large");
        browser.waitForAddress("/ordering/orders/");
        browser.find(".notice.good");
        assertThat(browser.text(".summary dd.total")).contains("268.00");
        assertThat(browser.text(".lines")).contains("Three lamps for two", "Welcome");
        assertGood(browser, "order-promotions");
        browser.open(product + "?sku=" + sku);
        browser.click(".product form[action='/cart/lines'] .button");
        browser.find(".badge[data-count='1']");
        browser.open("/cart");
        browser.type("#code", code);
        browser.click("#coupon .button");
        browser.find("#coupon .notice.good");
        fillIn(browser, email);
        browser.click("main form[action='/cart/checkout'] .button.large");
        browser.waitForAddress("/ordering/orders/");
        browser.find(".notice.bad");
        assertGood(browser, "order-coupon-used");
        browser.open("/cart");
        assertThat(browser.text(".sums dd.total")).contains("139.00");
        assertThat(browser.find("#code").isDisplayed()).as("the coupon is gone").isTrue();
      } finally {
        for (var promotion : drawnUp) {
          browser.open(promotion);
          browser.click("[data-dialog=sure]");
          browser.click("dialog .danger");
          browser.find("form[action='/pricing/backoffice/promotions']");
        }
      }
    }
  }

  private static void fillIn(Browser browser, String email) {
    browser.open("/cart/checkout");
    browser.type("input[name=email]", email);
    browser.type("input[name=name]", "Minji Kim");
    browser.type("input[name=street]", "Speicherstraße 1");
    browser.type("input[name=postcode]", "20457");
    browser.type("input[name=city]", "Hamburg");
  }

  private static void drawUp(Browser browser, ArrayList<String> drawnUp) {
    browser.click("form.columns .button");
    browser.waitForAddress("/pricing/backoffice/promotions/");
    drawnUp.add(browser.address());
  }
}
