package shop.kontor.inventory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import shop.kontor.architecture.alone.ListenerStory;
import shop.kontor.architecture.alone.Sofa;
import shop.kontor.foundation.post.Message;

/** What inventory hears. */
class InventoryStories {

  private static final LocationId WAREHOUSE = new LocationId("warehouse");

  /** Of what is not on sale, the room keeps the last name that it heard, if it heard one. */
  abstract static class OfVariants implements ListenerStory {

    @Override
    public boolean matters(String table, Map<String, Object> row) {
      return !Boolean.FALSE.equals(row.get("listed"));
    }
  }

  static class Listed extends OfVariants {

    @Override
    public String listener() {
      return "inventory.note-variants";
    }

    @Override
    public List<Message> messages() {
      return List.of(Sofa.listed(1, Sofa.RED), Sofa.listed(2, Sofa.RED, Sofa.GREEN), Sofa.listed(3, Sofa.GREEN));
    }
  }

  static class Withdrawn extends OfVariants {

    @Override
    public String listener() {
      return "inventory.note-withdrawal";
    }

    @Override
    public List<Message> messages() {
      return List.of(Sofa.listed(1, Sofa.RED, Sofa.GREEN), Sofa.withdrawn(2, Sofa.RED, Sofa.GREEN),
          Sofa.listed(3, Sofa.RED));
    }
  }

  /** Counts of one variant keep their order, which the post sees to; those of several may overtake each other. */
  static class Counted implements ListenerStory {

    @Override
    public String listener() {
      return "inventory.count-stock";
    }

    @Override
    public List<Message> messages() {
      return List.of(new CountStock(Sofa.RED, WAREHOUSE, 10), new CountStock(Sofa.GREEN, new LocationId("attic"), 4));
    }
  }

  /** An order that is cancelled never holds stock in the end, in whichever order that is heard. */
  static class Reserved implements ListenerStory {

    @Override
    public String listener() {
      return "inventory.reserve-stock";
    }

    @Override
    public List<Message> given() {
      return List.of(new CountStock(Sofa.RED, WAREHOUSE, 10));
    }

    @Override
    public Set<String> volatileColumns() {
      return Set.of("stock.version");
    }

    @Override
    public List<Message> messages() {
      return List.of(reserve("first", 3), reserve("second", 4), new ReleaseStock("first"));
    }
  }

  static class Released implements ListenerStory {

    @Override
    public String listener() {
      return "inventory.release-stock";
    }

    @Override
    public List<Message> given() {
      return List.of(new CountStock(Sofa.RED, WAREHOUSE, 10), reserve("first", 3), reserve("second", 4),
          reserve("third", 1));
    }

    @Override
    public Set<String> volatileColumns() {
      return Set.of("stock.version");
    }

    @Override
    public List<Message> messages() {
      return List.of(new ReleaseStock("first"), new ReleaseStock("second"), new ReleaseStock("never"));
    }
  }

  private static ReserveStock reserve(String reference, int quantity) {
    return new ReserveStock(reference, List.of(new ReserveStock.Line(Sofa.RED, quantity)));
  }
}
