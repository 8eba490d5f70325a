package shop.kontor.assistant.domain;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shop.kontor.delivery.Window;

/** The part of a day of which she speaks. A good morning is none. */
final class Parts {

  private static final Pattern MORNING = Pattern.compile("(?<!good )\\bmornings?\\b|\\b(before|by) (noon|midday|lunch)\\b|오전|아침");
  private static final Pattern AFTERNOON = Pattern.compile("(?<!good )\\bafternoons?\\b|\\bafter (noon|lunch)\\b|오후|점심");
  private static final Pattern EVENING = Pattern.compile("(?<!good )\\bevenings?\\b|\\bafter (work|[5-8] ?(pm|o'clock))\\b|저녁|퇴근");

  private Parts() {}

  /** {@code null} if she named none, or several. */
  static @Nullable Window of(Clause clause) {
    var morning = MORNING.matcher(clause.said()).find();
    var afternoon = AFTERNOON.matcher(clause.said()).find();
    var evening = EVENING.matcher(clause.said()).find();
    if ((morning ? 1 : 0) + (afternoon ? 1 : 0) + (evening ? 1 : 0) != 1) {
      return null;
    }
    return morning ? Window.MORNING : afternoon ? Window.AFTERNOON : Window.EVENING;
  }
}
