package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

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

  /** Whatever can be asked for by its address alone, or by goods, once by a customer and once by staff. */
  @Test
  void says_what_is_answered() {
    var document = document();
    var kim = shop.visitor();
    var sku = BuyingJourneyTests.anySku(kim);
    var product = kim.get("/search/api/products?stock=1").body().at("/items/0/id").asString();
    kim.add(sku, 1);
    kim.finalState(kim.checkOut("test-card"));
    kim.add(sku, 1);
    var wrong = new TreeSet<String>();
    int looked = 0;
    for (var path : document.path("paths").properties()) {
      var shape = path.getValue().at("/get/responses/200/content").valueStream().findFirst().map(each -> each.path("schema"))
          .orElseGet(MissingNode::getInstance);
      var address = path.getKey().replace("{sku}", sku).replace("/products/{id}", "/products/" + product);
      if (address.contains("{") || shape.isMissingNode()) {
        continue;
      }
      for (var who : List.of(kim, shop.staff())) {
        var answer = who.get(address);
        if (answer.status() == 200 && answer.body() != null) {
          looked++;
          compare(document, shape, answer.body(), address, wrong);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(looked).isGreaterThan(20);
  }

  /** Of shapes that are one of several, only that they are told of is looked at. */
  private static void compare(JsonNode document, JsonNode shape, JsonNode told, String where, Set<String> wrong) {
    var meant = shape.has("$ref") ? document.at(shape.path("$ref").asString().substring(1)) : shape;
    if (told.isNull() || meant.has("oneOf") || meant.has("anyOf") || meant.has("allOf") || !meant.has("type")) {
      return;
    }
    var type = meant.path("type").asString();
    if (!switch (type) {
      case "object" -> told.isObject();
      case "array" -> told.isArray();
      case "string" -> told.isString();
      case "integer" -> told.isIntegralNumber();
      case "number" -> told.isNumber();
      case "boolean" -> told.isBoolean();
      default -> false;
    }) {
      wrong.add(where + " is said to be " + type + ", and is " + told.getNodeType());
    } else if (told.isArray()) {
      told.forEach(each -> compare(document, meant.path("items"), each, where + "[]", wrong));
    } else if (told.isObject()) {
      for (var part : told.properties()) {
        var named = meant.path("properties").path(part.getKey());
        var other = meant.path("additionalProperties");
        if (!named.isMissingNode()) {
          compare(document, named, part.getValue(), where + "." + part.getKey(), wrong);
        } else if (other.isObject()) {
          compare(document, other, part.getValue(), where + ".*", wrong);
        } else {
          wrong.add(where + " is not said to have " + part.getKey());
        }
      }
    }
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
