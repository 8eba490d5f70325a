package shop.kontor.context.application;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shop.kontor.foundation.security.Caller;

/** Shows projects to their members, and answers from what a project and its replicas know, without asking anybody. */
@Service
@Transactional(readOnly = true)
public class Looking {

  private static final int MOST = 100;

  private final Access access;
  private final ProjectBook projects;
  private final Showing showing;
  private final Topics topics;

  Looking(Access access, ProjectBook projects, Showing showing, Topics topics) {
    this.access = access;
    this.projects = projects;
    this.showing = showing;
    this.topics = topics;
  }

  /** The caller's own, the one that changed last first. */
  public List<ProjectRow> of(Caller caller) {
    return projects.of(Access.persons(caller), MOST);
  }

  /** Those in which the shop was asked to help. */
  public List<ProjectRow> openToStaff() {
    return projects.openToStaff(MOST);
  }

  /** @param at number of the last step to be shown; {@code null} for how it stands */
  public ProjectView project(Caller caller, String id, @Nullable Integer at) {
    var seat = access.look(id, caller);
    int last = seat.journal().last();
    return at == null || at >= last ? showing.view(seat) : showing.view(seat.at(seat.journal().until(at)), last);
  }

  /** The steps after this one, in order. */
  public List<StepView> steps(Caller caller, String id, int after) {
    var seat = access.look(id, caller);
    return showing.steps(seat, seat.journal().after(after));
  }

  /** What happened since this moment, in order. */
  public List<StepView> since(Caller caller, String id, Instant moment) {
    var seat = access.look(id, caller);
    return showing.steps(seat, seat.journal().after(moment));
  }

  /** What an open page of a member watches. */
  @Transactional
  @Retryable(includes = {DuplicateKeyException.class, ConcurrencyFailureException.class}, delay = 5)
  public String topic(Caller caller, String id) {
    return topics.watched(access.hold(id, caller));
  }
}
