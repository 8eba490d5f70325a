package shop.kontor.assistant.domain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "A lamp next to the sofa", "소파 옆에 스탠드": of two kinds one is meant, and one says where. */
final class Beside {

  private static final Pattern BEFORE = Pattern.compile("\\b(next to|beside|near|in front of|behind|by|opposite|close to|under|over|above) "
      + "((the|my|our|a) )?(\\w+ )?$");
  private static final Pattern AFTER = Pattern.compile("^\\s?(옆|앞|뒤|근처|곁|맞은편|위|밑|아래)(에|쪽|으로|에다)?.*");

  private Beside() {}

  /** The kind that says where; empty if none does, or nothing else is spoken of. */
  static Optional<Span> place(Clause clause) {
    var kinds = clause.all(Sort.KIND);
    return kinds.size() < 2 ? Optional.empty() : kinds.stream().filter(kind -> BEFORE.matcher(clause.text().substring(0, kind
        .start())).find() || AFTER.matcher(clause.text().substring(kind.end())).matches()).findFirst();
  }

  /** All kinds but that one. */
  static List<Span> things(Clause clause) {
    var place = place(clause).orElse(null);
    return clause.all(Sort.KIND).stream().filter(kind -> kind != place).toList();
  }
}
