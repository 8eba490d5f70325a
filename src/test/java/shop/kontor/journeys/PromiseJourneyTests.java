package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Shown a price at the shelf, a customer pays it on the web, whatever staff have done to it meanwhile. */
class PromiseJourneyTests {

  private static final String SKU = ShelfWeeks.SKU;
  private static final Pattern TOKEN = Pattern.compile("name=\"promise\" form=\"buy\" value=\"([^\"]+)\"");

  private final Shop shop = Shop.open();
  private final Visitor staff = shop.staff();

  @Test
  void from_the_shelf_to_the_web() {
    try (var weeks = new ShelfWeeks(shop)) {
      var kim = shop.visitor();
      var landed = kim.getPage(shop.address().resolve(kim.getPage(ShelfWeeks.LABEL).location().orElseThrow()).toString());
      assertThat(landed.text()).contains("id=\"buy\"");
      var price = kim.getPage("/pricing/fragments/price?channel=shelf&store=store-mitte&sku=" + SKU).text();
      var tokens = TOKEN.matcher(price).results().map(found -> found.group(1)).toList();
      assertThat(price).contains("€55.50");
      assertThat(tokens).hasSize(1);
      weeks.end();

      var lee = shop.visitor();
      lee.get("/cart/api/cart");
      assertThat(add(lee, tokens.getFirst()).status()).as("somebody else").isEqualTo(403);
      assertThat(add(lee, tokens.getFirst()).detail()).contains("promised to somebody else");
      assertThat(add(kim, "x" + tokens.getFirst()).status()).as("altered").isEqualTo(400);
      assertThat(add(kim, "x".repeat(100_000)).detail()).contains("no price promise of this shop");
      assertThat(add(kim, "x".repeat(1_000_000)).status()).isEqualTo(413);
      assertThat(lee.get("/cart/api/cart").body().path("lines")).isEmpty();
      assertThat(kim.get("/cart/api/cart").body().path("lines")).isEmpty();

      assertThat(kim.getPage("/pricing/fragments/price?sku=" + SKU).text()).as("looked at again, on the web")
          .contains("€55.50", "Promised to you at the shelf", "Now it costs €399.00");
      assertThat(add(kim, tokens.getFirst()).status()).isEqualTo(201);
      assertThat(kim.getPage("/cart").text()).contains("€55.50", "Shelf weeks", "Promised to you at the shelf");
      var order = kim.finalState(kim.checkOut("test-card"));
      assertThat(order.path("status").asString()).isEqualTo("CONFIRMED");
      assertThat(order.at("/lines/0/total/amount").asString()).isEqualTo("55.50");
      assertThat(order.at("/total/amount").asString()).as("by parcel").isEqualTo("60.40");
      assertThat(order.at("/lines/0/reasons/0/kind").asString()).isEqualTo("PROMISE");
      assertThat(order.at("/lines/0/reasons/0/channel").asString()).isEqualTo("SHELF");
      assertThat(order.at("/lines/0/reasons/0/store").asString()).isEqualTo("store-mitte");
      var id = order.path("id").asString();
      for (var page : List.of(kim.getPage("/ordering/orders/" + id), staff.getPage("/ordering/backoffice/orders/" + id))) {
        assertThat(page.text()).contains("Promised at the shelf", "/inventory/fragments/place?id=store-mitte");
      }
      assertThat(kim.getPage("/inventory/fragments/place?id=store-mitte").text()).contains("Store Mitte");
    }
  }

  private static Shop.Answer add(Visitor visitor, String token) {
    return visitor.post("/cart/api/lines", """
        {"sku": "%s", "quantity": 1, "promises": ["%s"]}""".formatted(SKU, token));
  }
}
