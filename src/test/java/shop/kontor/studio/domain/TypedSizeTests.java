package shop.kontor.studio.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import shop.kontor.foundation.text.Unfit;

@DisplayName("A size that she types")
class TypedSizeTests {

  @Test
  void becomes_a_room_with_a_door_and_a_window() {
    var room = TypedSize.rectangle(5_000, 4_000).room("Living");

    assertThat(room.area()).isEqualTo(20);
    assertThat(room.openings()).extracting(Opening::kind).containsExactly(Opening.Kind.DOOR, Opening.Kind.WINDOW);
  }

  @Test
  void becomes_an_l_of_any_size_and_way() {
    var random = new Random(6);
    for (int i = 0; i < 1_000; i++) {
      int width = 1_700 + random.nextInt(10_000);
      int depth = 1_700 + random.nextInt(10_000);
      int cutWidth = 1 + random.nextInt(width - 801);
      int cutDepth = 1 + random.nextInt(depth - 801);
      var corner = TypedSize.Corner.values()[random.nextInt(4)];

      var room = new TypedSize(width, depth, cutWidth, cutDepth, corner, 2_500).room("");

      assertThat(room.outline()).hasSize(6);
      assertThat(room.area() * 1e6).isCloseTo((double) width * depth - (double) cutWidth * cutDepth,
          org.assertj.core.api.Assertions.within(1.0));
      assertThat(room.openings()).hasSize(2);
    }
  }

  @Test
  void is_refused_if_no_one_could_stand_in_it() {
    assertThatThrownBy(() -> TypedSize.rectangle(500, 4_000)).isInstanceOf(Unfit.class);
    assertThatThrownBy(() -> new TypedSize(4_000, 4_000, 3_500, 1_000, TypedSize.Corner.TOP_LEFT, 2_500))
        .isInstanceOf(Unfit.class);
  }
}
