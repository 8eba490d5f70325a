package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A trade customer is asked her group's prices, sees them without VAT, and gets an invoice for her company. */
class TradeJourneyTests {

  private final Shop shop = Shop.open();

  @Test
  void a_company_buys_at_the_prices_of_its_group_and_vat_is_shown_apart() {
    var han = shop.visitor();
    var sku = BuyingJourneyTests.anySku(han);
    var own = price(han, sku);
    var trade = own.multiply(new BigDecimal("0.80")).setScale(2, RoundingMode.HALF_UP);
    var list = shop.staff().post("/pricing/api/lists", """
        {"name": "Trade", "group": "trade"}""").body().path("id").asString();
    try {
      assertThat(shop.staff().put("/pricing/api/lists/" + list + "/entries/" + sku, """
          {"fromQuantity": "1", "price": "%s"}""".formatted(trade)).status()).isEqualTo(200);
      signIn(han);
      assertThat(price(han, sku)).as("before she is in the group").isEqualByComparingTo(own);
      stand(han, "\"trade\"", """
          {"name": "Han & Töchter", "vatId": "DE123456789", "street": "Kai 1", "postcode": "20457",
           "city": "Hamburg", "country": "DE"}""");
      Poll.until(Duration.ofSeconds(20), () -> price(han, sku), asked -> asked.compareTo(trade) == 0);
      assertThat(price(shop.visitor(), sku)).as("what everybody else is asked").isEqualByComparingTo(own);

      Poll.until(Duration.ofSeconds(20), () -> han.add(sku, 1).body(), cart ->
          cart.path("forCompany").asBoolean() && money(cart.path("lines").get(0).path("unitPrice")).equals(trade));
      han.put("/cart/api/lines/" + sku, "{\"quantity\": 1}");
      var net = trade.subtract(trade.multiply(new BigDecimal("19")).divide(new BigDecimal("119"), 2,
          RoundingMode.HALF_UP));
      assertThat(plain(han.getPage("/pricing/fragments/price?sku=" + sku).text())).contains(net.toPlainString());
      var total = trade.add(money(han.get("/cart/api/cart").body().path("fee").path("amount")));
      assertThat(plain(han.getPage("/cart").text())).contains(net.toPlainString(), total.toPlainString());

      var order = han.checkOut("test-card").body().path("order").asString();
      assertThat(han.finalState(order).path("status").asString()).isEqualTo("CONFIRMED");
      assertThat(plain(han.getPage("/ordering/orders/" + order + "/invoice").text()))
          .contains("Han &amp; Töchter", "DE123456789", net.toPlainString(), total.toPlainString());
      assertThat(shop.visitor().getPage("/ordering/orders/" + order + "/invoice").status()).isEqualTo(404);
    } finally {
      shop.staff().delete("/pricing/api/lists/" + list);
    }
  }

  private void signIn(Visitor han) {
    var email = "han" + System.nanoTime() + "@example.com";
    han.post("/customer/api/customers", """
        {"email": "%s", "password": "a long enough secret", "name": "Han"}""".formatted(email));
    assertThat(han.post("/customer/api/sessions", """
        {"email": "%s", "password": "a long enough secret"}""".formatted(email)).status()).isEqualTo(200);
  }

  private void stand(Visitor customer, String group, String company) {
    var id = customer.get("/customer/api/me").body().path("customer").asString();
    assertThat(shop.staff().put("/customer/api/customers/" + id + "/standing",
        "{\"group\": %s, \"company\": %s}".formatted(group, company)).status()).isEqualTo(200);
  }

  private static BigDecimal price(Visitor visitor, String sku) {
    return money(visitor.get("/pricing/api/offers/" + sku).body().path("unitPrice"));
  }

  private static BigDecimal money(JsonNode money) {
    return new BigDecimal(money.path("amount").asString());
  }

  /** Amounts of a page without what groups their digits. */
  private static String plain(String page) {
    return page.replaceAll("(?<=\\d),(?=\\d{3})", "");
  }
}
