package shop.kontor.assistant.domain;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.persistence.Document;
import shop.kontor.foundation.text.LocalText;

/**
 * A variant as the catalogue describes it.
 *
 * @param description without it where it would be too long
 * @param kind as the catalogue names it
 * @param srgb {@code #rrggbb}; {@code null} if it has no colour
 * @param width in millimetres, as {@code depth} and {@code height}; {@code null} if not known
 * @param kilograms of one piece; {@code null} if not known
 * @param options what tells it from its siblings, in order
 */
public record Good(String sku, String product, LocalText name, @Nullable LocalText description, @Nullable String kind,
    @Nullable String style, @Nullable LocalText colour, @Nullable String srgb, @Nullable LocalText material,
    @Nullable Integer width, @Nullable Integer depth, @Nullable Integer height, @Nullable BigDecimal kilograms,
    Map<String, String> options)
    implements Document {

  public Good {
    options = options == null ? Map.of() : options;
  }

  public Good bare() {
    return new Good(sku, product, name, null, kind, style, colour, srgb, null, width, depth, height, kilograms, Map.of());
  }

  /** Its page. */
  public String href() {
    return "/catalog/products/" + product + "?sku=" + sku;
  }
}
