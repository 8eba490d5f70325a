package shop.kontor.foundation.products;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import shop.kontor.foundation.post.Freshness;
import shop.kontor.foundation.post.Freshness.Hearing;

/**
 * The last hour of a room's hearing, as bars that grow with the logarithm of the delay: what is promised stands at three
 * quarters of the height.
 *
 * @param bars from left to right; none where nothing was heard
 * @param late whether the promise is broken now
 * @param now the worst delay now, in milliseconds
 * @param worst of the hour, in milliseconds; -1 if nothing was heard
 */
public record FreshnessChart(List<Bar> bars, boolean late, long now, long worst, Duration promised) {

  /** In the units of the drawing. */
  public static final int WIDTH = 240;
  public static final int HEIGHT = 40;
  private static final double PROMISED = 0.75;

  public record Bar(int x, double y, double height, boolean late) {}

  static FreshnessChart of(List<Hearing> hearings, Duration promised) {
    var bars = new ArrayList<Bar>();
    long worstOfAll = -1;
    int step = WIDTH / Freshness.MINUTES;
    for (int minute = 0; minute < Freshness.MINUTES; minute++) {
      int at = minute;
      long worst = hearings.stream().mapToLong(each -> each.minutes().get(at)).max().orElse(-1);
      if (minute == Freshness.MINUTES - 1) {
        worst = Math.max(worst, hearings.stream().mapToLong(Hearing::waitingMillis).filter(each -> each > 0).max()
            .orElse(-1));
      }
      if (worst >= 0) {
        double height = Math.max(1.5, Math.min(1, PROMISED * Math.log1p(worst) / Math.log1p(promised.toMillis()))
            * HEIGHT);
        bars.add(new Bar(minute * step, round(HEIGHT - height), round(height), worst > promised.toMillis()));
      }
      worstOfAll = Math.max(worstOfAll, worst);
    }
    long now = hearings.stream().mapToLong(each -> each.now().toMillis()).max().orElse(0);
    return new FreshnessChart(bars, now > promised.toMillis(), now, worstOfAll, promised);
  }

  private static double round(double number) {
    return Math.round(number * 10) / 10.0;
  }

  /** Where the promise stands. */
  public double promisedAt() {
    return HEIGHT * (1 - PROMISED);
  }
}
