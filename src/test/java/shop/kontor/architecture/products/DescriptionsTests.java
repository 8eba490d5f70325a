package shop.kontor.architecture.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;
import shop.kontor.architecture.house.Drawer;
import shop.kontor.architecture.house.House;
import shop.kontor.architecture.house.Room;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every data product says what it is, in the words of the standard, and says of its facts what is really published. */
@DisplayName("The description of each data product")
class DescriptionsTests {

  private static final House HOUSE = House.kontor();
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String WAY_OUT = "\n  why:     whoever reads a product relies on what is written of it"
      + "\n  way out: say of each field in src/main/resources/products/<room>/<product>.odcs.yaml what the record"
      + " says, no more and no less; of a new field also what it means and its unit";

  @TestFactory
  @DisplayName("keeps to the Open Data Contract Standard")
  Stream<DynamicTest> keeps_to_the_standard() {
    return Description.in(HOUSE).stream().map(product -> dynamicTest(product.toString(), () -> {
      assertThat(HOUSE.all()).as("rooms").anyMatch(room -> room.name().equals(product.room()));
      assertThat(Standard.complaints(product)).as(product.toString()).isEmpty();
    }));
  }

  @TestFactory
  @DisplayName("is what is published")
  Stream<DynamicTest> is_what_is_published() {
    // in a project that was carved out, the words of others may be missing
    var here = HOUSE.rooms().stream().map(Room::name).toList();
    return Description.in(HOUSE).stream().filter(product -> here.contains(product.room()))
        .map(product -> dynamicTest(product.toString(), () -> {
      var differences = Description.list(product.content().get("schema")).stream().map(Description::map)
          .flatMap(fact -> Comparison.between(fact, contract(String.valueOf(fact.get("physicalName")))).stream())
          .toList();
      assertThat(differences).withFailMessage(() -> HOUSE.project().relativize(product.file()) + " is wrong:"
          + differences.stream().map(each -> "\n  - " + each).collect(Collectors.joining()) + WAY_OUT).isEmpty();
    }));
  }

  @Test
  void a_field_more_or_less_or_of_another_kind_is_noticed() {
    Map<String, Object> described = new Yaml().load("""
        name: PearsCounted
        properties:
          - {name: pears, logicalType: integer, required: true}
          - {name: tree, logicalType: string, required: true}
          - {name: rotten, logicalType: boolean}
          - {name: kind, logicalType: string, quality: [{arguments: {validValues: [ABATE]}}]}
        """);
    var contract = JSON.readTree("""
        {"properties": {"pears": {"type": "number"}, "tree": {"type": ["string", "null"]}, "sort": {"type": "string"},
         "kind": {"type": ["string", "null"], "enum": ["ABATE", "WILLIAMS", null]}}, "required": ["pears"]}
        """);
    assertThat(Comparison.between(described, contract)).containsExactlyInAnyOrder(
        "PearsCounted.pears is published as number and described as integer",
        "PearsCounted.tree may be absent, and is said to be required",
        "PearsCounted.rotten is described and not published",
        "PearsCounted.sort is published and not described",
        "PearsCounted.kind may be published as [ABATE, WILLIAMS] and is described as one of [ABATE]");
  }

  @Test
  void what_the_standard_does_not_allow_is_noticed() {
    var product = Description.in(HOUSE).getFirst();
    var content = new LinkedHashMap<>(product.content());
    content.remove("team");
    content.put("status", "perhaps");
    content.put("colour", "red");
    content.put("slaProperties", List.of());
    var broken = new Description(product.file(), product.room(), product.name(), content);
    assertThat(Standard.complaints(broken)).containsExactlyInAnyOrder("the team that owns it does not say its name",
        "status perhaps is unknown", "the document says 'colour', which the standard does not know",
        "no freshness is promised: an slaProperty latency in s");
  }

  private static JsonNode contract(String fact) {
    var kept = Drawer.kept(Drawer.documents(HOUSE).resolve("contracts/" + fact + ".json"));
    assertThat(kept).as("the contract of %s, which somebody's product offers", fact).isNotNull();
    return JSON.readTree(kept);
  }
}
