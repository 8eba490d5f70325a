package shop.kontor.studio.application;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.web.LiveUpdates;
import shop.kontor.studio.application.Access.Seat;

/** Tells open pages that a project's room or designs changed. Each member has a line of her own. */
@Component
class Topics {

  /** Of staff who help in a project that is open to all of them. */
  private static final String ANY_STAFF = "staff:*";

  private final LiveUpdates live;
  private final JdbcClient jdbc;

  Topics(LiveUpdates live, JdbcClient jdbc) {
    this.live = live;
    this.jdbc = jdbc;
  }

  String watched(Seat seat) {
    return of(seat.project(), seat.byShare() ? ANY_STAFF : seat.me());
  }

  private static String of(String project, String person) {
    return "studio/" + project + "/" + person;
  }

  void changed(String project) {
    changed(project, jdbc.sql("SELECT person FROM studio.member WHERE project = ?").param(project)
        .query(String.class).list());
  }

  /** @param persons who are told: whoever has just left, too */
  void changed(String project, Collection<String> persons) {
    persons.forEach(person -> live.changed(of(project, person)));
    live.changed(of(project, ANY_STAFF));
  }

  /** All projects in whose designs this variant stands. */
  void changedBy(String sku) {
    jdbc.sql("""
        SELECT DISTINCT d.project FROM studio.placed p JOIN studio.design d ON d.id = p.design WHERE p.sku = ?
        """).param(sku).query(String.class).list().forEach(this::changed);
  }
}
