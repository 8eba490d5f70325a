package house.pear;

import shop.kontor.foundation.post.Request;

/** Count the pears on this tree. */
public record CountPears(String tree) implements Request {

  @Override
  public String key() {
    return tree;
  }
}
