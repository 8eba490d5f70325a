package shop.kontor.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import shop.kontor.foundation.text.LocalText;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The furniture that a new shop starts with is complete: nobody meets a gap on the first screen. */
class DemoCatalogueTests {

  private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");
  private static List<Entry> entries;

  record Entry(ProductSheet sheet, Map<String, String> prices, String vat, Map<String, Map<String, Integer>> stock) {
  }

  @BeforeAll
  static void read() throws IOException {
    try (var json = DemoCatalogueTests.class.getResourceAsStream("/demo/furniture.json")) {
      entries = JsonMapper.builder().build().readValue(json, new TypeReference<>() {
      });
    }
  }

  private static Stream<ProductSheet> sheets() {
    return entries.stream().map(Entry::sheet);
  }

  private static Stream<VariantSheet> variants() {
    return sheets().flatMap(sheet -> sheet.variants().stream());
  }

  @Test
  void there_are_products_enough_for_every_room() {
    assertThat(sheets()).hasSizeGreaterThanOrEqualTo(64);
    assertThat(variants()).hasSizeGreaterThanOrEqualTo(220);
    assertThat(sheets().map(sheet -> sheet.category().split("/")[0]).distinct())
        .containsExactlyInAnyOrder("living", "dining", "bedroom", "office");
  }

  @Test
  void nothing_is_listed_twice() {
    assertThat(sheets().map(ProductSheet::id)).doesNotHaveDuplicates();
    assertThat(variants().map(VariantSheet::sku)).doesNotHaveDuplicates();
    assertThat(variants().map(VariantSheet::gtin)).doesNotHaveDuplicates();
    assertThat(sheets().map(sheet -> sheet.description().in("en"))).doesNotHaveDuplicates();
    assertThat(sheets().map(sheet -> sheet.description().in("ko"))).doesNotHaveDuplicates();
  }

  @Test
  void every_text_is_there_in_english_and_in_korean() {
    var texts = Stream.concat(
        sheets().flatMap(sheet -> Stream.of(sheet.name(), sheet.description())),
        variants().flatMap(variant -> Stream.of(variant.colour().name(), variant.material())));
    assertThat(texts.map(LocalText::texts)).allSatisfy(text -> {
      assertThat(text.get("en")).isNotBlank().doesNotContainPattern(HANGUL);
      assertThat(text.get("ko")).containsPattern(HANGUL);
    });
  }

  @Test
  void every_product_says_what_it_is() {
    assertThat(sheets()).allSatisfy(sheet -> {
      assertThat(sheet.brand()).isNotBlank();
      assertThat(sheet.category()).matches("[a-z]+/[a-z-]+");
      assertThat(sheet.kind()).isNotBlank();
      assertThat(sheet.style()).isNotBlank();
      assertThat(sheet.tags()).isNotEmpty();
    });
  }

  @Test
  void every_variant_has_a_colour_a_size_a_weight_and_a_number_that_is_nobody_elses() {
    assertThat(variants()).allSatisfy(variant -> {
      assertThat(variant.colour()).isNotNull();
      assertThat(variant.dimensions()).isNotNull();
      assertThat(variant.weightKg()).isPositive();
      assertThat(variant.options()).isNotEmpty();
      assertThat(variant.gtin().value()).as("GS1 leaves 200 to 299 to each shop's own use").matches("2\\d{12}");
    });
  }

  @Test
  void options_tell_the_variants_of_a_product_apart() {
    assertThat(sheets()).allSatisfy(
        sheet -> assertThat(sheet.variants().stream().map(VariantSheet::options)).doesNotHaveDuplicates());
  }

  @Test
  void every_variant_has_a_price_in_euros_and_a_count_in_every_place() {
    assertThat(entries).allSatisfy(entry -> {
      var skus = entry.sheet().variants().stream().map(variant -> variant.sku().value()).toList();
      assertThat(entry.vat()).isEqualTo("19");
      assertThat(entry.prices()).containsOnlyKeys(skus);
      assertThat(entry.prices().values().stream().map(Money::parse)).allSatisfy(price -> {
        assertThat(price.getCurrencyUnit()).isEqualTo(CurrencyUnit.EUR);
        assertThat(price.isPositive()).isTrue();
      });
      assertThat(entry.stock()).containsOnlyKeys(skus);
      assertThat(entry.stock().values()).allSatisfy(places -> {
        assertThat(places).containsOnlyKeys("store-mitte", "store-hafen", "warehouse");
        assertThat(places.values()).allMatch(count -> count >= 0);
      });
    });
  }

  @Test
  void some_things_are_scarce_and_a_few_are_gone() {
    var totals = entries.stream().flatMap(entry -> entry.stock().values().stream())
        .map(places -> places.values().stream().mapToInt(Integer::intValue).sum()).toList();
    assertThat(totals.stream().filter(total -> total == 0).count()).isBetween(3L, 15L);
    assertThat(totals.stream().filter(total -> total >= 2 && total <= 10).count()).isGreaterThanOrEqualTo(10);
  }
}
