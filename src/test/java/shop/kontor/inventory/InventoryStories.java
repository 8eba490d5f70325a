package shop.kontor.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import shop.kontor.architecture.alone.ListenerStory;
import shop.kontor.architecture.alone.Sofa;
import shop.kontor.foundation.post.Message;

/** What inventory hears. */
class InventoryStories {

  private static final LocationId WAREHOUSE = new LocationId("warehouse");
  private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

  static class Listed implements ListenerStory {

    @Override
    public String listener() {
      return "inventory.note-variants";
    }

    @Override
    public List<Message> messages() {
      return List.of(Sofa.listed(1, Sofa.RED), Sofa.listed(2, Sofa.RED, Sofa.GREEN), Sofa.listed(3, Sofa.GREEN));
    }
  }

  static class Withdrawn implements ListenerStory {

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

  /** Of two counts at one place the later one holds. How many changes it took, its version, may differ. */
  static class Counted implements ListenerStory {

    @Override
    public String listener() {
      return "inventory.count-stock";
    }

    @Override
    public List<Message> messages() {
      return List.of(new CountStock(Sofa.RED, WAREHOUSE, 10, NOON),
          new CountStock(Sofa.RED, WAREHOUSE, 7, NOON.plusSeconds(60)),
          new CountStock(Sofa.RED, new LocationId("attic"), 4, NOON));
    }

    @Override
    public Set<String> volatileColumns() {
      return Set.of("stock.version");
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
      return List.of(new CountStock(Sofa.RED, WAREHOUSE, 10, NOON));
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
      return List.of(new CountStock(Sofa.RED, WAREHOUSE, 10, NOON), reserve("first", 3), reserve("second", 4),
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

  /** Counts that are heard late have seen what left before them, and nothing of what left after. */
  static class Taken implements ListenerStory {

    @Override
    public String listener() {
      return "inventory.take-stock";
    }

    @Override
    public List<Message> given() {
      return List.of(new CountStock(Sofa.RED, WAREHOUSE, 10, NOON));
    }

    @Override
    public List<Message> messages() {
      return List.of(take("first", 3, 60), take("second", 9, 180), new CountStock(Sofa.RED, WAREHOUSE, 8,
          NOON.plusSeconds(120)));
    }

    @Override
    public Set<String> volatileColumns() {
      return Set.of("stock.version", "movement.heard_at", "movement.unknown_pieces");
    }
  }

  static class Returned implements ListenerStory {

    @Override
    public String listener() {
      return "inventory.return-stock";
    }

    @Override
    public List<Message> given() {
      return List.of(new CountStock(Sofa.RED, WAREHOUSE, 2, NOON));
    }

    @Override
    public List<Message> messages() {
      return List.of(take("sale", 3, 60), new ReturnStock("return", WAREHOUSE,
          List.of(new TakeStock.Line(Sofa.RED, 2)), NOON.plusSeconds(240)));
    }

    @Override
    public Set<String> volatileColumns() {
      return Set.of("stock.version", "movement.heard_at", "movement.unknown_pieces");
    }
  }

  /** What was promised leaves: heard before it was promised, too. */
  static class HandedOver implements ListenerStory {

    @Override
    public String listener() {
      return "inventory.hand-over-stock";
    }

    @Override
    public List<Message> given() {
      return List.of(new CountStock(Sofa.RED, WAREHOUSE, 10, NOON));
    }

    @Override
    public List<Message> messages() {
      return List.of(reserve("first", 3), new HandOverStock("first", NOON.plusSeconds(60)), reserve("second", 2),
          new CountStock(Sofa.RED, WAREHOUSE, 7, NOON.plusSeconds(120)));
    }

    @Override
    public Set<String> volatileColumns() {
      return Set.of("stock.version", "movement.heard_at");
    }
  }

  /** Two guests turn out to be one customer. */
  static class Passed implements ListenerStory {

    @Override
    public String listener() {
      return "inventory.pass-holds";
    }

    @Override
    public List<Message> given() {
      return List.of(new CountStock(Sofa.RED, WAREHOUSE, 10, NOON), hold("first", "a"), hold("second", "b"));
    }

    @Override
    public List<Message> messages() {
      return List.of(new PassHolds("a", "kim"), new PassHolds("b", "kim"));
    }
  }

  private static ReserveStock hold(String reference, String holder) {
    return new ReserveStock(reference, List.of(new ReserveStock.Line(Sofa.RED, 1)), WAREHOUSE,
        Instant.parse("2999-12-31T12:00:00Z"), holder);
  }

  private static TakeStock take(String reference, int quantity, int seconds) {
    return new TakeStock(reference, WAREHOUSE, List.of(new TakeStock.Line(Sofa.RED, quantity)),
        NOON.plusSeconds(seconds));
  }

  private static ReserveStock reserve(String reference, int quantity) {
    return new ReserveStock(reference, List.of(new ReserveStock.Line(Sofa.RED, quantity)));
  }
}
