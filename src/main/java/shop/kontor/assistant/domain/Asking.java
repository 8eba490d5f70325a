package shop.kontor.assistant.domain;

import static shop.kontor.assistant.domain.Grammar.one;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import shop.kontor.assistant.domain.Call.Matter;

/** What she asks of her project as a whole: budget, date, and what is missing. */
final class Asking {

  private static final String ASKS = "(is|are|am|does|do|did|will|would|can|how|what|whats|so|and|still|hm+)\\b.*";

  private static final Pattern OVER = Pattern.compile("\\bhow (far|much) over\\b|얼마나 (넘|초과)");
  /** "Something in that corner would be nice": what. */
  private static final Pattern FILL = Pattern.compile("\\b(something|anything)\\b|뭐(가|라도| 하나|를)?\\b|뭔가");

  private Asking() {}

  static Optional<List<Call>> project(Clause clause, Situation situation) {
    if (OVER.matcher(clause.text()).find()) {
      return one(new Call.AskProject(Matter.BUDGET));
    }
    if (FILL.matcher(clause.text()).find() && clause.any(Sort.PLACE) && !clause.any(Sort.KIND) && situation.designing() && !clause.act("move")) {
      return one(new Call.AskProject(Matter.MISSING));
    }
    if (clause.any(Sort.MONEY) || clause.act("find", "show", "begin", "add", "swap", "propose") && !clause.act("missing", "news")
        || clause.act("deliver") && clause.any(Sort.DATE)) {
      return Optional.empty();
    }
    if (clause.act("so-far") && situation.conversation().project() && !clause.any(Sort.KIND)) {
      return one(new Call.AskProject(Matter.SO_FAR));
    }
    if (clause.act("news") && !clause.any(Sort.KIND) && !(clause.act("compare") && clause.any(Sort.ORDINAL))) {
      return one(new Call.AskProject(Matter.NEWS));
    }
    if (clause.act("missing")) {
      return one(new Call.AskProject(Matter.MISSING));
    }
    var asks = clause.question() || Shape.is(clause.said(), ASKS) || Shape.is(clause.text(), ASKS);
    var over = asks && clause.act("cheaper") && clause.mark("budget") | Shape.is(clause.said(), ".*\\bbudget\\b.*|.*예산.*");
    var left = clause.mark("budget") && clause.act("stock", "price") && !clause.any(Sort.KIND); // "how much budget is left"
    if (clause.act("within") && !clause.any(Sort.KIND) || over || left) {
      return one(new Call.AskProject(clause.act("in-time") ? Matter.ALL : Matter.BUDGET));
    }
    if (clause.act("in-time") && !clause.any(Sort.DATE, Sort.KIND)) {
      return one(new Call.AskProject(Matter.DATE));
    }
    return clause.act("holds") && asks && !clause.any(Sort.KIND, Sort.EXTENT, Sort.SPACE) ? one(new Call.AskProject(Matter.ALL))
        : Optional.empty();
  }
}
