package shop.kontor.foundation.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import shop.kontor.architecture.house.House;

class SelectionTests {

  private static final Set<String> BUILT = new TreeSet<>(Set.of("apple", "pear", "quince"));

  @Test
  void the_rooms_are_those_that_the_architecture_has() {
    assertThat(Rooms.built()).isNotEmpty().containsExactlyElementsOf(House.kontor().all().stream()
        .filter(room -> !room.ground()).map(Object::toString).sorted().collect(Collectors.toList()));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"*", " * "})
  void unless_told_otherwise_every_room_is_here(String setting) {
    var selection = Selection.of(setting, BUILT);
    assertThat(selection.here()).isEqualTo(BUILT);
    assertThat(selection.whole()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"apple|apple", "apple, pear|apple,pear", "foundation,pear,|pear",
      "!apple|pear,quince", "! apple, !pear|quince", "apple,pear,quince|apple,pear,quince"})
  void a_list_says_which_rooms_are_here_or_are_not(String setting, String here) {
    var selection = Selection.of(setting, BUILT);
    assertThat(selection).hasToString(here);
    assertThat(BUILT).allMatch(room -> selection.isHere(room) == selection.here().contains(room)
        && selection.isHere(room) != selection.elsewhere().contains(room));
    assertThat(selection.isHere("foundation")).isTrue();
    assertThat(selection.whole()).isEqualTo(here.length() == 17);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "aple|kontor.rooms names 'aple', which is no room of this house; did you mean 'apple'?",
      "!Pear|kontor.rooms names 'Pear', which is no room of this house; did you mean 'pear'?",
      "medlar|kontor.rooms names 'medlar', which is no room of this house.",
      "''|kontor.rooms= leaves no room in this process",
      "foundation|kontor.rooms=foundation leaves no room in this process",
      "!apple,!pear,!quince|kontor.rooms=!apple,!pear,!quince leaves no room in this process",
      "apple,!pear|kontor.rooms=apple,!pear says both which rooms are here and which are not",
      "!foundation|kontor.rooms=!foundation leaves out the foundation, which every process needs"})
  void what_makes_no_sense_is_refused_in_one_sentence(String setting, String sentence) {
    assertThatThrownBy(() -> Selection.of(setting, BUILT)).isInstanceOf(NotOpened.class).hasMessage(sentence)
        .extracting(e -> ((NotOpened) e).wayOut()).asString().isNotBlank();
  }
}
