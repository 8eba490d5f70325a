package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A guest types the size of her room, and leaves with all of a design in her cart. */
class StudioJourneyTests {

  private final Shop shop = Shop.open();

  @Test
  void from_a_size_to_a_furnished_room_in_the_cart() {
    var minji = shop.visitor();
    var begun = minji.post("/studio/api/projects", """
        {"goal": "Living room", "purpose": "LIVING", "style": "scandinavian",
         "size": {"width": 4800, "depth": 4200, "height": 2500}, "budget": {"amount": "6000", "currency": "EUR"}}""");
    assertThat(begun.status()).isEqualTo(201);
    var project = "/studio/api/projects/" + begun.body().path("project").asString();
    assertThat(minji.post(project + "/drafts", "{}").status()).isEqualTo(202);
    await().atMost(Duration.ofSeconds(60)).until(() -> !minji.get(project + "/drafts").body().path("underWay").asBoolean());
    var designs = minji.get(project + "/designs").body();
    assertThat(designs.size()).isGreaterThanOrEqualTo(3);
    assertThat(shop.visitor().get(project + "/designs").status()).isEqualTo(404);

    var design = designs.valueStream().filter(each -> sofa(each) != null).findFirst().orElseThrow();
    var path = "/studio/api/designs/" + design.path("id").asString();
    assertThat(design.path("pieces").valueStream().filter(each -> each.has("obstacle"))).isEmpty();
    var sofa = path + "/placements/" + sofa(design).path("placement").path("id").asString();
    var colours = minji.get(sofa + "/colours").body();
    assertThat(colours).isNotEmpty();
    var other = colours.get(0).path("sku").asString();
    var recoloured = minji.put(sofa, "{\"sku\": \"%s\", \"seen\": 1}".formatted(other));
    assertThat(recoloured.status()).isEqualTo(200);
    assertThat(sofa(recoloured.body()).path("sku").asString()).isEqualTo(other);
    await().atMost(Duration.ofSeconds(20)).until(() -> minji.get(path).body().path("arrival").hasNonNull("date"));
    var arrival = minji.get(path).body().path("arrival");
    var slot = arrival.path("date").asString() + "/" + arrival.path("window").asString();
    assertThat(minji.getPage("/delivery/fragments/windows").text()).as("delivery offers it, too").contains(slot);
    var rugs = minji.get(sofa + "/companions?kind=rug").body();
    assertThat(rugs.get(0).path("why").asString()).isNotBlank();
    var rug = minji.post(path + "/placements", "{\"sku\": \"%s\"}".formatted(rugs.get(0).path("sku").asString())).body();

    var lines = rug.path("pieces").valueStream().filter(each -> each.has("sku"))
        .map(each -> "{\"sku\": \"%s\", \"quantity\": 1}".formatted(each.path("sku").asString()))
        .collect(Collectors.joining(", "));
    var cart = minji.post("/cart/api/pieces", "{\"pieces\": [" + lines + "]}");
    assertThat(cart.status()).isEqualTo(201);
    assertThat(cart.body().path("lines").findValuesAsString("sku")).contains(other, rugs.get(0).path("sku").asString());
    await().atMost(Duration.ofSeconds(20)).until(() -> minji.get(project.replace("/studio/", "/context/")).body()
        .path("designs").size() >= 3);
  }

  private static JsonNode sofa(JsonNode design) {
    return design.path("pieces").valueStream().filter(each -> each.path("placement").path("piece").path("kind").asString()
        .contains("sofa")).findFirst().orElse(null);
  }
}
