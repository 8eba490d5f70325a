package shop.kontor.search;

import java.util.List;
import java.util.Set;
import shop.kontor.architecture.alone.ListenerStory;
import shop.kontor.architecture.alone.Sofa;
import shop.kontor.foundation.post.Message;

/** What search hears. */
class SearchStories {

  /** Revisions count what was written, for the index to follow. */
  abstract static class OfBooks implements ListenerStory {

    @Override
    public Set<String> volatileColumns() {
      return Set.of("progress.revision", "progress.epoch", "product.revision", "product.listed");
    }
  }

  static class Listed extends OfBooks {

    @Override
    public String listener() {
      return "search.product-listed";
    }

    @Override
    public List<Message> messages() {
      return List.of(Sofa.listed(1, Sofa.RED), Sofa.listed(2, Sofa.RED, Sofa.GREEN), Sofa.listed(3, Sofa.GREEN));
    }
  }

  static class Withdrawn extends OfBooks {

    @Override
    public String listener() {
      return "search.product-withdrawn";
    }

    @Override
    public List<Message> messages() {
      return List.of(Sofa.listed(1, Sofa.RED, Sofa.GREEN), Sofa.withdrawn(2, Sofa.RED, Sofa.GREEN),
          Sofa.listed(3, Sofa.RED));
    }
  }

  static class Offered extends OfBooks {

    @Override
    public String listener() {
      return "search.offer-changed";
    }

    @Override
    public List<Message> given() {
      return List.of(Sofa.listed(1, Sofa.RED));
    }

    @Override
    public List<Message> messages() {
      return List.of(Sofa.offered(Sofa.RED, "399.00", 1), Sofa.offered(Sofa.RED, "399.00", 2, 1, "349.00"),
          Sofa.offered(Sofa.GREEN, "399.00", 1));
    }
  }

  static class Stocked extends OfBooks {

    @Override
    public String listener() {
      return "search.stock-changed";
    }

    @Override
    public List<Message> given() {
      return List.of(Sofa.listed(1, Sofa.RED));
    }

    @Override
    public List<Message> messages() {
      return List.of(Sofa.stock(Sofa.RED, 10, 1), Sofa.stock(Sofa.RED, 0, 2), Sofa.stock(Sofa.GREEN, 2, 7));
    }
  }
}
