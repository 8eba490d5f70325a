package shop.kontor.cart.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import shop.kontor.foundation.persistence.Document;

/** All tariffs that were promised to the owner of a cart, the newest first; each of them once. */
record PromisedTariffs(List<PromisedTariff> tariffs) implements Document {

  static final PromisedTariffs NONE = new PromisedTariffs(List.of());
  /** Of more than these the oldest go: staff would have had to change the tariff as often within a day. */
  private static final int MOST = 8;

  PromisedTariffs {
    tariffs = List.copyOf(tariffs);
  }

  /** With these, too; of one tariff the promise that lasts longest, and none that is over. */
  PromisedTariffs and(List<PromisedTariff> more, Instant now) {
    var all = new ArrayList<PromisedTariff>();
    Stream.concat(more.stream(), tariffs.stream()).filter(each -> !each.over(now)).forEach(each -> {
      var same = all.stream().filter(known -> Objects.equals(known.tariff(), each.tariff())).findFirst();
      if (same.isEmpty()) {
        all.add(each);
      } else if (each.until().isAfter(same.get().until())) {
        all.set(all.indexOf(same.get()), each);
      }
    });
    return new PromisedTariffs(all.stream().limit(MOST).toList());
  }

  /** As a row keeps it. */
  PromisedTariffs orNull() {
    return tariffs.isEmpty() ? null : this;
  }
}
