package shop.kontor.studio.domain.guidelines;

import java.util.List;
import shop.kontor.studio.domain.Guideline;
import shop.kontor.studio.domain.Verdict;

/**
 * How well a guideline is met.
 *
 * @param share from 0 to 1; {@link Double#NaN} if the guideline has nothing to say here
 * @param how what the message's key ends with
 */
record Finding(double share, String how, Object... values) {

  static final Finding NOTHING = new Finding(Double.NaN, "none");

  boolean counts() {
    return !Double.isNaN(share);
  }

  Verdict verdict(Guideline guideline) {
    int percent = counts() ? (int) Math.round(100 * Math.max(0, Math.min(1, share))) : 100;
    return new Verdict(guideline, percent, "studio.verdict." + guideline + "." + how, List.of(values));
  }

  /** 1 up to {@code good}, 0 from {@code bad} on, and in between in between. */
  static double falling(double value, double good, double bad) {
    return good < bad ? Math.max(0, Math.min(1, (bad - value) / (bad - good)))
        : Math.max(0, Math.min(1, (value - bad) / (good - bad)));
  }

  /** 1 between the two, and less by and by outside of them, 0 when off by {@code slack}. */
  static double between(double value, double low, double high, double slack) {
    double off = Math.max(0, Math.max(low - value, value - high));
    return Math.max(0, 1 - off / slack);
  }

  static long centimetres(double millimetres) {
    return Math.round(millimetres / 10);
  }
}
