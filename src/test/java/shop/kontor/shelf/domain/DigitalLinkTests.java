package shop.kontor.shelf.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.kontor.foundation.web.Refusal;

@DisplayName("A Digital Link")
class DigitalLinkTests {

  private static final TradeNumber NUMBER = new TradeNumber("4006381333931");

  @Test
  void is_read_as_it_was_written_with_the_store_that_it_hangs_in() {
    var link = new DigitalLink(NUMBER, "store-mitte");
    assertThat(link.path()).isEqualTo("/01/04006381333931?store=store-mitte");
    assertThat(DigitalLink.in("https://shop.example" + link.path())).contains(link);
    assertThat(new DigitalLink(NUMBER, null).path()).isEqualTo("/01/04006381333931");
  }

  @Test
  void may_stand_below_any_stem_and_in_any_house() {
    assertThat(DigitalLink.in("https://brand.example/some/path/01/4006381333931/10/LOT-7?17=261231"))
        .contains(new DigitalLink(NUMBER, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://shop.example/", "https://shop.example/02/4006381333931", "mailto:a@b.example",
      "https://shop.example/01", "not an address", "https://shop.example/101/4006381333931"})
  void is_nothing_else(String address) {
    assertThat(DigitalLink.in(address)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Store Mitte", "../x", "a&b=c", "<script>", "Ä", "store_mitte"})
  void passes_over_what_is_no_store(String store) {
    assertThat(new DigitalLink(NUMBER, store).store()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/22/2A", "/10/LOT-7", "/21/0815/", "/22/2A/10/LOT/21/1", "/22/2A/21/1", "/235/x"})
  void may_tell_variant_batch_and_serial_number_behind_the_number(String path) {
    assertThatCode(() -> DigitalLink.checkQualifiers(path)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/foo", "/10", "/10/LOT/22/2A", "/10/a/10/b", "/21/1/235/2", "/414/4006381333931",
      "/10/12345678901234567890123456789", "/10//21/1"})
  void tells_nothing_else_there(String path) {
    assertThatThrownBy(() -> DigitalLink.checkQualifiers(path)).isInstanceOf(Refusal.class)
        .hasMessage("shelf.refused.qualifiers");
  }

  @Test
  void asks_for_what_the_shop_has_in_short_or_at_length() {
    for (var name : new String[] {"gs1:pip", "https://ref.gs1.org/voc/pip", "https://gs1.org/voc/pip",
        "gs1:defaultLink"}) {
      assertThat(LinkType.named(name)).contains(LinkType.PIP);
    }
    assertThat(LinkType.named("gs1:masterData")).contains(LinkType.MASTER_DATA);
    assertThat(LinkType.named("gs1:recipeInfo")).isEmpty();
    assertThat(LinkType.named("pip")).isEmpty();
  }
}
