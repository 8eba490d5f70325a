package shop.kontor.quay;

import shop.kontor.foundation.post.Fact;

/** A test room's fact. */
public record CrateLanded(String crate, int weight, String mark, long version) implements Fact {

  @Override
  public String key() {
    return crate;
  }
}
