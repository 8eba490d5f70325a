package shop.kontor.studio.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shop.kontor.foundation.security.Caller;
import shop.kontor.studio.application.DesignBook.Design;
import shop.kontor.studio.domain.Draft;
import shop.kontor.studio.domain.Finishes;
import shop.kontor.studio.domain.Revision;
import shop.kontor.studio.domain.Room;

/** Shows a project's designs to its members. */
@Service
@Transactional(readOnly = true)
public class Looking {

  private static final int MOST = 100;

  private final Access access;
  private final ProjectsKnown projects;
  private final DesignBook designs;
  private final RoomBook rooms;
  private final Showing showing;
  private final Topics topics;

  Looking(Access access, ProjectsKnown projects, DesignBook designs, RoomBook rooms, Showing showing, Topics topics) {
    this.access = access;
    this.projects = projects;
    this.designs = designs;
    this.rooms = rooms;
    this.showing = showing;
    this.topics = topics;
  }

  /** The caller's own, the newest first. */
  public List<ProjectSheet> projects(Caller caller) {
    return projects.of(Access.persons(caller), MOST);
  }

  public ProjectSheet project(Caller caller, String project) {
    return access.enter(project, caller).sheet();
  }

  /** In the order in which they were made. */
  public List<DesignView> designs(Caller caller, String project) {
    var seat = access.look(project, caller);
    return showing.views(seat, designs.of(project));
  }

  public DesignView design(Caller caller, String design) {
    return design(caller, design, null);
  }

  /** @param revision {@code null} for the last */
  public DesignView design(Caller caller, String design, @Nullable Integer revision) {
    var found = designs.known(design);
    var seat = access.look(found.project(), caller);
    return showing.view(seat, new Design(found, revision(found, revision)));
  }

  /** What the last step put into it, and instead of what. */
  public List<Exchange> exchanges(Caller caller, DesignView design) {
    return design.revision() < 2 ? List.of()
        : Exchange.between(design(caller, design.id(), design.revision() - 1), design);
  }

  /** What a picture of a design needs. */
  public record Sheet(Room room, Finishes finishes, Draft draft, int revision) {}

  public Sheet sheet(Caller caller, String design, @Nullable Integer revision) {
    var found = designs.known(design);
    access.look(found.project(), caller);
    var shown = revision(found, revision);
    var kept = rooms.room(found.project()).orElseThrow(Access::unknown);
    return new Sheet(kept.room(), kept.finishes(), shown.draft(), shown.number());
  }

  private Revision revision(DesignBook.Head head, @Nullable Integer number) {
    return designs.revision(head.id(), number == null ? head.revision() : number).orElseThrow(Access::unknown);
  }

  /** What an open page of a member watches. */
  public String topic(Caller caller, String project) {
    return topics.watched(access.look(project, caller));
  }
}
