package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The buying journey as people make it: with eyes, a mouse or a thumb, in their own language. */
class BrowserJourneyTests extends BrowserJourney {

  private final Shop shop = Shop.open();

  @ParameterizedTest
  @CsvSource({"en,desktop,sofa", "ko,phone,의자"})
  void from_the_shop_window_to_a_confirmed_order(String language, String device, String wish) {
    buy(language, device, wish);
  }

  @ParameterizedTest
  @CsvSource({"en,phone,lamp", "ko,desktop,소파"})
  @Tag("wide")
  void from_the_shop_window_to_a_confirmed_order_the_other_way_round(String language, String device, String wish) {
    buy(language, device, wish);
  }

  private void buy(String language, String device, String wish) {
    try (var browser = new Browser(shop.address(), language, device)) {
      browser.open("/");
      assertThat(browser.language()).isEqualTo(language);
      assertGood(browser, "home");

      browser.open("/search?stock=1&q=" + URLEncoder.encode(wish, StandardCharsets.UTF_8));
      assertGood(browser, "list");
      browser.click(".cards .card-name a");
      browser.waitForAddress("/catalog/products/");
      assertGood(browser, "product");

      var price = browser.text(".product .price .now, .product .price");
      browser.click(".product form[action='/cart/lines'] .button");
      browser.find(".badge[data-count='1']");
      browser.open("/cart");
      assertThat(browser.text(".sums dd")).as("the goods cost what she saw").isIn(price.lines().toList());
      var total = browser.text(".sums dd.total");
      assertGood(browser, "cart");

      browser.click("a[href='/cart/checkout']");
      browser.waitForAddress("/cart/checkout");
      browser.type("input[name=email]", "minji@example.com");
      browser.type("input[name=name]", language.equals("ko") ? "김민지" : "Minji Kim");
      browser.type("input[name=street]", "Speicherstraße 1");
      browser.type("input[name=postcode]", "20457");
      browser.type("input[name=city]", "Hamburg");
      assertGood(browser, "checkout");
      browser.click("main form[action='/cart/checkout'] .button.large");

      browser.waitForAddress("/ordering/orders/");
      browser.find(".notice.good");
      assertGood(browser, "order");
      assertThat(browser.text(".summary dd.total")).as("with its delivery, as the cart said").isEqualTo(total);

      browser.open("/ordering/orders");
      assertGood(browser, "orders");
    }
  }

  @Test
  void who_has_an_account_writes_her_address_once() {
    try (var browser = new Browser(shop.address(), "en", "desktop")) {
      browser.open("/customer/register");
      browser.type("input[name=name]", "Minji Kim");
      browser.type("input[name=email]", "minji-" + System.nanoTime() + "@example.com");
      browser.type("input[name=password]", "a long enough password");
      browser.click("main form .button.large");
      browser.waitForAddress("/customer");

      goToCheckout(browser);
      browser.type("input[name=street]", "Am Sandtorkai 7");
      browser.type("input[name=postcode]", "20457");
      browser.type("input[name=city]", "Hamburg");
      browser.click("main form[action='/cart/checkout'] .button.large");
      browser.waitForAddress("/ordering/orders/");

      goToCheckout(browser);
      assertThat(browser.find("input[name=name]").getAttribute("value")).isEqualTo("Minji Kim");
      assertThat(browser.find("input[name=street]").getAttribute("value")).isEqualTo("Am Sandtorkai 7");
      assertThat(browser.find("input[name=city]").getAttribute("value")).isEqualTo("Hamburg");
    }
  }

  private static void goToCheckout(Browser browser) {
    browser.open("/search?stock=1&q=lamp");
    browser.click(".cards .card-name a");
    browser.waitForAddress("/catalog/products/");
    browser.click(".product form[action='/cart/lines'] .button");
    browser.find(".badge[data-count='1']");
    browser.open("/cart/checkout");
    browser.find("input[name=street]");
  }

  @Tag("long")
  @ParameterizedTest
  @CsvSource({"en,desktop", "ko,phone"})
  void the_other_doors_are_good_to_look_at(String language, String device) {
    lookAtTheOtherDoors(language, device);
  }

  @ParameterizedTest
  @CsvSource({"ko,desktop", "en,phone"})
  @Tag("wide")
  void the_other_doors_are_good_to_look_at_the_other_way_round(String language, String device) {
    lookAtTheOtherDoors(language, device);
  }

  private void lookAtTheOtherDoors(String language, String device) {
    try (var browser = new Browser(shop.address(), language, device)) {
      for (var page : new String[] {"/customer/sign-in", "/customer/register", "/cart", "/nothing/here",
          "/backoffice/sign-in"}) {
        browser.open(page);
        assertGood(browser, page.substring(1).replace('/', '-'));
      }
      enterAsStaff(browser, "/backoffice");
      var desks = new ArrayList<>(browser.paths(".desk-nav a"));
      assertThat(desks).contains("/backoffice", "/backoffice/post", "/ordering/backoffice");
      desks.addAll(List.of("/inventory/backoffice/locations", "/ordering/backoffice/collect",
          "/ordering/backoffice/send"));
      for (var desk : desks) {
        browser.open(desk);
        assertThat(browser.address()).isEqualTo(desk);
        assertGood(browser, "desk" + desk.replace('/', '-'));
      }
    }
  }
}
