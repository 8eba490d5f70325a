package shop.kontor.cart.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shop.kontor.catalog.Colour;
import shop.kontor.catalog.Sku;
import shop.kontor.catalog.VariantSheet;
import shop.kontor.foundation.text.LocalText;

@DisplayName("The note of a cart's line")
class NotesTests {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2 seats, 2인용, 2 seats", "4 drawers, 서랍 4개, 4 drawers", "Bar 75 cm, 바 높이 75 cm, Bar 75 cm",
      "Chaise 160, 셰즈 160, Chaise 160", "Wide, 와이드, Wide", "140 × 200 cm, 140 × 200 cm, 140 × 200 cm", "{0}, {0}, {0}"})
  void says_size_and_colour_in_each_language(String size, String korean, String english) {
    var note = Notes.of(sofa(options("Size", size, "Colour", "Moss green")));
    assertThat(note.in("ko")).isEqualTo(korean + ", 모스 그린");
    assertThat(note.in("en")).isEqualTo(english + ", Moss green");
  }

  @Test
  void is_missing_where_there_is_nothing_to_tell() {
    assertThat(Notes.of(sofa(Map.of()))).isNull();
    assertThat(Notes.of(sofa(Map.of("Size", " ")))).isNull();
  }

  @Test
  void stays_short() {
    assertThat(Notes.of(sofa(Map.of("Size", "x".repeat(9_000)))).in("en")).hasSize(500);
  }

  private static Map<String, String> options(String one, String value, String other, String otherValue) {
    var options = new LinkedHashMap<String, String>();
    options.put(one, value);
    options.put(other, otherValue);
    return options;
  }

  private static VariantSheet sofa(Map<String, String> options) {
    return new VariantSheet(new Sku("S-1"), null, options, new Colour(LocalText.of("Moss green", "모스 그린"), "#6b7353"),
        null, null, null, null, null);
  }
}
