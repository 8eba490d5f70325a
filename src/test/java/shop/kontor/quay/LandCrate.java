package shop.kontor.quay;

import shop.kontor.foundation.post.Request;

/** A test room's request. */
public record LandCrate(String crate, int weight) implements Request {

  @Override
  public String key() {
    return crate;
  }
}
