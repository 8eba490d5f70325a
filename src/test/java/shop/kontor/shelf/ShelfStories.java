package shop.kontor.shelf;

import java.util.List;
import shop.kontor.architecture.alone.ListenerStory;
import shop.kontor.architecture.alone.Sofa;
import shop.kontor.foundation.post.Message;

/** What the shelf hears. */
class ShelfStories {

  static class Listed implements ListenerStory {

    @Override
    public String listener() {
      return "shelf.note-variants";
    }

    @Override
    public List<Message> messages() {
      return List.of(Sofa.listed(1, Sofa.RED), Sofa.listed(2, Sofa.RED, Sofa.GREEN), Sofa.listed(3, Sofa.GREEN));
    }
  }

  static class Withdrawn implements ListenerStory {

    @Override
    public String listener() {
      return "shelf.note-withdrawal";
    }

    @Override
    public List<Message> messages() {
      return List.of(Sofa.listed(1, Sofa.RED, Sofa.GREEN), Sofa.withdrawn(2, Sofa.RED, Sofa.GREEN),
          Sofa.listed(3, Sofa.RED));
    }
  }

  static class Priced implements ListenerStory {

    @Override
    public String listener() {
      return "shelf.note-price";
    }

    @Override
    public List<Message> messages() {
      return List.of(Sofa.offered(Sofa.RED, "399.00", 1), Sofa.offered(Sofa.RED, "349.00", 2, 1, "299.00"),
          Sofa.offered(Sofa.GREEN, "449.00", 1));
    }
  }
}
