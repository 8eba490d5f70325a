package shop.kontor.catalog;

import java.math.BigDecimal;
import shop.kontor.foundation.text.Unfit;

/**
 * How much is in a variant that is sold by measure, and of how much its unit price is told: 250 ml, told per 100 ml.
 * Directive 98/6/EC asks for that price beside the selling price; article 2(b) names a kilogram, a litre, a metre, a
 * square or cubic metre, or what else is customary for such goods.
 */
public record Content(Measure holds, Measure per) {

  public Content {
    if (holds == null || per == null || !holds.comparesWith(per)) {
      throw new Unfit("catalog.unfit.content", "A content and what its price is told by are measured alike: 250 ml, and"
          + " per 100 ml");
    }
  }

  /** Told by one kilogram, litre, metre, square metre or piece. */
  public static Content of(Measure holds) {
    var per = switch (holds.unit()) {
      case GRAM -> MeasureUnit.KILOGRAM;
      case MILLILITRE -> MeasureUnit.LITRE;
      default -> holds.unit();
    };
    return new Content(holds, new Measure(BigDecimal.ONE, per));
  }
}
