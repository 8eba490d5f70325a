package shop.kontor.cart.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.security.Seals;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.pricing.PricePromise;

/** Many pieces into a cart in one step: all of them, or none where one is refused. */
@Service
public class Armful {

  private static final int MOST = 80;
  private static final int MOST_TOKENS = 200;

  private final Shopping shopping;
  private final Seals seals;

  Armful(Shopping shopping, Seals seals) {
    this.shopping = shopping;
    this.seals = seals;
  }

  /**
   * @param pieces how many of each
   * @param tokens of promises of their prices, as she was shown them
   */
  @Transactional
  @Retryable(includes = {DuplicateKeyException.class, ConcurrencyFailureException.class}, delay = 5)
  public CartView add(Caller caller, Map<Sku, Integer> pieces, List<String> tokens) {
    if (pieces.isEmpty() || pieces.size() > MOST || tokens.size() > MOST_TOKENS) {
      throw Refusal.invalid("cart.refused.armful", MOST);
    }
    var promised = new LinkedHashMap<String, Sku>();
    tokens.forEach(token -> promised.put(token, PricePromise.of(token, seals)
        .orElseThrow(() -> Refusal.invalid("cart.refused.promise.forged")).sku()));
    CartView cart = null;
    for (var piece : pieces.entrySet()) {
      cart = shopping.add(caller, piece.getKey(), piece.getValue(), promised.entrySet().stream()
          .filter(each -> each.getValue().equals(piece.getKey())).map(Map.Entry::getKey).toList());
    }
    return cart;
  }
}
