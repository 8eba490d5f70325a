package shop.kontor.inventory.application;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.inventory.LocationId;
import shop.kontor.inventory.domain.Location;
import shop.kontor.inventory.domain.Locations;

/** The places that the shop has. */
@Service
public class Premises {

  /** Each variant's stock tells of every place in one row, which has an end. */
  static final int MOST = 100;

  private final Locations locations;
  private final JdbcAggregateTemplate template;
  private final StockTelling telling;

  Premises(Locations locations, JdbcAggregateTemplate template, StockTelling telling) {
    this.locations = locations;
    this.template = template;
    this.telling = telling;
  }

  /** In picking order. */
  public List<Location> all() {
    return locations.findAllByOrderByPickingRankAscIdAsc();
  }

  public Optional<Location> find(LocationId id) {
    return locations.findById(id);
  }

  /** A place that somebody told of: made known by its id alone where nobody did before. */
  Location expect(LocationId id) {
    return locations.findById(id).orElseGet(() -> telling.changed(template.insert(Location.unnamed(id))));
  }

  /**
   * Opens a place, or names one that a count was the first to tell of.
   *
   * @throws Refusal for a place that there is already
   */
  @Transactional
  public Location open(Location place) {
    var known = locations.findById(place.id());
    if (known.isPresent()) {
      return telling.changed(template.update(known.filter(Location::isUnnamed)
          .orElseThrow(() -> Refusal.conflict("inventory.refused.location-known", place.id())).namedAs(place)));
    }
    if (all().size() >= MOST) {
      throw Refusal.conflict("inventory.refused.locations", MOST);
    }
    return telling.changed(template.insert(place));
  }

  /**
   * Calls a place otherwise, or says where it is.
   *
   * @throws Refusal for a place that there is not
   */
  @Transactional
  public Location change(Location place) {
    var known = locations.findById(place.id())
        .orElseThrow(() -> Refusal.notFound("inventory.refused.location", place.id()));
    return telling.changed(template.update(known.namedAs(place)));
  }

  /** Places that the house began with are told once. */
  @EventListener(ApplicationReadyEvent.class)
  @Transactional
  public void tellUntold() {
    all().stream().filter(place -> place.version() == 0).map(Location::told)
        .filter(place -> locations.tell(place.id().value(), place.version()) == 1).forEach(telling::changed);
  }
}
