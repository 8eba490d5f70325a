package shop.kontor.context.application;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.context.domain.Member;
import shop.kontor.context.domain.Project;
import shop.kontor.context.domain.Role;

/** Whose prices a project is reckoned with: those of the group to which its owner belongs, the first of several. */
@Component
class Groups {

  private final JdbcClient jdbc;

  Groups(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** {@code null} for everybody's. */
  @Nullable String of(Project project) {
    var owners = project.members().stream().filter(member -> member.role() == Role.OWNER).map(Member::person)
        .flatMap(person -> person.customerId().stream()).toList();
    return owners.isEmpty() ? null : jdbc.sql("""
        SELECT customer_group FROM context.standing WHERE customer IN (:owners) AND customer_group IS NOT NULL
         ORDER BY customer FETCH FIRST 1 ROW ONLY
        """).param("owners", owners).query(String.class).optional().orElse(null);
  }
}
