package shop.kontor.context.application;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.kontor.catalog.Dimensions;
import shop.kontor.catalog.ProductSheet;
import shop.kontor.catalog.VariantSheet;
import shop.kontor.foundation.persistence.Document;
import shop.kontor.foundation.text.LocalText;

/**
 * A variant as the catalogue describes it, as far as a project needs it.
 *
 * @param options what tells it from its siblings, in order
 * @param kind what it is, such as {@code sofa}
 */
public record Described(LocalText name, Map<String, String> options, @Nullable LocalText colour, @Nullable String srgb,
    @Nullable String kind, @Nullable String style, @Nullable Dimensions size, @Nullable String image)
    implements Document {

  static Described of(ProductSheet sheet, VariantSheet variant) {
    var colour = variant.colour();
    return new Described(sheet.name(), variant.options(), colour == null ? null : colour.name(),
        colour == null ? null : colour.srgb(), sheet.kind(), sheet.style(), variant.dimensions(), variant.image());
  }

  Described withoutOptions() {
    return new Described(name, Map.of(), null, srgb, kind, style, size, null);
  }

  /** What tells it from its siblings; a colour in the reader's language. */
  List<String> notes(Locale locale) {
    return options.values().stream().filter(value -> !value.isBlank())
        .map(value -> colour != null && colour.texts().containsValue(value) ? colour.in(locale) : value).toList();
  }
}
