package shop.kontor.search.domain;

import java.util.List;
import java.util.Map;
import shop.kontor.catalog.ProductId;

/**
 * The answer to a {@link Wish}.
 *
 * @param total how many there are in all
 * @param pages how many of them can be turned, at most {@link Wish#LAST_PAGE}
 * @param facets for each facet how many products each of its values would give, those chosen in other facets applied
 * @param reading how the words were understood
 */
public record Found(List<Card> cards, int total, int pages, Map<Facet, Map<String, Integer>> facets, Reading reading) {

  /** At most so many cards, and none of this product; {@code null} for none to leave out. */
  public Found without(ProductId product, int most) {
    return new Found(cards.stream().filter(card -> product == null || !card.id().equals(product.value())).limit(most)
        .toList(), total, pages, facets, reading);
  }

  /**
   * How the words were understood.
   *
   * @param unknown words that nothing in the shop resembles, and that were left out
   * @param similar words that nothing matches as they are written, and that were taken for similar ones
   * @param partly whether no product matches all the words, so that some of them had to do
   */
  public record Reading(List<String> unknown, List<String> similar, boolean partly) {
    public static final Reading LITERAL = new Reading(List.of(), List.of(), false);
  }
}
