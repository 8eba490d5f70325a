package shop.kontor.assistant.application;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import shop.kontor.assistant.domain.Part.Piece;

/**
 * Lets a model's words through while they come: up to the end of a sentence, and only where all that it has said so far
 * may be said. What may not is never shown, and what stood before it no longer.
 */
final class Saying {

  /** Where a sentence has come to its end: something stands behind it, so "3." is not taken for one that goes on as "3.50". */
  private static final Pattern END = Pattern.compile("[.!?…]+[\"'”’)]*(?=\\s)|\\n");

  private final Function<String, Optional<List<Piece>>> check;
  private final Consumer<List<Piece>> show;
  private final StringBuilder said = new StringBuilder();
  private int shown;
  private boolean refused;

  /** @param check what is said by these words; empty if they may not be said */
  Saying(Function<String, Optional<List<Piece>>> check, Consumer<List<Piece>> show) {
    this.check = check;
    this.show = show;
  }

  void hear(String piece) {
    said.append(piece);
    if (refused) {
      return;
    }
    int end = shown;
    var ends = END.matcher(said).region(shown, said.length());
    while (ends.find()) {
      end = ends.end();
    }
    if (end > shown && !said.substring(shown, end).isBlank()) {
      shown = end;
      var pieces = check.apply(said.substring(0, end));
      refused = pieces.isEmpty();
      show.accept(pieces.orElse(List.of()));
    }
  }
}
