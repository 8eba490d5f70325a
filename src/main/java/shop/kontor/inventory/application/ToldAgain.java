package shop.kontor.inventory.application;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.post.Fact;
import shop.kontor.foundation.post.Retelling;
import shop.kontor.inventory.LocationChanged;
import shop.kontor.inventory.StockChanged;
import shop.kontor.inventory.domain.Locations;

/** All places, then all stock, for rooms that are new. */
@Component
class ToldAgain implements Retelling {

  private final Locations locations;
  private final StockBook book;

  ToldAgain(Locations locations, StockBook book) {
    this.locations = locations;
    this.book = book;
  }

  @Override
  public Set<Class<? extends Fact>> facts() {
    return Set.of(LocationChanged.class, StockChanged.class);
  }

  /** There are few places: the first page has them all, and goes on with stock. */
  @Override
  public Page after(String place, int most) {
    var page = book.after(place == null ? "" : place, most);
    var places = place != null ? Stream.<Fact>empty() : locations.findAllByOrderByPickingRankAscIdAsc().stream()
        .filter(location -> location.version() > 0).<Fact>map(StockTelling::fact);
    return new Page(Stream.concat(places, page.stream().map(StockTelling::fact)).toList(),
        page.size() < most ? null : page.getLast().sku().value());
  }
}
