package shop.kontor.inventory.application;

import java.util.List;
import java.util.Optional;
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

  Premises(Locations locations, JdbcAggregateTemplate template) {
    this.locations = locations;
    this.template = template;
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
    return locations.findById(id).orElseGet(() -> template.insert(Location.unnamed(id)));
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
      return template.update(known.filter(Location::isUnnamed)
          .orElseThrow(() -> Refusal.conflict("inventory.refused.location-known", place.id())).namedAs(place));
    }
    if (all().size() >= MOST) {
      throw Refusal.conflict("inventory.refused.locations", MOST);
    }
    return template.insert(place);
  }
}
