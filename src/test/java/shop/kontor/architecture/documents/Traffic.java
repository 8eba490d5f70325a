package shop.kontor.architecture.documents;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import shop.kontor.architecture.house.House;
import shop.kontor.architecture.house.Listener;
import shop.kontor.architecture.house.Room;
import shop.kontor.architecture.house.Told;
import shop.kontor.foundation.post.Fact;

/** Who tells, asks and hears what, as the code has it. */
final class Traffic {

  private final House house;

  Traffic(House house) {
    this.house = house;
  }

  static boolean isFact(JavaClass message) {
    return message.isAssignableTo(Fact.class);
  }

  Room owner(JavaClass message) {
    return house.room(message).orElseThrow();
  }

  List<JavaClass> facts(Room room) {
    return owned(room).filter(Traffic::isFact).toList();
  }

  List<JavaClass> requests(Room room) {
    return owned(room).filter(message -> !isFact(message)).toList();
  }

  private Stream<JavaClass> owned(Room room) {
    return house.messages().stream().filter(room::owns);
  }

  /** Rooms that have a listener for this message. */
  List<Room> hearers(JavaClass message) {
    return house.rooms().stream().filter(room -> Listener.in(house, room).stream()
        .anyMatch(listener -> listener.message().filter(message::equals).isPresent())).toList();
  }

  /** Rooms that make this message. */
  List<Room> makers(JavaClass message) {
    return house.rooms().stream().filter(room -> made(room).contains(message)).toList();
  }

  /** Requests to others that this room makes. */
  List<JavaClass> asks(Room room) {
    return made(room).stream().filter(message -> !isFact(message) && !room.owns(message)).toList();
  }

  private TreeSet<JavaClass> made(Room room) {
    var made = new TreeSet<>(Comparator.comparing(JavaClass::getName));
    Told.by(house, room).forEach(told -> made.add(told.message()));
    return made;
  }

  /** Rooms of whose facts this room keeps what it must know. */
  List<Room> heardFrom(Room room) {
    return Listener.in(house, room).stream().flatMap(listener -> listener.message().stream()).filter(Traffic::isFact)
        .map(this::owner).filter(other -> !other.equals(room)).distinct().sorted(Comparator.comparing(Room::name))
        .toList();
  }
}
