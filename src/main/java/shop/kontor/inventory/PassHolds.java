package shop.kontor.inventory;

import shop.kontor.foundation.post.Request;

/** What one holder holds, another one holds from now on: a guest turned out to be a customer. Nothing is told of it. */
public record PassHolds(String from, String to) implements Request {

  @Override
  public String key() {
    return from;
  }
}
