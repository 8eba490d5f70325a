package house.pear;

import shop.kontor.foundation.post.Fact;

/** There are this many pears. */
public record PearsCounted(String tree, int pears, long version) implements Fact {

  @Override
  public String key() {
    return tree;
  }
}
