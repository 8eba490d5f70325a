package shop.kontor.context.application;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shop.kontor.context.application.Access.Seat;
import shop.kontor.context.application.Invitations.Invited;
import shop.kontor.context.domain.Entry;
import shop.kontor.context.domain.Journal;
import shop.kontor.context.domain.Link;
import shop.kontor.context.domain.Person;
import shop.kontor.context.domain.Role;
import shop.kontor.context.domain.Step;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.Refusal;

/**
 * Who takes part. An invitation is a sealed link, which nobody can make up and owners can revoke; what it opens is told
 * by the project itself. Revoking one keeps others out and removes nobody: that is another step, which revokes the link
 * by which she came.
 */
@Service
public class Sharing {

  private static final int MOST_LINKS = 20;
  private static final int MOST_MEMBERS = 20;

  private final Access access;
  private final Taking taking;
  private final StepBook steps;
  private final Showing showing;
  private final Invitations invitations;

  Sharing(Access access, Taking taking, StepBook steps, Showing showing,
      Invitations invitations) {
    this.access = access;
    this.taking = taking;
    this.steps = steps;
    this.showing = showing;
    this.invitations = invitations;
  }

  /** What whoever carries a link is invited to. */
  public record Invitation(String project, String goal, @Nullable String by, Role role, boolean member) {}

  @Transactional
  @Retryable(includes = {DuplicateKeyException.class, ConcurrencyFailureException.class}, delay = 5)
  public ProjectView invite(Caller caller, String id, Role role) {
    var seat = access.hold(id, caller).mayInvite();
    if (seat.project().links().size() >= MOST_LINKS) {
      throw Refusal.conflict("context.refused.links", MOST_LINKS);
    }
    return showing.view(taking.take(seat, null, new Step.LinkMade(Ids.next().toString(), role)));
  }

  @Transactional
  @Retryable(includes = {DuplicateKeyException.class, ConcurrencyFailureException.class}, delay = 5)
  public ProjectView revoke(Caller caller, String id, String link) {
    return showing.view(taking.take(access.hold(id, caller).mayInvite(), null, new Step.LinkRevoked(link)));
  }

  /** @throws Refusal for what is no link, or none any more */
  @Transactional(readOnly = true)
  public Invitation invitation(Caller caller, String token) {
    var opened = open(token);
    var journal = steps.read(opened.project()).orElseThrow(Sharing::unknown);
    var link = link(journal, opened);
    var project = journal.project();
    var by = project.members().stream().filter(member -> member.role() == Role.OWNER).findFirst();
    return new Invitation(opened.project().value(), project.wishes().goal(), by.map(each -> each.name()).orElse(null),
        link.role(), Access.persons(caller).stream().anyMatch(person -> project.member(person).isPresent()));
  }

  /** @param name by which the others will know her */
  @Transactional
  @Retryable(includes = {DuplicateKeyException.class, ConcurrencyFailureException.class}, delay = 5)
  public ProjectView join(Caller caller, String token, @Nullable String name) {
    var opened = open(token);
    var journal = steps.hold(opened.project()).orElseThrow(Sharing::unknown);
    var link = link(journal, opened);
    var project = journal.project();
    var me = Access.persons(caller).getFirst();
    var seat = new Seat(opened.project(), journal, project, me, link.role());
    if (project.member(me).isEmpty() && project.members().size() >= MOST_MEMBERS) {
      throw Refusal.conflict("context.refused.members", MOST_MEMBERS);
    }
    var joined = taking.take(seat, null, new Step.Joined(me,
        Beginning.name(name, me.isStaff() ? me.staffName() : null), link.role(), link.id()));
    return showing.view(new Seat(joined.id(), joined.journal(), joined.project(), me,
        joined.project().member(me).orElseThrow().role()));
  }

  /**
   * Removes a member, and the link by which she joined; or lets her leave who asks for herself.
   *
   * @param number of the member
   * @return empty for whoever has left: she sees it no more
   */
  @Transactional
  @Retryable(includes = {DuplicateKeyException.class, ConcurrencyFailureException.class}, delay = 5)
  public Optional<ProjectView> remove(Caller caller, String id, int number) {
    var seat = access.hold(id, caller);
    var member = seat.project().members().stream().filter(each -> each.number() == number).findFirst()
        .orElseThrow(() -> Refusal.notFound("context.refused.member"));
    boolean herself = member.person().equals(seat.me());
    if (!herself) {
      seat.mayInvite();
      if (member.role() == Role.OWNER) { // nobody shuts another out of what both own
        throw Refusal.conflict("context.refused.owner-stays");
      }
    }
    if (!seat.project().hasOtherOwner(member.person())) {
      throw Refusal.conflict("context.refused.last-owner");
    }
    var after = taking.take(seat, null, new Step.Removed(member.person()));
    return herself ? Optional.empty() : Optional.of(showing.view(withdrawn(after, member.person())));
  }

  /** The link by which somebody came who was removed, for she still has it. */
  private Seat withdrawn(Seat seat, Person person) {
    return seat.journal().entries().stream().map(Entry::step).filter(Step.Joined.class::isInstance).map(Step.Joined.class::cast)
        .filter(joined -> joined.person().equals(person)).map(Step.Joined::link).distinct()
        .filter(link -> seat.project().link(link).isPresent())
        .reduce(seat, (now, link) -> taking.take(now, null, new Step.LinkRevoked(link)), (_, then) -> then);
  }

  /** @param open whether all staff of the shop may help from now on */
  @Transactional
  @Retryable(includes = {DuplicateKeyException.class, ConcurrencyFailureException.class}, delay = 5)
  public ProjectView askStore(Caller caller, String id, boolean open) {
    return showing.view(taking.take(access.hold(id, caller).mayInvite(), null, new Step.StoreAsked(open)));
  }

  private Invited open(String token) {
    return invitations.open(token).orElseThrow(Sharing::unknown);
  }

  private static Link link(Journal journal, Invited opened) {
    return journal.project().link(opened.link()).orElseThrow(Sharing::unknown);
  }

  /** The same for what was made up and what was revoked: nobody learns which. */
  private static Refusal unknown() {
    return Refusal.notFound("context.refused.link");
  }
}
