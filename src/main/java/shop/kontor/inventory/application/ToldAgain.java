package shop.kontor.inventory.application;

import java.util.Set;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.post.Fact;
import shop.kontor.foundation.post.Retelling;
import shop.kontor.inventory.StockChanged;

/** All stock, for rooms that are new. */
@Component
class ToldAgain implements Retelling {

  private final StockBook book;

  ToldAgain(StockBook book) {
    this.book = book;
  }

  @Override
  public Set<Class<? extends Fact>> facts() {
    return Set.of(StockChanged.class);
  }

  @Override
  public Page after(String place, int most) {
    var page = book.after(place == null ? "" : place, most);
    return new Page(page.stream().map(StockTelling::fact).toList(),
        page.size() < most ? null : page.getLast().sku().value());
  }
}
