package shop.kontor.agents.application;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.nio.charset.StandardCharsets;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.agents.application.ProjectsKnown.Sheet;
import shop.kontor.agents.application.Tokens.Bearer;
import shop.kontor.cart.CartChanged;
import shop.kontor.cart.CartCheckedOut;
import shop.kontor.cart.ChangeCart;
import shop.kontor.catalog.Sku;
import shop.kontor.context.BeginProject;
import shop.kontor.context.ProjectChanged;
import shop.kontor.context.SetWishes;
import shop.kontor.context.WeighPiece;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.post.Request;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.studio.ChangeDesign;
import shop.kontor.studio.DesignsTold;
import shop.kontor.studio.ProposeDesigns;

/** What agents do for a customer in her projects and in her cart, as she could herself. Context, studio and cart do it. */
@Service
public class Furnishing {

  /** Designs are drawn while somebody waits. */
  private static final Duration DRAWING = Duration.ofSeconds(25);
  /** A wish that changes nothing is answered by nothing. */
  private static final Duration GLANCE = Duration.ofSeconds(2);

  private final ProjectsKnown projects;
  private final Errands errands;
  private final Bell bell;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher post;
  private final Clock clock;

  Furnishing(ProjectsKnown projects, Errands errands, Bell bell, TransactionTemplate transaction,
      ApplicationEventPublisher post, Clock clock) {
    this.projects = projects;
    this.errands = errands;
    this.bell = bell;
    this.transaction = transaction;
    this.post = post;
    this.clock = clock;
  }

  /** A project as agents are shown it. */
  public record Project(String id, String goal, String room, @Nullable Money budget, @Nullable LocalDate date,
      @Nullable String style, List<Piece> pieces) {

    public record Piece(String sku, String standing, int quantity) {}

    private static Project of(Sheet sheet) {
      return new Project(sheet.project(), sheet.goal(), sheet.room().name(), sheet.budget(), sheet.date(), sheet.style(),
          sheet.pieces().stream().map(piece -> new Piece(piece.sku().value(), piece.standing().name(), piece.quantity()))
              .toList());
    }
  }

  /** @param room {@code null} for as it is; to begin, some room */
  public record Wish(@Nullable String goal, ProjectChanged.@Nullable Room room, @Nullable Money budget,
      @Nullable LocalDate date, @Nullable String style, @Nullable String space) {}

  public List<Project> projects(Bearer bearer, int from, int most) {
    return projects.of(bearer.customer(), from, most).stream().map(Project::of).toList();
  }

  /** @throws Refusal for one in which she takes no part */
  public Project project(Bearer bearer, String project) {
    return Project.of(sheet(bearer, project));
  }

  private Sheet sheet(Bearer bearer, String project) {
    return projects.find(bearer.customer(), project).orElseThrow(() -> Refusal.notFound("agents.refused.project"));
  }

  /** @param key by which it may be asked again, and is begun once; {@code null} for once only */
  public Project begin(Bearer bearer, Wish wish, @Nullable String key) {
    var id = key == null ? Ids.next().toString() : UUID.nameUUIDFromBytes(
        bearer.purse().request("begin", key).getBytes(StandardCharsets.UTF_8)).toString();
    if (projects.find(bearer.customer(), id).isEmpty()) {
      tell(new BeginProject(id, ProjectsKnown.person(bearer.customer()), null, wish.goal,
          wish.room == null ? ProjectChanged.Room.OTHER : wish.room, wish.budget, wish.style, wish.space, clock.instant()));
    }
    return Project.of(bell.await(id, errands.patience(), () -> projects.find(bearer.customer(), id))
        .orElseThrow(() -> Refusal.unanswered("agents.refused.unanswered")));
  }

  /** As it stands after that. */
  public Project wish(Bearer bearer, String project, Wish wish) {
    return after(bearer, project, new SetWishes(project, ProjectsKnown.person(bearer.customer()), wish.room, wish.budget,
        wish.date, wish.style, wish.space, clock.instant()));
  }

