package shop.kontor.assistant.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shop.kontor.assistant.domain.Conversation.Thing;
import shop.kontor.foundation.text.Jamo;

/** The words by which things are called. */
final class Names {

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Names() {}

  static Set<String> of(List<Thing> things) {
    return things.stream().flatMap(Names::words).filter(word -> word.length() > 1).collect(Collectors.toSet());
  }

  /** Words by which things of this conversation are called. */
  static Set<String> of(Conversation conversation) {
    var names = new HashSet<String>();
    Stream.of(conversation.pieces(), conversation.products(), conversation.designs(), conversation.stores(), conversation
        .basket()).flatMap(List::stream).flatMap(Names::words)
        .filter(word -> word.length() > 1).forEach(names::add);
    return names;
  }

  /** By a word that only one of them is called by. */
  static Optional<Thing> named(List<Thing> things, Clause clause) {
    var said = clause.spans().stream().filter(span -> span.sort() == Sort.WORD || span.sort() == Sort.KIND)
        .flatMap(span -> Stream.of(span.value(), clause.text().substring(span.start(), span.end()))).distinct().toList();
    if (said.isEmpty()) {
      return Optional.empty();
    }
    var names = things.stream().map(thing -> words(thing).filter(name -> name.length() > 1).collect(Collectors.toSet())).toList();
    for (int n = 0; n < things.size(); n++) {
      for (var name : names.get(n)) {
        if (said.stream().anyMatch(word -> word.equals(name) || !word.isEmpty() && Jamo.isHangul(word.charAt(0)) && word.startsWith(name))
            && names.stream().filter(other -> other.contains(name)).count() == 1) {
          return Optional.of(things.get(n));
        }
      }
    }
    return Optional.empty();
  }

  private static Stream<String> words(Thing thing) {
    return thing.name().texts().values().stream()
        .flatMap(name -> BETWEEN.splitAsStream(name.toLowerCase(Locale.ROOT)));
  }

  /** Each thing that was shown and is called by its name. */
  static List<Target> products(Conversation conversation, Clause clause) {
    return conversation.products().stream().filter(thing -> clause.all(Sort.WORD).stream()
        .map(span -> new Clause(clause.text(), List.of(span), false))
        .anyMatch(word -> named(conversation.products(), word).filter(thing::equals).isPresent()))
        .<Target>map(thing -> new Target.Product(thing.id())).toList();
  }

  /** Each design that was shown and is called by its name. */
  static List<Target> designs(Conversation conversation, String text) {
    var said = List.of(BETWEEN.split(text));
    return conversation.designs().stream().filter(design -> words(design).anyMatch(name -> name.length() > 1 && said.stream().anyMatch(
        word -> word.equals(name)) && conversation.designs().stream().filter(other -> words(other).anyMatch(name::equals)).count() == 1))
        .<Target>map(design -> new Target.Design(design.id())).toList();
  }
}
