package shop.kontor.catalog.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.ProductSheet;
import shop.kontor.catalog.VariantSheet;
import tools.jackson.databind.json.JsonMapper;

/** A variant in the words of schema.org, for machines that read its page. */
@Component
class JsonLd {

  private final JsonMapper json;

  JsonLd(JsonMapper json) {
    this.json = json;
  }

  /** JSON that can't end the script element that it stands in. */
  String of(ProductSheet sheet, VariantSheet variant, String picture, Locale locale) {
    var product = new LinkedHashMap<String, Object>();
    product.put("@context", "https://schema.org");
    product.put("@type", "Product");
    product.put("name", sheet.name().in(locale));
    product.put("sku", variant.sku().value());
    product.put("productID", sheet.id().value());
    put(product, "gtin", variant.gtin() == null ? null : variant.gtin().value());
    put(product, "description", sheet.description() == null ? null : sheet.description().in(locale));
    put(product, "brand", sheet.brand() == null ? null : Map.of("@type", "Brand", "name", sheet.brand()));
    put(product, "category", sheet.category());
    put(product, "color", variant.colour() == null ? null : variant.colour().name().in(locale));
    put(product, "material", variant.material() == null ? null : variant.material().in(locale));
    product.put("image", picture);
    if (variant.dimensions() != null) {
      product.put("width", quantity(variant.dimensions().width(), "CMT"));
      product.put("depth", quantity(variant.dimensions().depth(), "CMT"));
      product.put("height", quantity(variant.dimensions().height(), "CMT"));
    }
    put(product, "weight", variant.weightKg() == null ? null : quantity(variant.weightKg(), "KGM"));
    return json.writeValueAsString(product).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
        .replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
  }

  /** @param unit as UN/CEFACT common code */
  private static Map<String, Object> quantity(BigDecimal value, String unit) {
    return Map.of("@type", "QuantitativeValue", "value", value, "unitCode", unit);
  }

  private static void put(Map<String, Object> product, String name, Object value) {
    if (value != null) {
      product.put(name, value);
    }
  }
}
