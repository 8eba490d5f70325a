package shop.kontor.catalog.web;

import java.util.List;
import java.util.Map;

/**
 * What a product's page shows, in the reader's language.
 *
 * @param lead what tells this variant from others, as a line; may be empty
 * @param jsonLd the product in the words of schema.org, safe inside a script element
 */
record Screen(String id, String sku, String name, String lead, List<String> paragraphs, Map<String, String> trail,
    String category, Shot shot, List<Shot> shots, List<Option> options, List<Detail> details, ModelLink model,
    String jsonLd) {

  /** A picture; {@code href} leads to the page that shows it. */
  record Shot(String source, String alt, String href, boolean shown) {
  }

  /** What there is to choose, such as the size; {@code chosen} is said beside it. */
  record Option(String key, String label, String chosen, List<Choice> choices) {
  }

  /** @param srgb of a colour; {@code null} for anything else */
  record Choice(String key, String text, String srgb, String href, boolean chosen) {
  }

  /** @param srgb of a colour; {@code null} for anything else */
  record Detail(String label, String value, String srgb) {
  }

  record ModelLink(String href, String licence, String author) {
  }
}
