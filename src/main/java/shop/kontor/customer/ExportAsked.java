package shop.kontor.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import shop.kontor.foundation.post.Fact;

/**
 * A customer wants to have everything that the shop knows of her. Every room that keeps anything of persons hears this
 * and answers with {@link HandOverExport}, each round anew, as with {@link PersonErased}.
 *
 * @param round from 1; only the first asks for what is known by her id
 * @param references by which anything of her may be known that the round is about; in the first, the browsers with which
 *     she signed in
 */
public record ExportAsked(String export, CustomerId customer, int round, List<String> references) implements Fact {

  /** Characters of one part; written as JSON within JSON, it may be twice as long. */
  private static final int PART = 100_000;

  public ExportAsked {
    references = List.copyOf(references);
  }

  /**
   * What a room answers, in as many parts as that takes.
   *
   * @param document JSON; blank where it knows nothing
   * @param known references by which other rooms may know her
   */
  public List<HandOverExport> answeredBy(String room, String document, Collection<String> known) {
    var parts = new ArrayList<HandOverExport>();
    int from = 0;
    do {
      int until = Math.min(document.length(), from + PART);
      boolean last = until == document.length();
      parts.add(new HandOverExport(export, room, round, parts.size(), last, document.substring(from, until),
          last ? List.copyOf(known) : List.of()));
      from = until;
    } while (from < document.length());
    return parts;
  }

  @Override
  public String key() {
    return customer.value();
  }
}
