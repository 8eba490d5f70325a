package shop.kontor.assistant.domain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import shop.kontor.assistant.domain.Conversation.Thing;

/** "Everything a bit cheaper except the sofa": the sofa stays, and the rest is changed. */
final class Excepting {

  private static final Pattern BUT = Pattern.compile("\\b(everything|all|the rest|the others)\\b.{0,40}\\b(except|but|apart from|other than|besides)\\b"
      + "|\\b(except|apart from|other than|besides)\\b.{0,30}\\b(everything|all|the rest|the others)\\b|(빼고|말고|제외하고)\\s?(전부|나머지|다|모두|전체)");

  private Excepting() {}

  static boolean excepts(String said) {
    return BUT.matcher(said).find();
  }

  /** @param calls as they were understood, the exception among them as what is to be changed */
  static List<Call> of(String said, List<Call> calls, Conversation conversation) {
    if (!BUT.matcher(said).find()) {
      return calls;
    }
    if (calls.stream().allMatch(call -> call instanceof Call.TakeFromBasket || call instanceof Call.RemovePiece)) {
      return others(calls, conversation);
    }
    var kept = calls.stream().map(Excepting::piece).flatMap(Optional::stream).findFirst();
    var changes = calls.stream().anyMatch(Call.MakeCheaper.class::isInstance);
    return kept.isEmpty() || !changes ? calls : List.of(new Call.Lock(kept.get()), new Call.MakeCheaper(
        new Target.Everything(), null));
  }

  /** What is excepted was understood as what is to go: the others go. */
  private static List<Call> others(List<Call> calls, Conversation conversation) {
    var kept = calls.stream().map(Call::about).toList();
    var kinds = conversation.pieces().stream().filter(thing -> kept.contains(new Target.Piece(thing.id()))).map(Thing::kind).toList();
    if (calls.stream().allMatch(Call.RemovePiece.class::isInstance)) {
      return kinds.isEmpty() ? calls : conversation.pieces().stream().<Target>map(thing -> new Target.Piece(thing.id()))
          .filter(piece -> !kept.contains(piece)).<Call>map(Call.RemovePiece::new).toList();
    }
    return conversation.basket().stream().filter(thing -> !kinds.contains(thing.kind())).<Target>map(thing -> new Target.Product(thing
        .id())).filter(line -> !kept.contains(line)).<Call>map(Call.TakeFromBasket::new).toList();
  }

  private static Optional<Target> piece(Call call) {
    return switch (call) {
      case Call.MakeCheaper(Target.Piece piece, _) -> Optional.of(piece);
      case Call.RemovePiece(Target.Piece piece) -> Optional.of(piece);
      case Call.Lock(Target.Piece piece) -> Optional.of(piece);
      default -> Optional.empty();
    };
  }
}
