package shop.kontor.context.application;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.context.application.Access.Seat;
import shop.kontor.context.domain.Member;
import shop.kontor.context.domain.Member;
import shop.kontor.context.domain.Person;
import shop.kontor.context.domain.Project;
import shop.kontor.context.domain.ProjectId;
import shop.kontor.foundation.web.LiveUpdates;

/** Tells open pages that a project went on. Each member has a line of her own: that of who is removed ends. */
@Component
class Topics {

  /** Of staff who help in a project that is open to all of them. */
  private static final Person ANY_STAFF = Person.staff("*");

  private final LiveUpdates live;
  private final Heeding heeding;
  private final JdbcClient jdbc;

  Topics(LiveUpdates live, Heeding heeding, JdbcClient jdbc) {
    this.live = live;
    this.heeding = heeding;
    this.jdbc = jdbc;
  }

  /** What whoever sits there watches from now on, in a project that is held. */
  String watched(Seat seat) {
    heeding.open(seat.id());
    return of(seat.id(), seat.byShare() ? ANY_STAFF : seat.me());
  }

  private static String of(ProjectId project, Person member) {
    return "context/" + project + "/" + member.value();
  }

  /** Both who was a member before and who is one now: she who just left sees that, too, and nothing after it. */
  void changed(ProjectId id, Project before, Project after) {
    before.members().stream().map(Member::person).forEach(person -> {
      if (after.member(person).isPresent()) {
        live.changed(of(id, person));
      } else {
        live.ended(of(id, person));
      }
    });
    after.members().stream().map(Member::person).filter(person -> before.member(person).isEmpty())
        .forEach(person -> live.changed(of(id, person)));
    if (before.openToStaff() && !after.openToStaff()) {
      live.ended(of(id, ANY_STAFF));
    } else {
      live.changed(of(id, ANY_STAFF));
    }
  }

  /** The shop told something that matters to it. */
  void changed(ProjectId id) {
    jdbc.sql("SELECT person FROM context.member WHERE project = ?").param(id.value())
        .query((row, n) -> of(id, new Person(row.getString(1)))).list().forEach(live::changed);
    live.changed(of(id, ANY_STAFF));
  }
}
