package shop.kontor.inventory.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import shop.kontor.inventory.LocationId;

/** All places with stock. */
public interface Locations extends Repository<Location, LocationId> {

  Optional<Location> findById(LocationId id);

  /** 1 for whoever is the first to tell of it. */
  @Modifying
  @Query("UPDATE inventory.location SET version = :version WHERE id = :id AND version = 0")
  int tell(String id, long version);

  List<Location> findAllByOrderByPickingRankAscIdAsc();
}
