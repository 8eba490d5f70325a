package shop.kontor.foundation.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import shop.kontor.foundation.carrier.Carrier;
import shop.kontor.foundation.carrier.Sign;
import shop.kontor.foundation.house.Selection;
import shop.kontor.foundation.post.PostOffice;
import shop.kontor.foundation.products.Breaches.Breach;
import shop.kontor.foundation.products.Breaches.Kind;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Broken promises of rooms elsewhere")
class BreachesTests {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Carrier carrier = mock(Carrier.class);
  private final Breaches breaches = new Breaches(mock(DataProducts.class), mock(Quality.class), mock(Hearers.class),
      mock(PostOffice.class), Selection.of("!cart,!search"), Optional.of(carrier), JSON, Clock.systemUTC());

  private void say(String room, String word) {
    when(carrier.signs()).thenReturn(Map.of(room, new Sign(Duration.ofSeconds(3), false, word)));
  }

  @Test
  void are_known_by_what_their_processes_say() {
    say("cart", JSON.writeValueAsString(new Breach[] {new Breach("inventory.stock", Kind.FRESHNESS, "cart 9 s > 2 s")}));
    assertThat(breaches.all()).containsExactly(new Breach("inventory.stock", Kind.FRESHNESS, "cart 9 s > 2 s"));
  }

  @Test
  void are_not_made_up_from_what_another_version_says() {
    say("search", "[{\"product\": \"inventory.stock\", \"kind\": \"POLITENESS\"}]");
    assertThat(breaches.all()).isEmpty();
    say("search", "hello");
    assertThat(breaches.all()).isEmpty();
  }

  @Test
  void of_rooms_that_are_here_after_all_are_not_believed() {
    say("inventory", JSON.writeValueAsString(new Breach[] {new Breach("inventory.stock", Kind.QUALITY, "∅")}));
    assertThat(breaches.all()).isEmpty();
  }
}
