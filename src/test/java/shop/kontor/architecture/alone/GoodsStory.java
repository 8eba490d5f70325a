package shop.kontor.architecture.alone;

import java.util.List;
import java.util.Map;
import shop.kontor.foundation.post.Message;

/** A sofa is listed, priced, counted and withdrawn: what every room hears alike that keeps a replica of what is sold. */
public abstract class GoodsStory implements ListenerStory {

  private final String listener;
  private final List<Message> messages;

  private GoodsStory(String listener, List<Message> messages) {
    this.listener = listener;
    this.messages = messages;
  }

  @Override
  public String listener() {
    return listener;
  }

  @Override
  public List<Message> messages() {
    return messages;
  }

  /** Of what is not for sale, a room keeps the last description that it heard, if it heard one. */
  private abstract static class OfProducts extends GoodsStory {

    private OfProducts(String listener, List<Message> messages) {
      super(listener, messages);
    }

    @Override
    public boolean matters(String table, Map<String, Object> row) {
      return !Boolean.FALSE.equals(row.get("listed"));
    }
  }

  public abstract static class OfListing extends OfProducts {

    protected OfListing(String listener) {
      super(listener,
          List.of(Sofa.listed(1, Sofa.RED), Sofa.listed(2, Sofa.RED, Sofa.GREEN), Sofa.listed(3, Sofa.GREEN)));
    }
  }

  public abstract static class OfWithdrawing extends OfProducts {

    protected OfWithdrawing(String listener) {
      super(listener, List.of(Sofa.listed(1, Sofa.RED, Sofa.GREEN), Sofa.withdrawn(2, Sofa.RED, Sofa.GREEN),
          Sofa.listed(3, Sofa.RED)));
    }
  }

  public abstract static class OfOffers extends GoodsStory {

    protected OfOffers(String listener) {
      super(listener, List.of(Sofa.offered(Sofa.RED, "399.00", 1), Sofa.offered(Sofa.RED, "399.00", 2, 1, "349.00"),
          Sofa.offered(Sofa.GREEN, "399.00", 1)));
    }
  }

  public abstract static class OfStock extends GoodsStory {

    /** @param left of ten, when it is counted again */
    protected OfStock(String listener, int left) {
      super(listener, List.of(Sofa.stock(Sofa.RED, 10, 1), Sofa.stock(Sofa.RED, left, 2), Sofa.stock(Sofa.GREEN, 5, 7)));
    }
  }
}
