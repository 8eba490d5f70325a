package shop.kontor.catalog;

import java.math.BigDecimal;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.foundation.text.Unfit;

/** In what goods are measured by weight, volume, length, area or number: metric, as Directive 98/6/EC asks. */
public enum MeasureUnit {

  GRAM("g", "g"),
  KILOGRAM("kg", "kg", GRAM, 1_000),
  MILLILITRE("ml", "ml"),
  LITRE("l", "l", MILLILITRE, 1_000),
  METRE("m", "m"),
  SQUARE_METRE("sqm", "m²"),
  CUBIC_METRE("cbm", "m³", MILLILITRE, 1_000_000),
  PIECE("ct", LocalText.of("piece", "개"), LocalText.of("pieces", "개"), null, 1);

  private final String written;
  private final LocalText one;
  private final LocalText many;
  private final MeasureUnit small;
  private final int size;

  MeasureUnit(String written, String symbol) {
    this(written, symbol, null, 1);
  }

  MeasureUnit(String written, String symbol, MeasureUnit small, int size) {
    this(written, LocalText.of(symbol), LocalText.of(symbol), small, size);
  }

  MeasureUnit(String written, LocalText one, LocalText many, MeasureUnit small, int size) {
    this.written = written;
    this.one = one;
    this.many = many;
    this.small = small;
    this.size = size;
  }

  /** As feeds and addresses write it, such as {@code ml}, {@code sqm} or {@code ct}. */
  public String written() {
    return written;
  }

  public static MeasureUnit of(String written) {
    for (var unit : values()) {
      if (unit.written.equals(written)) {
        return unit;
      }
    }
    throw new Unfit("catalog.unfit.unit", "Goods are measured in g, kg, ml, l, m, sqm, cbm or ct");
  }

  /** The smallest unit of its kind: what has the same one can be compared. */
  MeasureUnit small() {
    return small == null ? this : small;
  }

  /** How many of the smallest unit it is. */
  BigDecimal size() {
    return BigDecimal.valueOf(size);
  }

  LocalText word(boolean single) {
    return single ? one : many;
  }
}
