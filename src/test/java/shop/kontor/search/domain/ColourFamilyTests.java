package shop.kontor.search.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shop.kontor.catalog.Colour;
import shop.kontor.foundation.text.LocalText;

class ColourFamilyTests {

  @ParameterizedTest(name = "{0} {1} is {2}")
  @CsvSource({"Fog grey, #b4b6b4, GREY", "Natural oak, #c89f6d, BROWN", "Natural linen, #e8dfcf, BEIGE",
      "Ink blue, #2e3f5c, BLUE",
      "Dusty rose, #c9a09a, PINK", "Brass, #b8924f, YELLOW", "Natural, #d8c8ab, BEIGE", "Nacht, #101014, BLACK",
      "Schnee, #fafafa, WHITE",
      "Nebel, #a0a0a2, GREY", "Wald, #2f6b3a, GREEN", "Himmel, #4f86c6, BLUE", "Feuer, #d02a1e, RED",
      "Sonne, #f2d024, YELLOW",
      "Abend, #6a3fa0, PURPLE", "Erde, #6b4a33, BROWN", "Ton, #e07a30, ORANGE"})
  void goes_by_its_name_where_that_is_plain_and_else_by_its_hue(String name, String srgb, ColourFamily family) {
    assertThat(ColourFamily.of(new Colour(LocalText.of(name), srgb))).isEqualTo(family);
  }
}
