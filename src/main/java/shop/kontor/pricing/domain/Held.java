package shop.kontor.pricing.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import shop.kontor.catalog.Sku;
import shop.kontor.pricing.PricePromise;

/** The promises that somebody holds, oldest first: as many as she can carry. */
public record Held(List<PricePromise> promises) {

  public static final int MOST = 20;
  public static final Held NONE = new Held(List.of());

  public Held {
    promises = List.copyOf(promises);
  }

  public List<PricePromise> of(Sku sku) {
    return promises.stream().filter(each -> each.sku().equals(sku)).toList();
  }

  /** With these too, and without what is over, is covered by another, or is too old to be carried on. */
  public Held and(List<PricePromise> more, Instant now) {
    var all = new ArrayList<>(promises);
    for (var each : more) {
      if (!all.contains(each)) {
        all.removeIf(each::covers);
        all.add(each);
      }
    }
    all.removeIf(each -> each.over(now));
    return new Held(all.subList(Math.max(0, all.size() - MOST), all.size()));
  }
}
