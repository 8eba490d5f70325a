package shop.kontor.context.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.context.application.Access.Seat;
import shop.kontor.context.domain.Member;
import shop.kontor.context.domain.Person;
import shop.kontor.context.domain.Project;
import shop.kontor.context.domain.ProjectId;
import shop.kontor.foundation.sharing.Neighbours;
import shop.kontor.foundation.web.LiveUpdates;

/** Tells open pages that a project went on. Each member has a line of her own: who is removed hears nothing more. */
@Component
class Topics {

  /** Of staff who help in a project that is open to all of them. */
  private static final Person ANY_STAFF = Person.staff("*");

  private final LiveUpdates live;
  private final Neighbours neighbours;
  private final JdbcClient jdbc;
  /** Projects that somebody looks at in this process; longer than a line is held. Of the others nobody need be told. */
  private final Cache<ProjectId, Boolean> open =
      Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(Duration.ofMinutes(45)).build();

  Topics(LiveUpdates live, Neighbours neighbours, JdbcClient jdbc) {
    this.live = live;
    this.neighbours = neighbours;
    this.jdbc = jdbc;
  }

  /** What whoever sits there watches from now on. */
  String watched(Seat seat) {
    open.put(seat.id(), true);
    return of(seat.id(), seat.byShare() ? ANY_STAFF : seat.me());
  }

  private static String of(ProjectId project, Person member) {
    return "context/" + project + "/" + member.value();
  }

  /** Both who was a member before and who is one now: she who just left sees that, too. */
  void changed(ProjectId id, Project before, Project after) {
    before.members().forEach(member -> live.changed(of(id, member.person())));
    after.members().stream().map(Member::person).filter(person -> before.member(person).isEmpty())
        .forEach(person -> live.changed(of(id, person)));
    live.changed(of(id, ANY_STAFF));
  }

  void changed(Collection<ProjectId> projects) {
    var watched = projects.stream().filter(id -> neighbours.possible() || open.getIfPresent(id) != null)
        .map(ProjectId::value).toList();
    if (watched.isEmpty()) {
      return;
    }
    jdbc.sql("SELECT project, person FROM context.member WHERE project IN (:projects)").param("projects", watched)
        .query((row, n) -> of(new ProjectId(row.getString(1)), new Person(row.getString(2)))).list()
        .forEach(live::changed);
    watched.forEach(id -> live.changed(of(new ProjectId(id), ANY_STAFF)));
  }
}
