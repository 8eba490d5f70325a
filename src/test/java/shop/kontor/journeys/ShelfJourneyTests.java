package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a customer does who stands before a shelf with her phone, in any topology. */
class ShelfJourneyTests {

  private static final String SKU = "FJORD-2-MOSS";

  private final Shop shop = Shop.open();

  @Test
  void from_the_label_to_the_basket() throws IOException {
    var staff = shop.staff();
    var pdf = Poll.until(Duration.ofSeconds(60), () -> staff.download("/shelf/api/labels", """
        {"codes": ["%s"], "store": "store-mitte", "paper": "label"}""".formatted(SKU)), answer -> answer.length > 5_000);
    var code = URI.create(PaperLabel.code(pdf));
    assertThat(code.getAuthority()).as("the label leads to the address that staff see").isEqualTo(
        shop.address().getAuthority());

    var customer = shop.visitor();
    var led = customer.getPage(code.getPath() + "?" + code.getQuery());
    assertThat(led.status()).isEqualTo(307);
    assertThat(led.location().map(there -> shop.address().resolve(there).getPath()))
        .contains("/catalog/products/fjord-sofa");
    var there = shop.address().resolve(led.location().orElseThrow());
    var page = customer.getPage(there.getPath() + "?" + there.getQuery());
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("/inventory/fragments/stock?sku=" + SKU + "&amp;store=store-mitte");
    var stock = customer.getPage("/inventory/fragments/stock?sku=" + SKU + "&store=store-mitte").text();
    assertThat(stock).contains("In Store Mitte, where you are", "Warehouse").doesNotContain("<li>Store Mitte");

    assertThat(customer.add(SKU, 1).status()).isEqualTo(201);
    assertThat(customer.get("/cart/api/cart").text()).contains(SKU);
  }

  @Test
  void the_bar_code_on_the_goods_leads_there_too_and_a_foreign_code_gets_a_sentence() {
    var customer = shop.visitor();
    var led = Poll.until(Duration.ofSeconds(60), () -> customer.getPage("/shelf/scan?code=2410000010011"),
        answer -> answer.status() == 303);
    assertThat(led.location().orElseThrow()).contains("/catalog/products/fjord-sofa?sku=" + SKU);
    var foreign = customer.getPage("/shelf/scan?code=https%3A%2F%2Fother.example%2Fprize");
    assertThat(foreign.status()).isEqualTo(422);
    assertThat(foreign.text()).contains("This code leads to other.example");
    assertThat(customer.get("/01/2410000010012").detail()).contains("does not go with the others");
    assertThat(customer.get("/01/24100000100110/foo").status()).isEqualTo(400);
  }
}
