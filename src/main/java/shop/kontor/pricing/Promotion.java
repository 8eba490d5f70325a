package shop.kontor.pricing;

import org.joda.money.CurrencyUnit;
import shop.kontor.foundation.text.Unfit;

/**
 * Something that makes a basket cheaper, as {@link Reckoning} reckons it.
 *
 * @param id of two promotions that give the same, the one whose id comes first is used; ids grow with time
 * @param name as customers read it
 * @param goods what it concerns, where the kind is of goods; else everything
 */
public record Promotion(String id, String name, Benefit benefit, Goods goods, Conditions conditions) {

  public static final int LONGEST_NAME = 100;

  public Promotion {
    if (id == null || id.isBlank() || name == null || name.isBlank() || name.length() > LONGEST_NAME) {
      throw new Unfit("pricing.unfit.promotion-name", "A promotion has a name of 1 to 100 characters");
    }
    goods = goods == null ? Goods.EVERYTHING : goods;
    conditions = conditions == null ? Conditions.NONE : conditions;
    if (!benefit.kind().isOfGoods() && !goods.coverAll()) {
      throw new Unfit("pricing.unfit.promotion-goods",
          "Only a promotion of so much less for each piece, or of some pieces free, is limited to goods");
    }
    if (goods.size() + benefit.parts().stream().mapToInt(part -> part.goods().size()).sum() > Goods.MOST) {
      throw new Unfit("pricing.unfit.goods", "A promotion names at most " + Goods.MOST + " goods");
    }
  }

  /** One that says amounts in another currency holds nowhere. */
  boolean isIn(CurrencyUnit currency) {
    return (benefit.amount() == null || benefit.amount().getCurrencyUnit().equals(currency))
        && (conditions.leastSum() == null || conditions.leastSum().getCurrencyUnit().equals(currency));
  }
}
