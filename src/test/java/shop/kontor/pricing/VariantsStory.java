package shop.kontor.pricing;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import shop.kontor.architecture.alone.ListenerStory;
import shop.kontor.catalog.ProductId;
import shop.kontor.catalog.ProductListed;
import shop.kontor.catalog.ProductSheet;
import shop.kontor.catalog.Sku;
import shop.kontor.catalog.VariantSheet;
import shop.kontor.foundation.post.Message;
import shop.kontor.foundation.text.LocalText;

/** A product whose name and variants change. */
class VariantsStory implements ListenerStory {

  static final ProductId SOFA = new ProductId("sofa");

  @Override
  public String listener() {
    return "pricing.note-variants";
  }

  @Override
  public List<? extends Message> messages() {
    return List.of(listed(1, "Sofa", "RED", "BLUE"), listed(2, "Deich sofa", "RED", "GREEN"),
        listed(3, "Deich sofa", "GREEN"));
  }

  static ProductListed listed(long version, String name, String... skus) {
    return new ProductListed(new ProductSheet(SOFA, LocalText.of(name, "소파"), null, null, null, null, null, List.of(),
        List.of(), Stream.of(skus).map(sku -> new VariantSheet(new Sku(sku), null, Map.of("Colour", sku), null, null,
            null, null, null, null)).toList()), version);
  }
}
