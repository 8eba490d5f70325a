package shop.kontor.studio.application;

import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.studio.application.DesignView.Standing;

/**
 * One piece that the last step put into a design.
 *
 * @param old what stood in its place; {@code null} if nothing did
 */
public record Exchange(@Nullable Standing old, Standing fresh) {

  /** Of two revisions of a design, in the order of the later one. */
  static List<Exchange> between(DesignView before, DesignView after) {
    return after.pieces().stream().map(fresh -> new Exchange(before.pieces().stream()
        .filter(old -> old.id().equals(fresh.id())).findFirst().orElse(null), fresh))
        .filter(each -> each.fresh.sku() != null && (each.old == null || !each.fresh.sku().equals(each.old.sku()))).toList();
  }

  /** By so much it costs less now; below zero for more, {@code null} where that can't be said. */
  public @Nullable Money saved() {
    return old == null || old.price() == null || fresh.price() == null || !old.price().isSameCurrency(fresh.price()) ? null
        : old.price().minus(fresh.price());
  }

  /** What it is made of, as far as the catalogue says. */
  public @Nullable String material(Locale locale) {
    var material = fresh.placement().piece().material();
    return material == null ? null : material.in(locale);
  }
}
