package shop.kontor.agents.web.feed;

import java.io.IOException;
import java.io.Writer;
import org.springframework.stereotype.Component;
import shop.kontor.agents.application.Assortment.Found;
import shop.kontor.agents.application.Assortment.Ware;
import shop.kontor.agents.web.Minor;
import shop.kontor.catalog.Measure;
import shop.kontor.foundation.web.ShopAddress;
import shop.kontor.pricing.UnitPrice;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A product with its variants, as the feed of the Agentic Commerce Protocol has it, version 2026-04-17. */
@Component
class ProductLines {

  private final ShopAddress shop;
  private final JsonMapper json;

  ProductLines(ShopAddress shop, JsonMapper json) {
    this.shop = shop;
    this.json = json;
  }

  /** Nothing for a product of which no variant has a price. */
  void write(Found found, String language, Writer out) throws IOException {
    var priced = found.wares().stream().filter(ware -> ware.price() != null).toList();
    if (priced.isEmpty()) {
      return;
    }
    var piece = priced.getFirst().piece();
    var title = piece.name().in(language);
    var product = json.createObjectNode().put("id", found.product()).put("title", title);
    product.putObject("description").put("plain", piece.description() == null ? title : piece.description().in(language));
    product.put("url", shop.of("/catalog/products/" + found.product()));
    var variants = product.putArray("variants");
    priced.forEach(ware -> variant(variants.addObject(), ware, title, language));
    out.write(json.writeValueAsString(product) + "\n");
  }

  private void variant(ObjectNode variant, Ware ware, String title, String language) {
    var piece = ware.piece();
    var options = String.join(", ", piece.options().values());
    var name = options.isBlank() ? title : title + ", " + options;
    variant.put("id", piece.sku()).put("title", name).put("url", Attributes.link(shop, piece.product(), piece.sku()));
    if (piece.material() != null) {
      variant.putObject("description").put("plain", piece.material().in(language));
    }
    if (piece.gtin() != null) {
      variant.putArray("barcodes").addObject().put("type", "GTIN").put("value", piece.gtin());
    }
    variant.putObject("price").put("amount", Minor.of(ware.price())).put("currency", ware.price().getCurrencyUnit().getCode());
    UnitPrice.of(ware.price(), piece.content()).filter(each -> each.per().amount().scale() <= 0)
        .ifPresent(each -> unitPrice(variant.putObject("unit_price"), each, piece.content().holds()));
    variant.putObject("availability").put("available", ware.available() > 0)
        .put("status", ware.available() > 0 ? "in_stock" : "out_of_stock");
    if (!piece.category().isEmpty()) {
      variant.putArray("categories").addObject().put("value", piece.category().replace("/", " > ")).put("taxonomy", "merchant");
    }
    variant.putArray("condition").add("new");
    if (!piece.options().isEmpty()) {
      var list = variant.putArray("variant_options");
      piece.options().forEach((option, value) -> list.addObject().put("name", option).put("value", value));
    }
    var image = piece.image() == null ? "/catalog/pictures/" + piece.sku() + ".svg" : piece.image();
    variant.putArray("media").addObject().put("type", "image").put("url", image.startsWith("/") ? shop.of(image) : image)
        .put("alt_text", name);
    variant.putObject("seller").put("name", "Kontor");
  }

  private static void unitPrice(ObjectNode told, UnitPrice price, Measure holds) {
    told.put("amount", Minor.of(price.price())).put("currency", price.price().getCurrencyUnit().getCode());
    told.putObject("measure").put("value", holds.amount()).put("unit", holds.unit().written());
    told.putObject("reference").put("value", price.per().amount().intValueExact()).put("unit", price.per().unit().written());
  }
}
