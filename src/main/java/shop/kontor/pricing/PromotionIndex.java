package shop.kontor.pricing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Promotions by what they concern. Each entry says which promotion, and which part of its bundle.
 *
 * @param byRank by id
 * @param concerning by variant, product or category
 */
record PromotionIndex(Promotion[] byRank, Map<Object, int[]> concerning, int[] concerningAll, int[] ofBasket)
    implements Promotions {

  private static final int[] NOBODY = {};

  static PromotionIndex of(Collection<Promotion> all) {
    var byRank = all.stream().sorted(Comparator.comparing(Promotion::id)).toArray(Promotion[]::new);
    var named = new HashMap<Object, List<Integer>>();
    var general = new ArrayList<Integer>();
    var whole = new ArrayList<Integer>();
    for (int rank = 0; rank < byRank.length; rank++) {
      var kind = byRank[rank].benefit().kind();
      if (kind.isOfGoods()) {
        note(byRank[rank].goods(), entry(rank, 0), named, general);
      } else if (kind.isOfBundle()) {
        var parts = byRank[rank].benefit().parts();
        for (int part = 0; part < parts.size(); part++) {
          note(parts.get(part).goods(), entry(rank, part), named, general);
        }
      } else {
        whole.add(rank);
      }
    }
    var concerning = new HashMap<Object, int[]>();
    named.forEach((name, entries) -> concerning.put(name, ints(entries)));
    return new PromotionIndex(byRank, concerning, ints(general), ints(whole));
  }

  @Override
  public List<Promotion> all() {
    return List.of(byRank);
  }

  @Override
  public List<Promotion> withCoupon(String fingerprint) {
    return Arrays.stream(byRank).filter(each -> fingerprint.equals(each.conditions().coupon())).toList();
  }

  Promotion get(int rank) {
    return byRank[rank];
  }

  int size() {
    return byRank.length;
  }

  /** Tells each entry that concerns this line, some more than once. */
  void concerning(Reckoning.Line line, IntConsumer entries) {
    tell(concerningAll, entries);
    tell(concerning.getOrDefault(line.sku(), NOBODY), entries);
    if (line.product() != null) {
      tell(concerning.getOrDefault(line.product(), NOBODY), entries);
    }
    var category = line.category();
    while (category != null) {
      tell(concerning.getOrDefault(category, NOBODY), entries);
      int end = category.lastIndexOf('/');
      category = end < 0 ? null : category.substring(0, end);
    }
  }

  static int rank(int entry) {
    return entry / Benefit.MOST_PARTS;
  }

  static int part(int entry) {
    return entry % Benefit.MOST_PARTS;
  }

  private static int entry(int rank, int part) {
    return rank * Benefit.MOST_PARTS + part;
  }

  private static void tell(int[] entries, IntConsumer consumer) {
    for (int entry : entries) {
      consumer.accept(entry);
    }
  }

  private static void note(Goods goods, int entry, Map<Object, List<Integer>> named, List<Integer> general) {
    if (goods.coverAll()) {
      general.add(entry);
    }
    goods.skus().forEach(name -> named.computeIfAbsent(name, _ -> new ArrayList<>()).add(entry));
    goods.products().forEach(name -> named.computeIfAbsent(name, _ -> new ArrayList<>()).add(entry));
    goods.categories().forEach(name -> named.computeIfAbsent(name, _ -> new ArrayList<>()).add(entry));
  }

  private static int[] ints(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }
}
