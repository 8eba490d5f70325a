package house.apple.application;

import house.pear.CountPears;
import house.pear.PearsCounted;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class PearsKnown {

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher post;

  PearsKnown(JdbcClient jdbc, ApplicationEventPublisher post) {
    this.jdbc = jdbc;
    this.post = post;
  }

  @ApplicationModuleListener(id = "apple.remember-pears")
  void on(PearsCounted fact) {
    jdbc.sql("""
        update apple.pears_known set pears = ?, version = ? where tree = ? and version < ?
        """).params(fact.pears(), fact.version(), fact.tree(), fact.version()).update();
  }

  @Transactional
  public void ask(String tree) {
    post.publishEvent(new CountPears(tree));
  }

  public int known(String tree) {
    return jdbc.sql("select pears from apple.pears_known where tree = ?").param(tree).query(Integer.class).single();
  }
}
