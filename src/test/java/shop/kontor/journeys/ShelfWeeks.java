package shop.kontor.journeys;

import java.time.Duration;

/** Weeks in which a rug costs less for whoever stands before it in one store. Afterwards all is as it was. */
final class ShelfWeeks implements AutoCloseable {

  static final String SKU = "WATT-180-SKY";
  static final String LABEL = "/01/02410000120024?store=store-mitte";

  private final Shop shop;
  private final Visitor staff;
  private final String usual;
  private final String list;

  ShelfWeeks(Shop shop) {
    this.shop = shop;
    this.staff = shop.staff();
    usual = staff.get("/pricing/api/offers/" + SKU).body().at("/price/amount").asString();
    var drawnUp = staff.post("/pricing/api/lists", """
        {"name": "Shelf weeks", "channels": ["shelf"], "stores": ["store-mitte"]}""");
    list = drawnUp.location().orElseThrow();
    staff.upload(list + "/entries", "prices.csv", SKU + ";1;55.50");
    Poll.until(Duration.ofSeconds(30),
        () -> shop.visitor().get("/pricing/api/offers/" + SKU + "?channel=shelf&store=store-mitte"),
        answer -> answer.text().contains("55.50"));
  }

  /** The list is withdrawn, the price raised, and the cart has heard of both. */
  void end() {
    staff.delete(list);
    costs("399.00");
    Poll.until(Duration.ofSeconds(30), () -> shop.visitor().add(SKU, 1), cart -> cart.text().contains("399.00"));
  }

  private void costs(String price) {
    staff.put("/pricing/api/offers/" + SKU, """
        {"price": {"amount": "%s", "currency": "EUR"}, "vat": 19}""".formatted(price));
  }

  @Override
  public void close() {
    staff.delete(list);
    costs(usual);
  }
}
