package shop.kontor.catalog;

import java.util.List;
import java.util.Map;
import shop.kontor.architecture.alone.ListenerStory;
import shop.kontor.architecture.alone.Sofa;
import shop.kontor.foundation.post.Message;
import shop.kontor.foundation.text.LocalText;

/**
 * What the catalogue hears. Requests for one product carry no version: the post keeps their order, so the stories tell
 * of two products, which may come in any.
 */
class CatalogStories {

  private static final ProductSheet SOFA = Sofa.sheet("Sofa", Sofa.RED, Sofa.GREEN);
  private static final ProductSheet CHAIR = new ProductSheet(new ProductId("chair"), LocalText.of("Chair"),
      LocalText.of("<p>To sit on, <b>too</b>"), null, null, null, null, List.of(), List.of(),
      List.of(new VariantSheet(new Sku("CHAIR"), new Gtin("4006381333931"), Map.of(), null, null, null, null, null,
      null)));

  static class Listed implements ListenerStory {

    @Override
    public String listener() {
      return "catalog.list-product";
    }

    @Override
    public List<Message> messages() {
      return List.of(new ListProduct(SOFA), new ListProduct(CHAIR));
    }
  }

  static class Withdrawn implements ListenerStory {

    @Override
    public String listener() {
      return "catalog.withdraw-product";
    }

    @Override
    public List<Message> given() {
      return List.of(new ListProduct(SOFA), new ListProduct(CHAIR));
    }

    @Override
    public List<Message> messages() {
      return List.of(new WithdrawProduct(SOFA.id()), new WithdrawProduct(CHAIR.id()));
    }
  }
}
