package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A customer buys something that was in stock and no longer is. */
class BuyingJourneyTests {

  private final Shop shop = Shop.open();

  @Test
  void a_guest_finds_a_sofa_buys_it_and_the_stock_is_down() {
    var kim = shop.visitor();
    var found = kim.get("/search/api/products?q=sofa&stock=1&lang=en").body();
    assertThat(found.path("total").asInt()).isPositive();
    var product = kim.get("/catalog/api/products/" + found.path("items").get(0).path("id").asString()).body();
    var sku = inStock(kim, product);
    int before = kim.available(sku);
    var price = money(kim.get("/pricing/api/offers/" + sku).body().path("price"));

    var cart = kim.add(sku, 2);
    assertThat(cart.status()).isEqualTo(201);
    var fee = money(cart.body().path("fee").path("amount"));
    assertThat(money(cart.body().path("total"))).isEqualByComparingTo(price.multiply(BigDecimal.TWO).add(fee));

    var accepted = kim.checkOut("test-card");
    assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
    var id = accepted.body().path("order").asString();
    assertThat(accepted.location()).contains("/ordering/api/orders/" + id);

    var order = kim.finalState(id);
    assertThat(order.path("status").asString()).isEqualTo("CONFIRMED");
    assertThat(money(order.path("total"))).isEqualByComparingTo(price.multiply(BigDecimal.TWO).add(fee));
    assertThat(money(order.path("fee").path("amount"))).as("what she was shown").isEqualByComparingTo(fee);

    assertThat(kim.available(sku)).isEqualTo(before - 2);
    assertThat(kim.get("/cart/api/cart").body().path("lines")).isEmpty();
    assertThat(kim.get("/ordering/api/orders").text()).contains(id);
    assertThat(shop.staff().getPage("/ordering/backoffice").text()).as("the back office shows the order").contains(id);
    assertThat(shop.visitor().get("/ordering/api/orders/" + id).status()).as("nobody else sees it").isEqualTo(404);
  }

  @Test
  void what_a_guest_put_into_her_cart_is_hers_when_she_signs_in_and_so_is_the_order() {
    var email = "kim" + System.nanoTime() + "@example.com";
    var registered = shop.visitor().post("/customer/api/customers", """
        {"email": "%s", "password": "a long enough secret", "name": "Kim"}""".formatted(email));
    assertThat(registered.status()).isEqualTo(201);

    var phone = shop.visitor();
    var sku = anySku(phone);
    phone.add(sku, 1);
    assertThat(signIn(phone, email).status()).isIn(200, 201);
    Poll.until(Duration.ofSeconds(10), () -> phone.get("/cart/api/cart").body(), cart -> cart.path("pieces")
        .asInt() == 1);

    var laptop = shop.visitor();
    signIn(laptop, email);
    assertThat(laptop.get("/cart/api/cart").body().path("pieces").asInt()).as("one cart on every device").isEqualTo(1);

    var order = laptop.finalState(laptop.checkOut("test-card"));
    var id = order.path("id").asString();
    assertThat(order.path("status").asString()).isEqualTo("CONFIRMED");
    assertThat(phone.get("/ordering/api/orders").text()).contains(id);
  }

  private static Shop.Answer signIn(Visitor visitor, String email) {
    return visitor.post("/customer/api/sessions", """
        {"email": "%s", "password": "a long enough secret"}""".formatted(email));
  }

  static String anySku(Visitor visitor) {
    var items = visitor.get("/search/api/products?stock=1").body().path("items");
    for (var item : items) {
      var sku = inStockOrNull(visitor, visitor.get("/catalog/api/products/" + item.path("id").asString()).body());
      if (sku != null) {
        return sku;
      }
    }
    throw new AssertionError("Nothing is in stock: " + items);
  }

  private static String inStock(Visitor visitor, JsonNode product) {
    var sku = inStockOrNull(visitor, product);
    assertThat(sku).as("a variant of " + product).isNotNull();
    return sku;
  }

  private static String inStockOrNull(Visitor visitor, JsonNode product) {
    var variants = product.has("sheet") ? product.path("sheet").path("variants") : product.path("variants");
    for (var variant : variants) {
      var sku = variant.path("sku").asString();
      if (visitor.available(sku) >= 5) {
        waitUntilTheCartHasHeardOfThem(visitor, sku);
        return sku;
      }
    }
    return null;
  }

  /** Journeys before this one may have emptied the shelf and filled it again, which the cart hears a moment later. */
  private static void waitUntilTheCartHasHeardOfThem(Visitor visitor, String sku) {
    visitor.add(sku, 5);
    Poll.until(Duration.ofSeconds(10), () -> visitor.get("/cart/api/cart").body(), cart -> cart.path("lines")
        .valueStream().noneMatch(line -> line.hasNonNull("problem")));
    visitor.delete("/cart/api/lines/" + sku);
  }

  static BigDecimal money(JsonNode money) {
    return new BigDecimal(money.path("amount").asString());
  }
}
