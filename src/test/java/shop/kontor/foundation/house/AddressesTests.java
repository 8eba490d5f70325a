package shop.kontor.foundation.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class AddressesTests {

  private static final Selection WITHOUT_PEAR = Selection.of("!pear", Set.of("apple", "pear"));

  @Test
  void a_room_elsewhere_is_found_by_its_setting() {
    var settings = new MockEnvironment().withProperty("kontor.elsewhere.pear", "http://10.0.0.7:8080/")
        .withProperty("kontor.elsewhere-patience", "3s");
    assertThat(Addresses.of(WITHOUT_PEAR, settings).byRoom())
        .isEqualTo(Map.of("pear", URI.create("http://10.0.0.7:8080")));
    assertThat(Addresses.of(WITHOUT_PEAR, new MockEnvironment()).byRoom()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "10.0.0.7:8080", "ftp://afar", "http://", "http://afar/pear", "http://a:b@afar",
      "http://a b"})
  void what_is_no_address_is_refused(String address) {
    assertThatThrownBy(() -> Addresses.of(WITHOUT_PEAR, Map.of("pear", address))).isInstanceOf(NotOpened.class)
        .hasMessage("kontor.elsewhere.pear=" + address + " is not the address of a process");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "apple|kontor.elsewhere.apple=http://afar says where the room 'apple' is, but it is here",
      "inventry|kontor.elsewhere.inventry names 'inventry', which is no room of this house; did you mean 'inventory'?"})
  void the_address_of_a_room_that_is_here_or_nowhere_is_refused(String room, String sentence) {
    assertThatThrownBy(() -> Addresses.of(WITHOUT_PEAR, Map.of(room, "http://afar"))).isInstanceOf(NotOpened.class)
        .hasMessage(sentence);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"kontor.key|kontor.broker", "kontor.broker|kontor.key"})
  void a_carved_house_is_told_what_it_lacks(String given, String missing) {
    assertThatThrownBy(() -> Carved.check(WITHOUT_PEAR, new MockEnvironment().withProperty(given, "x")))
        .isInstanceOf(NotOpened.class).hasMessageStartingWith("The room pear is elsewhere, and without ")
        .hasMessageContaining(missing);
  }
}
