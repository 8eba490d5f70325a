package shop.kontor.assistant.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** Which call a clause asks for: the first rule that fits. Their order is the grammar. */
final class Grammar {

  private interface Rule extends BiFunction<Clause, Situation, Optional<List<Call>>> {}

  private static final List<Rule> RULES = List.of(Answering::toOrder, Talking::wonders, Shopping::refused, Answering::toQuestion, Talking::aboutOrders,
      Seeking::begin, Asking::project, Shopping::ofThose, Shopping::count, Shopping::takeOut, Ellipsis::again, Arranging::undo, Talking::aboutShop, Shopping::order, Seeking::see, Shopping::basket, Finishing::finish, Seeking::wish,
      Weighing::settle, Weighing::reject, Weighing::gloomy, Comparing::compare, Leaning::whole, Seeking::match, Seeking::chooseDesign, Seeking::propose, Supply::stock, Supply::deliver, Inquiring::describe,
      Arranging::lock, Leaning::cheaper, Pairing::swap, Arranging::swap, Arranging::recolour, Arranging::move, Arranging::remove,
      Arranging::add, Leaning::more, Shopping::take, Seeking::more, Seeking::search, Seeking::choose,
      Talking::help, Ellipsis::complete, Talking::smallTalk);

  private static final Pattern HOW_LONG = Pattern.compile("\\bhow long\\b.*\\b(deliver\\w*|shipping|ship|take|arrive|wait)\\b");

  private Grammar() {}

  static List<Call> read(Clause said, Situation situation) {
    var clause = said.any(Sort.QUALITY) && said.values(Sort.QUALITY).stream().anyMatch(Slots.OF_PIECES::contains)
        || HOW_LONG.matcher(said.said()).find() // asks for days
        ? said.without(span -> span.is(Sort.ASPECT, "size")) : said; // "in a bigger size" asks for no size
    for (var rule : RULES) {
      var calls = rule.apply(clause, situation);
      if (calls.isPresent()) {
        return calls.get();
      }
    }
    return List.of();
  }

  static Optional<List<Call>> one(Call call) {
    return Optional.of(List.of(call));
  }
}
