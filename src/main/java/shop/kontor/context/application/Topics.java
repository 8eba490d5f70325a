package shop.kontor.context.application;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.context.domain.Member;
import shop.kontor.context.domain.Person;
import shop.kontor.context.domain.Project;
import shop.kontor.context.domain.ProjectId;
import shop.kontor.foundation.web.LiveUpdates;

/** Tells open pages that a project went on. Each member has a line of her own: who is removed hears nothing more. */
@Component
class Topics {

  /** Of staff who help in a project that is open to all of them. */
  private static final Person ANY_STAFF = Person.staff("*");

  private final LiveUpdates live;
  private final JdbcClient jdbc;

  Topics(LiveUpdates live, JdbcClient jdbc) {
    this.live = live;
    this.jdbc = jdbc;
  }

  static String of(ProjectId project, Person member) {
    return "context/" + project + "/" + member.value();
  }

  static String ofStaff(ProjectId project) {
    return of(project, ANY_STAFF);
  }

  /** Both who was a member before and who is one now: she who just left sees that, too. */
  void changed(ProjectId id, Project before, Project after) {
    before.members().forEach(member -> live.changed(of(id, member.person())));
    after.members().stream().map(Member::person).filter(person -> before.member(person).isEmpty())
        .forEach(person -> live.changed(of(id, person)));
    live.changed(ofStaff(id));
  }

  void changed(Collection<ProjectId> projects) {
    jdbc.sql("SELECT project, person FROM context.member WHERE project IN (:projects)")
        .param("projects", projects.stream().map(ProjectId::value).toList())
        .query((row, n) -> Map.entry(new ProjectId(row.getString(1)), new Person(row.getString(2)))).list()
        .forEach(each -> live.changed(of(each.getKey(), each.getValue())));
    projects.stream().map(Topics::ofStaff).collect(Collectors.toSet()).forEach(live::changed);
  }
}
