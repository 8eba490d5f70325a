package shop.kontor.inventory.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import shop.kontor.inventory.LocationId;

/** All places with stock. */
public interface Locations extends Repository<Location, LocationId> {

  Optional<Location> findById(LocationId id);

  List<Location> findAllByOrderByPickingRankAscIdAsc();
}
