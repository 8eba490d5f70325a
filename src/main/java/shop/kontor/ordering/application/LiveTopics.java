package shop.kontor.ordering.application;

import shop.kontor.ordering.OrderId;

/** What open pages can watch. */
public final class LiveTopics {

  public static final String ALL = "ordering/orders";

  private LiveTopics() {}

  public static String order(OrderId order) {
    return "ordering/orders/" + order.value();
  }
}
