package shop.kontor.architecture.alone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The ways in which the same messages may arrive. */
final class Retelling {

  /** More messages than this are not told in every order, but backwards and turned about. */
  private static final int EVERY_ORDER = 3;

  private Retelling() {}

  static <M> Map<String, List<M>> of(List<M> messages) {
    var ways = new LinkedHashMap<String, List<M>>();
    ways.put("each twice in a row", messages.stream().flatMap(each -> Stream.of(each, each)).toList());
    ways.put("all of it twice", Stream.concat(messages.stream(), messages.stream()).toList());
    ways.put("backwards", messages.reversed());
    ways.put("the first once more, late", Stream.concat(messages.stream(), Stream.of(messages.getFirst())).toList());
    if (messages.size() <= EVERY_ORDER) {
      var orders = new ArrayList<List<Integer>>();
      permute(new ArrayList<>(), messages.size(), orders);
      orders.forEach(order -> ways.put("in the order " + order.stream().map(index -> index + 1).toList(),
          order.stream().map(messages::get).toList()));
    } else {
      for (int i = 1; i < messages.size(); i++) {
        ways.put("from the " + (i + 1) + ". on, then the first",
            Stream.concat(messages.subList(i, messages.size()).stream(),
            messages.subList(0, i).stream()).toList());
      }
    }
    return ways;
  }

  private static void permute(List<Integer> begun, int size, List<List<Integer>> orders) {
    if (begun.size() == size) {
      orders.add(List.copyOf(begun));
      return;
    }
    for (int next = 0; next < size; next++) {
      if (!begun.contains(next)) {
        begun.add(next);
        permute(begun, size, orders);
        begun.removeLast();
      }
    }
  }
}
