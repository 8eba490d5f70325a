package shop.kontor.agents;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;
import shop.kontor.catalog.Colour;
import shop.kontor.catalog.Dimensions;
import shop.kontor.catalog.ProductId;
import shop.kontor.catalog.ProductListed;
import shop.kontor.catalog.ProductSheet;
import shop.kontor.catalog.Sku;
import shop.kontor.catalog.VariantSheet;
import shop.kontor.foundation.text.LocalText;
import tools.jackson.databind.JsonNode;

/** Goods are found by the words of whoever asks, in either language. */
@DisplayName("An agent that looks for goods")
class FindingTests extends AgentDoors {

  private static long version = 1;

  @BeforeEach
  void furnish() {
    jdbc.sql("DELETE FROM agents.variant").update();
    jdbc.sql("DELETE FROM agents.product").update();
    telling.tell(listed("fjord", LocalText.of("Fjord sofa", "피오르 3인용 소파"), LocalText.of("Grey", "회색"), 2),
        listed("dune", LocalText.of("Dune armchair", "듄 안락의자"), LocalText.of("Grey", "회색"), 1),
        listed("loft", LocalText.of("Loft bookshelf", "로프트 책장"), LocalText.of("Black", "검정"), 1));
  }

  private static ProductListed listed(String id, LocalText name, LocalText colour, int variants) {
    return new ProductListed(new ProductSheet(new ProductId(id), name, null, "Kontor", "living", id, "modern", List.of(),
        List.of(), IntStream.range(0, variants).mapToObj(number -> new VariantSheet(new Sku(id + "-" + number), null,
            Map.of("Place", String.valueOf(number)), new Colour(colour, "#888888"), LocalText.of("Wool", "양모"),
            new Dimensions(BigDecimal.TEN, BigDecimal.TEN, BigDecimal.TEN), BigDecimal.ONE, null, null)).toList()), version++);
  }

  private JsonNode found(String query) {
    return read(call(null, "search_products", "{\"query\": \"" + query + "\"}")).at("/result/structuredContent/products");
  }

  @ParameterizedTest
  @CsvSource({"sofa,fjord", "grey sofa,fjord", "sofa grey,fjord", "grey sofas,fjord", "GREY  Sofa,fjord", "회색 소파,fjord",
      "소파 회색,fjord", "회색 소파를,fjord", "3인용소파,fjord", "3인용 소파,fjord", "안락의자,dune", "회색 안락의자를,dune",
      "책장이,loft", "검정 책장,loft", "black bookshelf,loft", "grey 소파,fjord", "wool bookshelf,loft"})
  void finds_what_bears_all_of_its_words(String query, String product) {
    assertThat(found(query).valueStream().map(each -> each.path("product").asString())).containsExactly(product);
  }

  @ParameterizedTest
  @CsvSource({"black sofa", "검정 소파", "sofa bookshelf", "100%", "sofa_"})
  void finds_nothing_that_lacks_one_of_them(String query) {
    assertThat(found(query)).isEmpty();
  }

  @Test
  void finds_what_is_written_in_parts() {
    assertThat(found(java.text.Normalizer.normalize("회색 소파", java.text.Normalizer.Form.NFD))).hasSize(1);
  }

  @Test
  void is_shown_the_variants_in_the_order_of_the_catalogue() {
    telling.tell(listed("fjord", LocalText.of("Fjord sofa", "피오르 3인용 소파"), LocalText.of("Grey", "회색"), 40));
    assertThat(found("sofa").get(0).path("variants").valueStream().map(each -> each.at("/options/Place").asString()))
        .containsExactlyElementsOf(IntStream.range(0, 40).mapToObj(String::valueOf).toList());
  }
}
