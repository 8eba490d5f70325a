package shop.kontor.architecture.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.modulith.events.ApplicationModuleListener;

/**
 * A method that the post calls.
 *
 * @param id as it is written; empty if it isn't
 */
public record Listener(Room room, String id, JavaMethod method) {

  /** What this room hears. */
  public static List<Listener> in(House house, Room room) {
    return room.classes().stream().flatMap(type -> type.getMethods().stream())
        .filter(method -> method.isAnnotatedWith(ApplicationModuleListener.class))
        .map(method -> new Listener(room, method.getAnnotationOfType(ApplicationModuleListener.class).id(), method))
        .sorted(Comparator.comparing(Listener::id))
        .toList();
  }

  /** The one message that it hears; empty if it is not written like that. */
  public Optional<JavaClass> message() {
    var parameters = method.getRawParameterTypes();
    return Optional.of(parameters).filter(types -> types.size() == 1).map(List::getFirst)
        .filter(House::isMessage).filter(JavaClass::isRecord);
  }
}
