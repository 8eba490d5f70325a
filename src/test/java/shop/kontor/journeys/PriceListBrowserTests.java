package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A price list, from the desk at which it is drawn up to the order that it makes cheaper. */
@Tag("long")
class PriceListBrowserTests extends BrowserJourney {

  private final Shop shop = Shop.open();

  @ParameterizedTest
  @CsvSource({"en,desktop", "ko,phone"})
  void what_staff_put_into_a_list_customers_see_and_pay(String language, String device) {
    fromTheDeskToTheOrder(language, device);
  }

  @ParameterizedTest
  @CsvSource({"en,phone", "ko,desktop"})
  @Tag("wide")
  void what_staff_put_into_a_list_customers_see_and_pay_the_other_way_round(String language, String device) {
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

      browser.open("/pricing/backoffice/lists");
      assertGood(browser, "lists-none");
      browser.type("input[name=name]", "Lamp weeks");
      browser.type("input[name=group]", "Not a group");
      browser.click("input[name=channels][value=web]");
      browser.click("form.columns .button");
      browser.find(".notice.bad");
      browser.type("input[name=group]", "");
      browser.click("form.columns .button");
      browser.waitForAddress("/pricing/backoffice/lists/");
      var list = browser.address();
      try {
        browser.type("textarea", "sku;from;price\n" + sku + ";1;9.99\nNO-SUCH-THING;1;5\n" + sku + ";x;1\n" + sku + ";5");
        browser.click("form[action$='/lines'] .button");
        assertThat(browser.text(".notice.bad")).contains("3").contains("NO-SUCH-THING");
        assertGood(browser, "list-complaints");
        browser.type("textarea", sku + ";1;9.99\n" + sku + ";5;7,77");
        browser.click("form[action$='/lines'] .button");
        assertThat(browser.waitForText(".table", "7.77")).contains("9.99");
        browser.type("#sku", sku);
        browser.type("#quantity", "10");
        browser.type("#price", "6.66");
        browser.click("form[action$='/entries'] .button");
        assertThat(browser.waitForText(".table", "6.66")).contains("9.99");
        assertGood(browser, "list");
        browser.open("/pricing/backoffice/lists");
        assertGood(browser, "lists");

        browser.open(product + "?sku=" + sku);
        assertThat(browser.waitForText(".product", "9.99")).contains("Lamp weeks", "7.77", "6.66");
        assertGood(browser, "product-reduced");
        browser.click(".product form[action='/cart/lines'] .button");
        browser.find(".badge[data-count='1']");
        browser.open("/cart");
        assertThat(browser.text(".line")).contains("9.99", "Lamp weeks");
        assertThat(browser.text(".sums")).contains("9.99", "4.90");
        assertThat(browser.text(".sums dd.total")).as("with its delivery").contains("14.89");
        assertGood(browser, "cart-reduced");
        browser.type("input[name=quantity]", "5");
        browser.find("h1").click();
        assertThat(browser.waitForText(".sums dd.total", "43.75")).contains("43.75");
        assertThat(browser.text(".line")).contains("7.77", "Lamp weeks");
        assertGood(browser, "cart-tier");
        browser.open("/cart/checkout");
        assertGood(browser, "checkout-tier");
      } finally {
        browser.open(list);
        browser.click("[data-dialog=sure]");
        assertGood(browser, "list-withdrawal");
        browser.click("dialog .danger");
        browser.find("form[action='/pricing/backoffice/lists']");
      }
      browser.open("/cart");
      assertThat(browser.text(".line")).as("what she was shown").contains("7.77", "Lamp weeks");
      assertThat(browser.text(".sums dd.total")).contains("43.75");
      assertGood(browser, "cart-promised");
      browser.open(product + "?sku=" + sku);
      assertThat(browser.waitForText(".product", "9.99")).contains("139.00");
      assertGood(browser, "product-promised");
      assertThat(shop.visitor().get("/pricing/api/offers/" + sku).body().at("/unitPrice/amount").asString())
          .as("what others are asked").isEqualTo("139.00");
    }
  }
}
