package shop.kontor.foundation.post;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import shop.kontor.foundation.carrier.Lane;

/**
 * Which messages leave this process and which arrive: a fact leaves where its room is and arrives where it is not, a
 * request the other way round. No message does both in one process, so none goes in circles.
 *
 * @param here the rooms in this process
 * @param elsewhere the rooms in others
 * @param kinds of all types of messages that were built
 */
record Directions(Set<String> here, Set<String> elsewhere, Map<String, Lane.Kind> kinds) {

  /** Between these rooms, by the messages in all rooms' root packages. Reads class files and loads none. */
  static Directions of(Set<String> here, Set<String> elsewhere) {
    var kinds = new TreeMap<String, Lane.Kind>();
    var resources = new PathMatchingResourcePatternResolver();
    var reader = MetadataReaderFactory.create(resources);
    try {
      for (var file : resources.getResources("classpath*:shop/kontor/*/*.class")) {
        var type = reader.getMetadataReader(file).getClassMetadata();
        var interfaces = Arrays.asList(type.getInterfaceNames());
        if (interfaces.contains(Fact.class.getName())) {
          kinds.put(typeOf(type.getClassName()), Lane.Kind.FACTS);
        } else if (interfaces.contains(Request.class.getName())) {
          kinds.put(typeOf(type.getClassName()), Lane.Kind.REQUESTS);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The messages of the house could not be listed", e);
    }
    return new Directions(here, elsewhere, kinds);
  }

  private static String typeOf(String className) {
    var words = className.split("\\.");
    return words[words.length - 2] + "." + words[words.length - 1];
  }

  /** The types of messages that leave. */
  Set<String> leaving() {
    var known = kinds.entrySet().stream()
        .filter(type -> (type.getValue() == Lane.Kind.FACTS ? here : elsewhere).contains(Envelope.room(type.getKey())))
        .map(Map.Entry::getKey);
    return Stream.concat(known, elsewhere.stream().map(Retell::typeOf)).collect(toCollection(TreeSet::new));
  }

  /** The types of facts that this room tells. */
  Set<String> facts(String room) {
    return kinds.entrySet().stream().filter(type -> type.getValue() == Lane.Kind.FACTS
        && Envelope.room(type.getKey()).equals(room)).map(Map.Entry::getKey).collect(toCollection(TreeSet::new));
  }

  /** Where messages arrive of which somebody here hears these types. */
  Set<Lane> arriving(Collection<String> heard) {
    return heard.stream().filter(type -> (kind(type) == Lane.Kind.FACTS ? elsewhere : here)
        .contains(Envelope.room(type))).map(this::lane).collect(toCollection(TreeSet::new));
  }

  /** The lane of a type of messages. */
  Lane lane(String type) {
    return new Lane(Envelope.room(type), kind(type));
  }

  private Lane.Kind kind(String type) {
    return kinds.getOrDefault(type, Lane.Kind.REQUESTS);
  }
}
