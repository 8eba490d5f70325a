package shop.kontor.pricing;

import java.math.BigInteger;

/**
 * Exact arithmetic on amounts in minor units, such as cents. Free of library types, as all of the reckoning below
 * {@link Reckoning}: a till reckons the same in a browser.
 */
interface Minor {

  int WHOLE = 10_000;

  /** So many hundredths of a percent of an amount, rounded half up. */
  static long percent(long amount, int hundredths) {
    return amount / WHOLE * hundredths + (amount % WHOLE * hundredths + WHOLE / 2) / WHOLE;
  }

  /**
   * Spreads an amount by weight, to the last unit: each gets its share rounded down, and what is left goes one by one to
   * those with the largest remainders, the first of equals first. Nobody gets more than its weight.
   *
   * @param amount at most the sum of the weights
   */
  static long[] spread(long amount, long[] weights) {
    long all = 0;
    for (long weight : weights) {
      all += weight;
    }
    var shares = new long[weights.length];
    if (amount == 0 || all == 0) {
      return shares;
    }
    var remainders = new long[weights.length];
    long left = amount;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] == 0 || amount <= Long.MAX_VALUE / weights[i]) {
        shares[i] = amount * weights[i] / all;
        remainders[i] = amount * weights[i] % all;
      } else {
        var parts = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(weights[i]))
            .divideAndRemainder(BigInteger.valueOf(all));
        shares[i] = parts[0].longValueExact();
        remainders[i] = parts[1].longValueExact();
      }
      left -= shares[i];
    }
    for (; left > 0; left--) {
      int largest = 0;
      for (int i = 1; i < weights.length; i++) {
        if (remainders[i] > remainders[largest]) {
          largest = i;
        }
      }
      shares[largest]++;
      remainders[largest] = -1;
    }
    return shares;
  }
}