  /** Puts a variant on the board, or says what is to become of it. */
  public Project weigh(Bearer bearer, String project, Sku sku, ProjectChanged.@Nullable Standing standing,
      @Nullable Integer quantity) {
    return after(bearer, project, new WeighPiece(project, ProjectsKnown.person(bearer.customer()), sku, standing, quantity,
        clock.instant()));
  }

  private Project after(Bearer bearer, String project, Request request) {
    var before = sheet(bearer, project);
    if (!projects.mayChange(bearer.customer(), project)) {
      throw Refusal.forbidden("agents.refused.viewer");
    }
    tell(request);
    return Project.of(bell.await(project, GLANCE, () -> projects.find(bearer.customer(), project)
        .filter(sheet -> sheet.version() > before.version())).orElse(before));
  }

  private void tell(Request request) {
    transaction.executeWithoutResult(_ -> post.publishEvent(request));
  }

  /**
   * Has designs drawn for the room of a project.
   *
   * @param width of the room in millimetres, as {@code depth}; {@code null} for as it is known
   */
  public DesignsTold propose(Bearer bearer, String project, String language, @Nullable Integer width,
      @Nullable Integer depth, @Nullable String key) {
    sheet(bearer, project);
    var request = request(bearer, "propose", key);
    return errands.designs(request, new ProposeDesigns(request, project, bearer.purse().secret(), bearer.customer(), null,
        language, width, depth, clock.instant()), DRAWING);
  }

  /** What is to become of a design; all but {@code how} may be {@code null}. */
  public record Change(ChangeDesign.How how, @Nullable String placement, @Nullable Sku sku, @Nullable String kind,
      @Nullable Integer seen) {

    public static final Change LOOK = new Change(ChangeDesign.How.LOOK, null, null, null, null);
  }

  /** @param design {@code null} to look at all of the project */
  public DesignsTold change(Bearer bearer, String project, @Nullable String design, String language, Change change,
      @Nullable String key) {
    sheet(bearer, project);
    var request = request(bearer, "design", key);
    return errands.designs(request, new ChangeDesign(request, project, design, bearer.purse().secret(), bearer.customer(),
        null, language, change.how, change.placement, change.sku, change.kind, null,
        change.seen, clock.instant()), DRAWING);
  }

  /** All that is bought of a design goes into her cart. */
  public CartChanged intoCart(Bearer bearer, String project, String design, String language, @Nullable String key) {
    var counts = new LinkedHashMap<Sku, Integer>();
    change(bearer, project, design, language, Change.LOOK, null).pieces().stream().filter(piece -> piece.sku() != null)
        .forEach(piece -> counts.merge(piece.sku(), 1, Integer::sum));
    if (counts.isEmpty()) {
      throw Refusal.unprocessable("agents.refused.empty");
    }
    return cart(bearer, counts.entrySet().stream().limit(ChangeCart.MOST)
        .map(each -> new ChangeCart.Piece(each.getKey(), each.getValue(), ChangeCart.How.ADD)).toList(), key);
  }

  /** Her own cart, the one that she sees herself. */
  public CartChanged cart(Bearer bearer, List<ChangeCart.Piece> pieces, @Nullable String key) {
    return errands.changeHers(bearer.purse(), bearer.customer(), request(bearer, "cart", key), pieces, false, null);
  }

  /** The same, as it stands. */
  public CartChanged cart(Bearer bearer) {
    return errands.seen(cart(bearer, List.of(), null));
  }

  /** Buys what lies in it, by her leave. */
  public CartCheckedOut buy(Bearer bearer, Errands.Purchase wanted, @Nullable String key) {
    return errands.checkOut(bearer.purse(), bearer.leave().orElseThrow(), false, request(bearer, "buy", key), wanted,
        () -> { });
  }

  /** Told by its shape that it was asked for here. */
  private static String request(Bearer bearer, String operation, @Nullable String key) {
    return bearer.purse().request(operation, key == null ? Ids.next().toString() : key);
  }
}
