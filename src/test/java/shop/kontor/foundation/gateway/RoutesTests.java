package shop.kontor.foundation.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import shop.kontor.architecture.house.House;
import shop.kontor.architecture.house.Url;

class RoutesTests {

  private static final URI AFAR = URI.create("http://afar:8080");

  @Test
  void every_path_of_every_room_is_sent_on_to_it_and_to_no_other() {
    var house = House.kontor();
    for (var room : house.rooms()) {
      var routes = new Routes(Map.of(room.name(), AFAR));
      for (var other : house.all()) {
        assertThat(Url.of(house, other)).allSatisfy(url -> assertThat(routes.to(url.path().replaceAll("[{}*]", "x")))
            .as("%s, which %s serves, when %s is elsewhere", url.path(), other, room)
            .isEqualTo(other.equals(room) ? java.util.Optional.of(AFAR) : java.util.Optional.empty()));
      }
    }
  }

  @Test
  void paths_are_read_off_the_handlers_without_loading_them() {
    var house = House.kontor();
    for (var room : house.rooms()) {
      assertThat(Routes.paths(room.name())).as(room.name())
          .containsExactlyInAnyOrderElementsOf(Url.of(house, room).stream().map(Url::path).collect(Collectors.toSet()));
    }
  }

  @Test
  void a_path_that_does_not_begin_with_its_room_is_routed_as_far_as_it_is_fixed() {
    assertThat(Routes.patterns("pear", Set.of("/", "/pear", "/pear/tree", "/pears", "/tree/{name}", "/fruit/x{y}/z")))
        .containsExactlyInAnyOrder("", "/pear/*", "/pears", "/tree/*", "/fruit/*");
  }

  @Test
  void what_only_begins_like_a_room_is_not_sent_to_it() {
    var routes = new Routes(Map.of("cart", AFAR));
    assertThat(routes.to("/cart")).contains(AFAR);
    assertThat(routes.to("/cart/a/b")).contains(AFAR);
    assertThat(routes.to("/carts")).isEmpty();
    assertThat(routes.to("/")).isEmpty();
  }
}
