package shop.kontor.architecture.alone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import shop.kontor.architecture.house.Fixture;
import shop.kontor.architecture.house.House;
import shop.kontor.architecture.house.Listener;
import shop.kontor.architecture.house.Room;

/**
 * Laws 5 and 9, in one go, for a room that starts takes its time. {@code -Dkontor.room=cart,search} looks at these
 * alone.
 */
@DisplayName("Every room")
class EveryRoomAloneTests {

  private static final House HOUSE = House.kontor();
  private static final List<ListenerStory> STORIES = stories();

  @TempDir
  Path directory;

  @TestFactory
  @DisplayName("starts alone, and hears safely")
  Stream<DynamicNode> starts_alone() {
    assertThat(HOUSE.rooms()).isNotEmpty();
    var only = System.getProperty("kontor.room");
    return HOUSE.rooms().stream().filter(room -> only == null || List.of(only.split(",")).contains(room.name()))
        .map(room -> {
      var opened = new Opened(room);
      return dynamicContainer(room.name(), Stream.of(
          Stream.of(dynamicTest("starts alone", opened::startsAlone)),
          Listener.in(HOUSE, room).stream()
          .map(listener -> dynamicTest("hears " + listener.id() + " once, twice and out of order",
              () -> opened.hearsSafely(listener))),
          Stream.of(dynamicTest("closes", opened::close))).flatMap(each -> each));
    });
  }

  private final class Opened {

    private final Room room;
    private RoomAlone alone;
    private ListeningRoom listening;

    private Opened(Room room) {
      this.room = room;
    }

    private void startsAlone() {
      alone = RoomAlone.open(HOUSE, room, directory);
      assertThat(alone.strangers()).as("beans of other rooms in '%s', which is to run alone", room).isEmpty();
      assertThat(Listener.in(HOUSE, room)).allSatisfy(listener -> assertThat(alone.bean(listener.method().getOwner()))
          .as("the bean of listener '%s', without which nobody calls it", listener.id()).isPresent());
    }

    private void hearsSafely(Listener listener) {
      assertThat(alone).as("room '%s', which did not start", room).isNotNull();
      if (listening == null) {
        listening = new ListeningRoom(HOUSE, room, alone);
      }
      var told = STORIES.stream().filter(story -> story.listener().equals(listener.id())).toList();
      assertThat(told).as("Listener '%s' has no story, so nobody knows whether it is safe to hear twice, late and out"
          + " of order. Write a %s in src/test/java/%s that tells what it hears", listener.id(),
          ListenerStory.class.getSimpleName(),
          room.rootPackage().replace('.', '/')).isNotEmpty();
      for (var story : told) {
        var complaints = ListenerHarness.complaints(story.listener(), listening.asJson(story.messages()),
            listening.ear(story));
        assertThat(complaints).withFailMessage(() -> String.join("\n", complaints)).isEmpty();
      }
    }

    private void close() {
      if (alone != null) {
        alone.close();
      }
    }
  }

  @Test
  void a_story_is_about_a_listener_that_exists() {
    var ids = HOUSE.rooms().stream().flatMap(room -> Listener.in(HOUSE, room).stream()).map(Listener::id).toList();
    assertThat(STORIES)
        .allSatisfy(story -> assertThat(ids).as(story.getClass().getName()).contains(story.listener()));
  }

  @Test
  void a_room_that_needs_anothers_bean_does_not_start_alone() {
    var house = Fixture.of("a room that needs another's bean").java("""
        package house;
        @org.springframework.boot.autoconfigure.SpringBootApplication(excludeName = {})
        public class Door {}
        """).java("""
        package house.pear.domain;
        @org.springframework.stereotype.Component
        public class Cellar {}
        """).java("""
        package house.apple.application;
        @org.springframework.stereotype.Component
        class Cook {
          Cook(house.pear.domain.Cellar cellar) {}
        }
        """).without("src/main/java/house/apple/web/OrchardPage.java")
        .without("src/main/java/house/pear/application/PearCounting.java").build(directory.resolve("house"));
    var apple = house.rooms().stream().filter(room -> room.name().equals("apple")).findFirst().orElseThrow();
    assertThatThrownBy(() -> RoomAlone.open(house, apple, directory))
        .hasStackTraceContaining("house.pear.domain.Cellar");
  }

  /** Found, not listed: whatever in the house's test classes tells a story. */
  private static List<ListenerStory> stories() {
    return new ClassFileImporter().importPath(HOUSE.project().resolve("target/test-classes/shop")).stream()
        .filter(type -> type.isAssignableTo(ListenerStory.class) && !type.isInterface()
            && !type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT))
        .<ListenerStory>map(type -> {
          try {
            var constructor = type.reflect().getDeclaredConstructor();
            constructor.setAccessible(true);
            return (ListenerStory) constructor.newInstance();
          } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " needs a constructor without parameters", e);
          }
        }).toList();
  }
}
