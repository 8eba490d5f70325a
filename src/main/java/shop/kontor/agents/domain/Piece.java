package shop.kontor.agents.domain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.kontor.catalog.Content;
import shop.kontor.foundation.text.LocalText;

/**
 * What agents are told of a variant, as the catalogue describes it.
 *
 * @param category path from the general to the particular; empty if not known
 * @param options what tells it from its siblings
 * @param width with depth and height in centimetres; {@code null} if not known
 * @param kilograms {@code null} if not known
 * @param content how much is in it, where it is sold by measure; else {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Piece(String sku, String product, LocalText name, @Nullable LocalText description, @Nullable String brand,
    String category, @Nullable String kind, @Nullable String style, Map<String, String> options,
    @Nullable LocalText colour, @Nullable LocalText material, @Nullable BigDecimal width, @Nullable BigDecimal depth,
    @Nullable BigDecimal height, @Nullable String gtin, @Nullable String image, @Nullable BigDecimal kilograms,
    @Nullable Content content) {

  /** Without what may be long. */
  public Piece bare() {
    return new Piece(sku, product, name, null, brand, category, kind, style, Map.of(), colour, null, width, depth,
        height, gtin, null, kilograms, content);
  }
}
