package shop.kontor.intake.domain;

/**
 * A row that did not go in.
 *
 * @param line of the feed, the first being 1; 0 where there are no lines
 * @param item the product or variant that the row speaks of, as the feed names it; may be empty
 * @param reason a sentence for whoever mends the feed
 */
public record Reject(long line, String item, String reason) {

  public Reject {
    item = item == null ? "" : item.length() > 120 ? item.substring(0, 119) + "…" : item;
  }
}
