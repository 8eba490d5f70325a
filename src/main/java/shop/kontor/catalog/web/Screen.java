package shop.kontor.catalog.web;

import java.util.List;
import java.util.Map;

/**
 * What a product's page shows, in the reader's language.
 *
 * @param lead what tells this variant from others, as a line; may be empty
 * @param price address of the fragment that tells its price
 * @param jsonLd the product in the words of schema.org, safe inside a script element
 * @param store where the reader stands, so that her way through the variants stays there; may be empty
 */
record Screen(String id, String sku, String name, String lead, List<String> paragraphs, Map<String, String> trail,
    String category, Shot shot, List<Shot> shots, List<Option> options, List<Detail> details, ModelLink model,
    String price, String jsonLd, String store) {

  /** The same page, read in this store. */
  Screen in(String store) {
    return store.isEmpty() ? this : new Screen(id, sku, name, lead, paragraphs, trail, category, shot.in(store),
        shots.stream().map(each -> each.in(store)).toList(), options.stream().map(each -> each.in(store)).toList(),
        details, model, in(price, store) + "&channel=shelf", jsonLd, store);
  }

  private static String in(String href, String store) {
    return href + "&store=" + store;
  }

  /** A picture; {@code href} leads to the page that shows it. */
  record Shot(String source, String alt, String href, boolean shown) {

    Shot in(String store) {
      return new Shot(source, alt, Screen.in(href, store), shown);
    }
  }

  /** What there is to choose, such as the size; {@code chosen} is said beside it. */
  record Option(String key, String label, String chosen, List<Choice> choices) {

    Option in(String store) {
      return new Option(key, label, chosen, choices.stream().map(each -> each.in(store)).toList());
    }
  }

  /** @param srgb of a colour; {@code null} for anything else */
  record Choice(String key, String text, String srgb, String href, boolean chosen) {

    Choice in(String store) {
      return new Choice(key, text, srgb, Screen.in(href, store), chosen);
    }
  }

  /** @param srgb of a colour; {@code null} for anything else */
  record Detail(String label, String value, String srgb) {
  }

  record ModelLink(String href, String licence, String author) {
  }
}
