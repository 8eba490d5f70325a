package shop.kontor.studio.domain.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shop.kontor.foundation.colour.Tone;

class ColourTests {

  /** The figures of G. Sharma, W. Wu, E. Dalal: The CIEDE2000 Color-Difference Formula (2005), table 1. */
  @ParameterizedTest
  @CsvSource({
      "50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425",
      "50, 3.1571, -77.2803, 50, 0, -82.7485, 2.8615",
      "50, 2.8361, -74.0200, 50, 0, -82.7485, 3.4412",
      "50, -1.3802, -84.2814, 50, 0, -82.7485, 1.0000",
      "50, 0, 0, 50, -1, 2, 2.3669",
      "50, 2.4900, -0.0010, 50, -2.4900, 0.0009, 7.1792",
      "50, 2.4900, -0.0010, 50, -2.4900, 0.0011, 7.2195",
      "50, 2.5, 0, 73, 25, -18, 27.1492",
      "50, 2.5, 0, 61, -5, 29, 22.8977",
      "60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644",
      "22.7233, 20.0904, -46.6940, 23.0331, 14.9730, -42.5619, 2.0373",
      "90.8027, -2.0831, 1.4410, 91.1528, -1.6435, 0.0447, 1.4441",
      "2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514, 0.9082"})
  void differences_are_those_that_were_published(double l1, double a1, double b1, double l2, double a2, double b2,
      double difference) {
    assertThat(DeltaE.between(new double[] {l1, a1, b1}, new double[] {l2, a2, b2})).isCloseTo(difference, within(1e-4));
    assertThat(DeltaE.between(new double[] {l2, a2, b2}, new double[] {l1, a1, b1})).isCloseTo(difference, within(1e-4));
  }

  /** The primaries in OKLCh, as CSS Color 4 and its tools give them. */
  @ParameterizedTest
  @CsvSource({"#ff0000, 0.628, 0.2577, 29.23", "#00ff00, 0.8664, 0.2948, 142.5", "#0000ff, 0.452, 0.3132, 264.05"})
  void primaries_have_their_published_lightness_chroma_and_hue(String srgb, double lightness, double chroma, double hue) {
    var colour = Tone.of(srgb);
    assertThat(colour.lightness()).isCloseTo(lightness, within(0.0005));
    assertThat(colour.chroma()).isCloseTo(chroma, within(0.0005));
    assertThat(colour.hue()).isCloseTo(hue, within(0.05));
  }

  @Test
  void white_is_white_and_black_is_black() {
    assertThat(Tone.of("#ffffff").lightness()).isCloseTo(1, within(1e-4));
    assertThat(Tone.of("#ffffff").chroma()).isCloseTo(0, within(1e-4));
    assertThat(Tone.of("#000000").lightness()).isZero();
  }

  @Test
  void sand_goes_with_a_green_sofa_and_pink_goes_less_well_with_orange() {
    var sofa = "#6b7353";
    assertThat(Harmony.of(sofa, "#ded3c0").kind()).isEqualTo(Harmony.Kind.NEUTRAL);
    assertThat(Harmony.of(sofa, "#ded3c0").percent()).isGreaterThan(85);
    assertThat(Harmony.of("#ff00aa", "#ff8800").percent()).isLessThan(Harmony.of(sofa, "#ded3c0").percent() - 10);
    assertThat(Harmony.of("#00c040", "#e000d0").percent()).isLessThan(70);
    assertThat(Harmony.of("#e02020", "#20a020").kind()).isEqualTo(Harmony.Kind.CLASH);
  }

  @Test
  void it_does_not_matter_which_comes_first() {
    var colours = List.of("#2e3f5c", "#6b7353", "#b4b6b4", "#d3c3a6", "#c8963e", "#9c4a2b", "#285e66", "#c9a09a");
    for (var one : colours) {
      for (var other : colours) {
        assertThat(Harmony.of(one, other)).isEqualTo(Harmony.of(other, one));
      }
    }
  }
}
