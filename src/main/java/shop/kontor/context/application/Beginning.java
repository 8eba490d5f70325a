package shop.kontor.context.application;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shop.kontor.catalog.Sku;
import shop.kontor.context.application.Access.Seat;
import shop.kontor.context.application.Moment.Kind;
import shop.kontor.context.application.Moment.What;
import shop.kontor.context.domain.Entry;
import shop.kontor.context.domain.Journal;
import shop.kontor.context.domain.ProjectId;
import shop.kontor.context.domain.Role;
import shop.kontor.context.domain.Standing;
import shop.kontor.context.domain.Step;
import shop.kontor.context.domain.Wishes;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.text.OneLine;
import shop.kontor.foundation.text.Unfit;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.pricing.Channel;

/** A project begins: by a customer or a guest, or by staff for somebody who stands before them. */
@Service
public class Beginning {

  /** Projects of one person. */
  private static final int MOST = 100;
  private static final int LONGEST_NAME = 60;

  private final StepBook steps;
  private final ProjectBook projects;
  private final Assortment assortment;
  private final Groups groups;
  private final Moments moments;
  private final Taking taking;
  private final Showing showing;
  private final ProjectTelling telling;
  private final Clock clock;

  Beginning(StepBook steps, ProjectBook projects, Assortment assortment, Groups groups, Moments moments,
      Taking taking, Showing showing, ProjectTelling telling, Clock clock) {
    this.steps = steps;
    this.projects = projects;
    this.assortment = assortment;
    this.groups = groups;
    this.moments = moments;
    this.taking = taking;
    this.showing = showing;
    this.telling = telling;
    this.clock = clock;
  }

  /**
   * @param name by which the others will know her; {@code null} or blank if she does not say
   * @param first variant to consider; {@code null} for none
   */
  @Transactional
  public ProjectView begin(Caller caller, Wishes wishes, @Nullable String name, @Nullable Sku first) {
    var owner = Access.persons(caller).getFirst();
    if (projects.count(owner) >= MOST) {
      throw Refusal.conflict("context.refused.projects", MOST);
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var called = name(name, owner.isStaff() ? owner.staffName() : null);
    var begun = new Entry(1, now, owner, new Step.Begun(owner, called, wishes));
    var journal = new Journal(List.of(begun));
    var seat = new Seat(ProjectId.next(), journal, journal.project(), owner, Role.OWNER);
    projects.begin(seat.id(), seat.project(), now);
    steps.add(seat.id(), begun);
    telling.tell(seat.id(), null, journal);
    if (!owner.isStaff()) {
      moments.note("began " + seat.id(), caller.visitor(), caller.customer().orElse(null), now, Kind.BEGAN,
          new What(Channel.WEB, null, seat.id().value(), null, null, null, null, null, null, null, wishes.goal()));
    }
    return showing.view(first == null ? seat : assortment.find(first).map(article -> taking.take(seat, null,
        new Step.Weighed(first, Standing.CONSIDERED, 1, null, null,
            article.each(1, groups.of(seat.project()), now)))).orElse(seat));
  }

  /** What somebody calls herself, on one line. */
  static @Nullable String name(@Nullable String given, @Nullable String otherwise) {
    if (given == null || given.isBlank()) {
      return otherwise;
    }
    if (!OneLine.fits(given.strip(), LONGEST_NAME)) {
      throw new Unfit("context.unfit.name", "A name has at most " + LONGEST_NAME + " characters, on one line");
    }
    return given.strip();
  }
}
