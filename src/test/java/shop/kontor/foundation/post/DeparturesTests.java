package shop.kontor.foundation.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import shop.kontor.foundation.carrier.Delivery;
import shop.kontor.foundation.carrier.Lane;
import shop.kontor.foundation.carrier.Parcel;
import shop.kontor.foundation.carrier.Spot;
import shop.kontor.foundation.house.NotOpened;

/** One process and a carrier that does as told; the room yard is always elsewhere. */
@DisplayName("The post to and from rooms elsewhere")
class DeparturesTests {

  private final House house = House.of(TestHouse.class, "kontor.broker=pretended");
  private final Postman postman = TestHouse.POSTMAN;

  @AfterEach
  void close() {
    postman.rest();
    house.close();
  }

  @Test
  void goes_on_after_an_error_on_its_way_out() {
    house.open("quay");
    postman.stumbleOnce(new NoClassDefFoundError("gone for a moment"));
    house.inTransaction(() -> house.quay().land("a", 1));
    await().untilAsserted(() -> assertThat(postman.sent()).contains("a"));
  }

  @Test
  void goes_on_after_an_error_on_its_way_in() {
    house.open("quay");
    var lane = new Lane("quay", Lane.Kind.REQUESTS);
    postman.bring(new NoClassDefFoundError("gone for a moment"));
    postman.bring(new Delivery(new Spot(lane, 0), 7, new Parcel(lane, "quay.LandCrate", "b",
        "{\"crate\": \"b\", \"weight\": 2}", UUID.randomUUID(), 1, Instant.EPOCH, null), null));
    await().untilAsserted(() -> assertThat(house.quay().state()).contains("b 2 1"));
  }

  @Test
  void leaves_before_the_room_that_told_it_may() {
    house.open("depot", "quay");
    postman.strike();
    house.inTransaction(() -> house.quay().land("late", 1));
    house.close();

    assertThatThrownBy(() -> house.open("depot")).rootCause().isInstanceOfSatisfying(NotOpened.class, refused -> {
      assertThat(refused).hasMessageContaining("The room quay leaves this process, and 1 of its facts");
      assertThat(refused.wayOut()).contains("kontor.post.departures.lag");
    });

    postman.rest();
    house.open("depot", "quay").settle();
    house.close();
    house.open("depot");
    assertThat(postman.sent()).contains("late");
  }

  @Test
  void is_missed_by_no_room_that_leaves_together_with_the_one_that_told_it() {
    house.open("depot", "quay");
    house.settle();
    house.post().stop();
    house.inTransaction(() -> house.quay().land("a", 1));
    house.close();
    assertThatThrownBy(() -> house.open("annex")).rootCause().isInstanceOf(NotOpened.class)
        .hasMessageContaining("The room quay leaves");

    house.open("depot", "quay").settle();
    assertThat(house.depot().heard()).containsExactly("a 1");
    house.close();
    house.open("annex");
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @ComponentScan({"shop.kontor.foundation.persistence", "shop.kontor.foundation.money"})
  @Import({PostConfiguration.class, CorrespondenceConfiguration.class, QuayAndDepot.class})
  static class TestHouse {

    /** Outlives the house, as a broker does. */
    static final Postman POSTMAN = new Postman();

    @Bean(destroyMethod = "")
    Postman postman() {
      return POSTMAN;
    }

    @Bean
    @Primary
    Directions testDirections(@Value("${test.rooms}") String rooms) {
      var here = new TreeSet<>(Arrays.asList(rooms.split(",")));
      var elsewhere = new TreeSet<>(List.of("depot", "quay", "yard"));
      elsewhere.removeAll(here);
      return Directions.of(here, elsewhere);
    }
  }
}
