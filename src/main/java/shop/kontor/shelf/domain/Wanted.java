package shop.kontor.shelf.domain;

import java.util.ArrayList;
import java.util.List;
import shop.kontor.foundation.web.Refusal;

/**
 * A line of a list of labels to print: a SKU or GTIN, and behind it, if one likes, how many.
 *
 * @param line from 1
 */
public record Wanted(int line, String code, int copies) {

  /** Of one product. */
  public static final int MOST_COPIES = 100;
  /** Lines of one list. */
  public static final int MOST = 2_000;
  private static final int LONGEST = 100;

  /** What is wrong with a line: a key of the messages, and what it says. */
  public record Complaint(int line, String code, String key) {}

  /** A list, and what was not understood in it. */
  public record Reading(List<Wanted> wanted, List<Complaint> complaints) {}

  /**
   * Reads a list as it is typed, or pasted out of a table.
   *
   * @param copies of each line that does not say
   * @throws Refusal for a list that is too long
   */
  public static Reading read(List<String> lines, int copies) {
    if (lines.size() > MOST) {
      throw Refusal.unprocessable("shelf.refused.lines", MOST);
    }
    var wanted = new ArrayList<Wanted>();
    var complaints = new ArrayList<Complaint>();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i) == null ? "" : lines.get(i).strip();
      if (line.isEmpty()) {
        continue;
      }
      var words = line.split("[\\s;,]+");
      var code = words[0].length() <= LONGEST ? words[0] : words[0].substring(0, LONGEST) + "…";
      if (words.length > 2 || words[0].length() > LONGEST) {
        complaints.add(new Complaint(i + 1, code, "shelf.list.words"));
      } else if (words.length == 2 && !isCount(words[1])) {
        complaints.add(new Complaint(i + 1, code, "shelf.list.copies"));
      } else {
        wanted.add(new Wanted(i + 1, code, words.length == 2 ? Integer.parseInt(words[1]) : copies));
      }
    }
    return new Reading(wanted, complaints);
  }

  private static boolean isCount(String word) {
    return word.matches("[0-9]{1,3}") && Integer.parseInt(word) >= 1 && Integer.parseInt(word) <= MOST_COPIES;
  }
}
