package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What staff write of a company that buys, and the paper that it gets. */
@Tag("long")
class TradeBrowserTests extends BrowserJourney {

  private final Shop shop = Shop.open();

  @ParameterizedTest
  @CsvSource({"en,desktop", "ko,phone"})
  void a_company_and_its_invoice_are_good_to_look_at(String language, String device) {
    var han = shop.visitor();
    var email = "han" + System.nanoTime() + "@example.com";
    han.post("/customer/api/customers", """
        {"email": "%s", "password": "a long enough secret", "name": "Han Seoyeon"}""".formatted(email));
    han.post("/customer/api/sessions", """
        {"email": "%s", "password": "a long enough secret"}""".formatted(email));
    var desk = "/customer/backoffice/" + han.get("/customer/api/me").body().path("customer").asString();
    try (var browser = new Browser(shop.address(), language, device)) {
      signInAsStaff(browser, desk);
      browser.type("input[name=group]", "Trade!");
      browser.click("form.columns .button");
      browser.find(".notice.bad");
      assertGood(browser, "standing-refused");
      browser.type("input[name=group]", "trade");
      browser.type("input[name=company]", "Han & Töchter GmbH");
      browser.type("input[name=vatId]", "DE123456789");
      browser.type("input[name=street]", "Kai 1");
      browser.type("input[name=postcode]", "20457");
      browser.type("input[name=city]", "Hamburg");
      browser.click("form.columns .button");
      browser.waitForAddress(desk);
      assertGood(browser, "standing");
      browser.open("/customer/backoffice?q=" + email);
      assertThat(browser.text(".table")).contains("Han & Töchter GmbH", "trade");
      assertGood(browser, "standings");

      var sku = BuyingJourneyTests.anySku(han);
      Poll.until(Duration.ofSeconds(20), () -> han.add(sku, 1).body(),
          cart -> cart.path("forCompany").asBoolean());
      var order = han.checkOut("test-card").body().path("order").asString();
      han.finalState(order);
      browser.open("/ordering/orders/" + order + "/invoice");
      assertThat(browser.text("main")).contains("Han & Töchter GmbH", "DE123456789");
      assertGood(browser, "invoice");
    }
  }
}
