package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The document of addresses, by which programs are written that call the shop. */
class AddressesDocumentTests {

  private final Shop shop = Shop.open();

  /** Two shapes of one name would refuse to be told of. */
  @Test
  void names_each_shape_by_its_room() {
    var shapes = document().path("components").path("schemas").propertyNames();
    assertThat(shapes).hasSizeGreaterThan(100).contains("cart.CartApi.Submit", "cart.CartView", "context.Moment");
    assertThat(shapes.stream().filter(name -> name.endsWith(".Credentials"))).hasSizeGreaterThan(1);
  }

  @Test
  void says_of_each_door_what_that_door_asks() {
    assertThat(fields("/backoffice/api/sessions")).containsExactlyInAnyOrder("name", "password");
    assertThat(fields("/customer/api/sessions")).containsExactlyInAnyOrder("email", "password");
  }

  private JsonNode document() {
    var answer = shop.visitor().get("/api-docs");
    assertThat(answer.status()).isEqualTo(200);
    return answer.body();
  }

  private List<String> fields(String path) {
    var document = document();
    var shape = document.path("paths").path(path).path("post").path("requestBody").path("content")
        .path("application/json").path("schema").path("$ref").asString();
    return List.copyOf(document.at(shape.substring(1)).path("properties").propertyNames());
  }
}
