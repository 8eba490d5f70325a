package shop.kontor.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shop.kontor.foundation.text.Unfit;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The content of a variant")
class ContentTests {

  @Test
  void is_the_same_however_many_noughts_it_is_written_with() {
    assertThat(Measure.of("250.0 ml")).isEqualTo(Measure.of("250ml")).hasToString("250ml");
    assertThat(new Measure(new BigDecimal("1e3"), MeasureUnit.GRAM)).hasToString("1000g");
  }

  @ParameterizedTest
  @CsvSource({"250ml, 1l", "220 g, 1kg", "1.5kg, 1kg", "2l, 1l", "3m, 1m", "2.5sqm, 1sqm", "2cbm, 1cbm", "10ct, 1ct"})
  void is_told_by_what_the_law_names_if_nobody_says_otherwise(String holds, String per) {
    assertThat(Content.of(Measure.of(holds)).per()).isEqualTo(Measure.of(per));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0ml", "-1ml", "1000001ml", "0.0001ml", "ml", "250", "250 floz", "1e9ml", "250ml250ml", ""})
  void is_refused_where_it_is_none(String written) {
    assertThatThrownBy(() -> Measure.of(written)).isInstanceOf(Unfit.class);
  }

  @Test
  void can_not_be_told_by_another_kind_of_measure() {
    assertThatThrownBy(() -> new Content(Measure.of("250ml"), Measure.of("1kg"))).isInstanceOf(Unfit.class);
    assertThat(new Content(Measure.of("0.5cbm"), Measure.of("1l")).holds().inSmallUnits())
        .isEqualByComparingTo("500000");
  }

  @Test
  void reads_well_in_both_languages() {
    assertThat(Measure.of("1500ml").in(Locale.UK)).isEqualTo("1,500 ml");
    assertThat(Measure.of("2.5sqm").in(Locale.KOREAN)).isEqualTo("2.5 m²");
    assertThat(Measure.of("1ct").in(Locale.UK)).isEqualTo("1 piece");
    assertThat(Measure.of("10ct").in(Locale.UK)).isEqualTo("10 pieces");
    assertThat(Measure.of("10ct").in(Locale.KOREAN)).isEqualTo("10 개");
  }

  @Test
  void is_kept_as_it_was_told_and_missed_by_nobody_who_told_before_there_was_any() {
    var json = JsonMapper.builder().build();
    var oil = new VariantSheet(new Sku("OIL"), null, null, null, null, null, null, null, null,
        new Content(Measure.of("250ml"), Measure.of("100ml")));
    assertThat(json.readValue(json.writeValueAsString(oil), VariantSheet.class)).isEqualTo(oil);
    assertThat(json.readValue("{\"sku\": \"SOFA\", \"options\": {}}", VariantSheet.class).content()).isNull();
  }
}
