package shop.kontor.assistant.application;

import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.assistant.domain.Good;
import shop.kontor.inventory.StockChanged.AtLocation;

/**
 * What is known of a variant now.
 *
 * @param price as everybody is asked on the web; {@code null} while nobody has set one
 * @param available pieces, as last heard; {@code null} if that never was
 * @param locations where they are
 */
record Article(Good good, boolean listed, @Nullable Money price, @Nullable Integer available, List<AtLocation> locations) {

  boolean canBeHad(int pieces) {
    return listed && price != null && available != null && available >= pieces;
  }

  /** Pieces that can still be promised from there. */
  int at(String place) {
    return locations.stream().filter(each -> each.location().value().equals(place))
        .mapToInt(each -> Math.max(0, each.onHand() - each.reserved())).sum();
  }
}
