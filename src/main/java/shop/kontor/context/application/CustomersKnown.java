package shop.kontor.context.application;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.context.domain.Person;
import shop.kontor.customer.ConsentChanged;
import shop.kontor.customer.CustomerId;
import shop.kontor.customer.Purpose;
import shop.kontor.customer.StandingChanged;
import shop.kontor.foundation.web.LiveUpdates;

/** Replicas of what customers agree to, and of the groups whose prices are theirs. What is taken back ends here at once. */
@Component
class CustomersKnown {

  private final JdbcClient jdbc;
  private final StepBook steps;
  private final ProjectBook projects;
  private final Topics topics;
  private final Heeding heeding;
  private final LiveUpdates live;

  CustomersKnown(JdbcClient jdbc, StepBook steps, ProjectBook projects, Topics topics, Heeding heeding,
      LiveUpdates live) {
    this.jdbc = jdbc;
    this.steps = steps;
    this.projects = projects;
    this.topics = topics;
    this.heeding = heeding;
    this.live = live;
  }

  @ApplicationModuleListener(id = "context.note-consent")
  void on(ConsentChanged fact) {
    var person = Person.customer(fact.customer().value());
    int news = jdbc.sql("""
        MERGE INTO context.consent c USING (VALUES (CAST(? AS VARCHAR(100)), CAST(? AS BOOLEAN), CAST(? AS VARCHAR(254)),
            CAST(? AS VARCHAR(10)), CAST(? AS BIGINT)))
          AS told (person, help, email, language, version) ON c.person = told.person
        WHEN MATCHED AND c.version < told.version THEN UPDATE SET help = told.help, email = told.email,
          language = told.language, version = told.version
        WHEN NOT MATCHED THEN INSERT (person, help, email, language, version)
          VALUES (told.person, told.help, told.email, told.language, told.version)
        """).params(person.value(), fact.allows(Purpose.HELP),
            fact.allows(Purpose.LETTERS) ? fact.email() : null, fact.language(), fact.version()).update();
    if (news == 0) {
      return;
    }
    if (!fact.allows(Purpose.LETTERS)) {
      jdbc.sql("DELETE FROM context.letter WHERE person = ?").param(person.value()).update();
    }
    projects.of(person).forEach(id -> steps.hold(id).ifPresent(_ -> heeding.renew(id)));
    live.changed(Moments.topic(person));
  }

  @ApplicationModuleListener(id = "context.note-standing")
  void on(StandingChanged fact) {
    int news = jdbc.sql("""
        MERGE INTO context.standing s USING (VALUES (CAST(? AS VARCHAR(40)), CAST(? AS VARCHAR(40)),
            CAST(? AS BIGINT)))
          AS told (customer, customer_group, version) ON s.customer = told.customer
        WHEN MATCHED AND s.version < told.version THEN UPDATE SET customer_group = told.customer_group,
          version = told.version
        WHEN NOT MATCHED THEN INSERT (customer, customer_group, version)
          VALUES (told.customer, told.customer_group, told.version)
        """).params(fact.customer().value(), fact.group() == null ? null : fact.group().value(), fact.version()).update();
    if (news > 0) {
      projects.of(Person.customer(fact.customer().value())).forEach(id -> steps.hold(id).ifPresent(journal -> {
        projects.regroup(id, journal.project());
        topics.changed(id, journal.project(), journal.project());
      }));
    }
  }

  /** Whether staff may see what she did, to help her. */
  boolean agreesToHelp(CustomerId customer) {
    return jdbc.sql("SELECT help FROM context.consent WHERE person = ?")
        .param(Person.customer(customer.value()).value()).query(Boolean.class).optional().orElse(false);
  }
}
