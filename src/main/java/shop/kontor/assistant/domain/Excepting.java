package shop.kontor.assistant.domain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "Everything a bit cheaper except the sofa": the sofa stays, and the rest is changed. */
final class Excepting {

  private static final Pattern BUT = Pattern.compile("\\b(everything|all|the rest|the others)\\b.{0,40}\\b(except|but|apart from|other than|besides)\\b"
      + "|\\b(except|apart from|other than|besides)\\b.{0,30}\\b(everything|all|the rest|the others)\\b|(빼고|말고|제외하고)\\s?(전부|나머지|다|모두|전체)");

  private Excepting() {}

  static boolean excepts(String said) {
    return BUT.matcher(said).find();
  }

  /** @param calls as they were understood, the exception among them as what is to be changed */
  static List<Call> of(String said, List<Call> calls) {
    if (!BUT.matcher(said).find()) {
      return calls;
    }
    var kept = calls.stream().map(Excepting::piece).flatMap(Optional::stream).findFirst();
    var changes = calls.stream().anyMatch(Call.MakeCheaper.class::isInstance);
    return kept.isEmpty() || !changes ? calls : List.of(new Call.Lock(kept.get()), new Call.MakeCheaper(
        new Target.Everything(), null));
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
