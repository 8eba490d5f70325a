package shop.kontor.search.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.pricing.UnitPrice;
import shop.kontor.search.domain.Card;
import shop.kontor.search.domain.Facet;
import shop.kontor.search.domain.Found;
import shop.kontor.search.domain.Wish;

/**
 * A page of products, for software.
 *
 * @param total how many there are in all
 * @param page from 1
 * @param pages the last page that can be asked for
 * @param facets by name ({@code category}, {@code price}, {@code colour}, {@code style}, {@code size}, {@code stock}):
 *     values with how many products each would give
 * @param similar words that nothing matches as they are written, taken for similar ones
 * @param unknown words that were left out, because nothing resembles them
 * @param next address of the next page; {@code null} on the last
 */
public record ProductList(List<Item> items, int total, int page, int pages, Map<String, List<Value>> facets,
    List<String> similar, List<String> unknown, String next) {

  /**
   * @param from the lowest of its variants' prices, including VAT; {@code null} if there is none
   * @param unit what that comes to by measure; {@code null} for what is not sold so
   * @param several whether variants cost differently
   * @param stock {@code OUT}, {@code FEW} or {@code PLENTY}; {@code null} if it is not known
   */
  public record Item(String id, String name, String brand, String category, String style, String url, String picture,
      Money from,
      @Nullable UnitPrice unit, boolean several, String stock, List<Shade> colours) {}

  public record Shade(String name, String srgb, String sku) {}

  public record Value(String value, String label, int count, boolean chosen) {}

  static ProductList of(Wish wish, Found found, String language, Labels labels, String path) {
    var facets = new LinkedHashMap<String, List<Value>>();
    found.facets().forEach((facet, values) -> facets.put(facet.slug(), values.entrySet().stream()
        .map(entry -> new Value(entry.getKey(), labels.of(facet, entry.getKey()), entry.getValue(),
            wish.chosen(facet).contains(entry.getKey())))
        .sorted(java.util.Comparator.comparing(Value::count).reversed().thenComparing(Value::value)).limit(100)
        .toList()));
    return new ProductList(found.cards().stream().map(card -> item(card, wish, language, labels)).toList(),
        found.total(),
        wish.page(), found.pages(), facets, found.reading().similar(), found.reading().unknown(),
        wish.page() < found.pages() ? Address.of(path, wish.on(wish.page() + 1)) : null);
  }

  private static Item item(Card card, Wish wish, String language, Labels labels) {
    return new Item(card.id(), card.name().in(language), card.brand(), card.category(), card.style(),
        "/catalog/products/" + Address.encoded(card.id()), card.look(wish.colours()).picture(), card.from(),
        card.from() == null ? null : UnitPrice.of(card.from(), card.content()).orElse(null),
        card.several(),
        Optional.ofNullable(card.stock()).map(Enum::name).orElse(null), card.looks().stream()
        .filter(look -> look.srgb() != null).map(look -> new Shade(look.colour() != null ? look.colour().in(language)
            : labels.of(Facet.COLOUR, look.family().slug()), look.srgb(), look.sku())).toList());
  }
}
