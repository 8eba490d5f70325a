package shop.kontor.ordering.web;

import java.util.List;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.ordering.domain.Order;

/** Which pieces were short, by name. */
record Shortages(List<Piece> pieces) {

  record Piece(LocalText name, int wanted, int available) {}

  static List<Piece> of(Order order) {
    if (order == null || order.course().why() == null) {
      return List.of();
    }
    return order.course().why().shortages().stream().map(shortage -> new Piece(order.content().lines().stream()
        .filter(line -> line.sku().equals(shortage.sku())).findFirst().map(line -> line.name())
        .orElse(LocalText.of(shortage.sku().value())), shortage.wanted(), shortage.available())).toList();
  }
}
