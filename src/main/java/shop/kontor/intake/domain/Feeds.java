package shop.kontor.intake.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** All files that were ever handed in. */
public interface Feeds extends Repository<Feed, FeedId> {

  Feed save(Feed feed);

  Optional<Feed> findById(FeedId id);

  @Query("SELECT * FROM intake.feed ORDER BY asked_at DESC FETCH FIRST 100 ROWS ONLY")
  List<Feed> latest();

  @Query("SELECT * FROM intake.feed WHERE status = :status ORDER BY asked_at")
  List<Feed> in(Feed.Status status);
}
