package shop.kontor.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shop.kontor.journeys.Journeys;

/**
 * What was seen of a room that was carved out, or of all of them. What is still {@code null} was not reached.
 *
 * @param fall what ended the rehearsal before its end
 */
record Seen(String topology, @Nullable Double secondsAlone, @Nullable Long megabytes,
    Journeys.@Nullable Outcome journeys, @Nullable Pace pace, @Nullable Pace whole, @Nullable Crossing crossing,
    long heardTwice, @Nullable Reckoning reckoning, @Nullable String fall) {

  boolean passed() {
    return complaints().isEmpty();
  }

  List<String> complaints() {
    var complaints = new ArrayList<String>();
    if (fall != null) {
      complaints.add(fall);
    }
    if (journeys != null) {
      complaints.addAll(journeys.failures());
    }
    if (reckoning != null) {
      reckoning.lost().forEach(line -> complaints.add("lost: " + line));
      reckoning.duplicated().forEach(line -> complaints.add("duplicated: " + line));
    }
    return complaints;
  }

  /** As cells of the page's table, after the room and the verdict. */
  List<String> cells() {
    var perOrder = Optional.ofNullable(crossing).filter(_ -> pace != null);
    int orders = pace == null ? 1 : pace.orders().size();
    return Stream.of(
        Optional.ofNullable(secondsAlone).map(seconds -> number("%.1f", seconds)),
        Optional.ofNullable(megabytes).map(mb -> number("%d", mb)),
        Optional.ofNullable(journeys).map(outcome -> outcome.passed() + " of " + outcome.made()),
        perOrder.map(all -> number("%.1f", (double) all.messages() / orders)),
        perOrder.map(all -> number("%,d", all.bytes() / orders)),
        Optional.ofNullable(pace).map(Pace::placing), Optional.ofNullable(whole).map(Pace::placing),
        Optional.ofNullable(pace).map(Pace::confirmed), Optional.ofNullable(whole).map(Pace::confirmed),
        Optional.ofNullable(reckoning).map(all -> number("%,d", all.orders())),
        Optional.of(number("%,d", heardTwice)),
        Optional.ofNullable(reckoning).map(all -> number("%d", all.lost().size())),
        Optional.ofNullable(reckoning).map(all -> number("%d", all.duplicated().size())))
        .map(cell -> cell.orElse("")).toList();
  }

  private static String number(String format, Object value) {
    return String.format(Locale.ROOT, format, value);
  }
}
