package shop.kontor.studio.application;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.studio.application.Access.Seat;
import shop.kontor.studio.application.RoomBook.Asked;
import shop.kontor.studio.domain.Guideline;
import shop.kontor.studio.domain.Placement;
import shop.kontor.studio.domain.Finishes;
import shop.kontor.studio.domain.Mood;
import shop.kontor.studio.domain.MoodReading;
import shop.kontor.studio.domain.PlanReading;
import shop.kontor.studio.domain.Readings;
import shop.kontor.studio.domain.Room;
import tools.jackson.databind.json.JsonMapper;

/** Her room: typed, drawn, or found in a plan that she brings; and what designs of it are to meet. */
@Service
public class RoomMaking {

  private static final int READ_AT_ONCE = 2;

  private final Access access;
  private final RoomBook rooms;
  private final Topics topics;
  private final ObjectProvider<PlanReading> plans;
  private final ObjectProvider<MoodReading> moods;
  private final Wording wording;
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Semaphore reading = new Semaphore(READ_AT_ONCE);

  RoomMaking(Access access, RoomBook rooms, Topics topics, ObjectProvider<PlanReading> plans,
      ObjectProvider<MoodReading> moods, Wording wording,
      JdbcClient jdbc, JsonMapper json, PlatformTransactionManager transactions, Clock clock) {
    this.access = access;
    this.rooms = rooms;
    this.topics = topics;
    this.plans = plans;
    this.moods = moods;
    this.wording = wording;
    this.jdbc = jdbc;
    this.json = json;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * @param room {@code null} while there is none
   * @param version say it with what you change; 0 while there is no room
   * @param area in square metres
   */
  public record RoomView(String project, String goal, @Nullable Room room, int version, double area, boolean open) {}

  /**
   * @param notes what was guessed and left out, in the reader's language
   * @param picture to lie beneath the rooms while she corrects them; {@code null} unless she brought one
   */
  public record Found(String finding, List<Room> rooms, List<String> levels, List<String> notes, boolean scaled,
      @Nullable Beneath picture) {}

  /** @param href the picture itself; its width and height are millimetres on the plan */
  public record Beneath(String href, int width, int height) {

    static @Nullable Beneath of(Readings.@Nullable Underlay picture) {
      return picture == null ? null : new Beneath("data:image/png;base64,"
          + Base64.getEncoder().encodeToString(picture.png()), picture.width(), picture.height());
    }
  }

  @Transactional(readOnly = true)
  public RoomView look(Caller caller, String project) {
    return view(access.enter(project, caller));
  }

  private RoomView view(Seat seat) {
    var kept = rooms.room(seat.project());
    return new RoomView(seat.project(), seat.sheet().goal(), kept.map(RoomBook.Kept::room).orElse(null),
        kept.map(RoomBook.Kept::version).orElse(0), kept.map(each -> each.room().area()).orElse(0.0), seat.isOpen());
  }

  /** @param seen version that she saw; {@code null} to put it in the place of whatever there is */
  @Transactional
  @Retryable(includes = {DuplicateKeyException.class, ConcurrencyFailureException.class}, delay = 5)
  public RoomView set(Caller caller, String project, Room room, @Nullable Integer seen) {
    var seat = access.look(project, caller).mayChange();
    int now = rooms.room(project).map(RoomBook.Kept::version).orElse(0);
    if (!rooms.keep(project, room, seen == null ? now : seen, seat.me(), clock.instant())) {
      throw Refusal.conflict("studio.refused.meanwhile");
    }
    topics.changed(project);
    return view(seat);
  }

  /** The floor, the walls, or both; {@code null} leaves one as it is. Whoever drew the room anew keeps them. */
  @Transactional
  @Retryable(includes = {ConcurrencyFailureException.class}, delay = 5)
  public Finishes finish(Caller caller, String project, Finishes.@Nullable Floor floor, Finishes.@Nullable Wall walls) {
    access.look(project, caller).mayChange();
    var before = rooms.room(project).map(RoomBook.Kept::finishes).orElse(Finishes.USUAL);
    var now = new Finishes(floor == null ? before.floor() : floor, walls == null ? before.walls() : walls);
    if (!rooms.finish(project, now)) {
      throw Refusal.conflict("studio.refused.no-room");
    }
    topics.changed(project);
    return now;
  }

  /** @throws Refusal if she may not: before anything that she brings is read */
  @Transactional(readOnly = true)
  public void mayChange(Caller caller, String project) {
    access.look(project, caller).mayChange();
  }

  /** Finds the rooms in a file, of which she then chooses one. */
  public Found read(Caller caller, String project, Path file, String name, PlanReading.Hints hints) {
    transaction.executeWithoutResult(_ -> access.look(project, caller).mayChange());
    var reader = plans.getIfAvailable();
    if (reader == null || !reading.tryAcquire()) {
      throw Refusal.unavailable("studio.refused.busy");
    }
    Readings found;
    try {
      found = reader.read(file, name, hints);
    } finally {
      reading.release();
    }
    var id = Ids.next().toString();
    var all = found.rooms().stream().map(Readings.Found::room).limit(30).toList();
    var document = json.writeValueAsString(all);
    transaction.executeWithoutResult(_ -> jdbc
        .sql("INSERT INTO studio.finding (id, project, document, made_at) VALUES (?, ?, ?, ?)")
        .params(id, project, document, RoomBook.at(clock.instant())).update());
    var locale = LocaleContextHolder.getLocale();
    return new Found(id, all, found.levels(), found.notes().stream()
        .map(note -> wording.say(note.words(), note.values(), locale)).toList(), found.scaled(),
        Beneath.of(found.picture()));
  }

  /** What a photo of a room or a thing that she likes is like. */
  public Mood mood(Path file) {
    var reader = moods.getIfAvailable();
    if (reader == null || !reading.tryAcquire()) {
      throw Refusal.unavailable("studio.refused.busy");
    }
    try {
      return reader.mood(file);
    } finally {
      reading.release();
    }
  }

  /** @param number of the room among those found, from 0 */
  @Transactional
  @Retryable(includes = {DuplicateKeyException.class, ConcurrencyFailureException.class}, delay = 5)
  public RoomView choose(Caller caller, String project, String finding, int number, @Nullable Integer seen) {
    access.look(project, caller).mayChange();
    var found = jdbc.sql("SELECT document FROM studio.finding WHERE id = ? AND project = ?").params(finding, project)
        .query(String.class).optional().map(document -> json.readValue(document, Room[].class)).orElse(new Room[0]);
    if (number < 0 || number >= found.length) {
      throw Refusal.notFound("studio.refused.finding");
    }
    return set(caller, project, found[number], seen);
  }

  /**
   * What designs are to meet, beyond what the project itself says; what is {@code null} is the project's.
   *
   * @param own what stands in the room already
   */
  public record BriefView(@Nullable String style, @Nullable Money budget, List<String> musts, List<Placement> own,
      Map<Guideline, Integer> weights, long seed) {

    public BriefView with(List<Placement> others) {
      return new BriefView(style, budget, musts, others, weights, seed);
    }

    /** The same, for other designs than before. */
    public BriefView anew() {
      return new BriefView(style, budget, musts, own, weights, seed + 1);
    }

    /** @param kinds {@code null} for those that there are */
    public BriefView wishing(@Nullable String likes, @Nullable Money most, @Nullable List<String> kinds) {
      return new BriefView(likes, most, kinds == null ? musts : kinds, own, weights, seed + 1);
    }
  }

  @Transactional(readOnly = true)
  public BriefView brief(Caller caller, String project) {
    access.look(project, caller);
    return view(rooms.asked(project));
  }

  /** @param change what becomes of what was said so far; others who change it at the same time come before or after */
  @Transactional
  @Retryable(includes = {DuplicateKeyException.class, ConcurrencyFailureException.class}, delay = 5)
  public BriefView ask(Caller caller, String project, UnaryOperator<BriefView> change) {
    access.look(project, caller).mayChange();
    var before = rooms.holdAsked(project);
    var asked = change.apply(view(before.orElse(Asked.NOTHING)));
    var kept = new Asked(asked.style(), asked.budget(), asked.musts(), asked.own(), asked.weights(), asked.seed());
    if (kept.musts().size() > 30 || kept.own().size() > 30
        || kept.musts().stream().anyMatch(kind -> !kind.matches("[a-z][a-z0-9-]{0,59}"))
        || kept.weights().values().stream().anyMatch(weight -> weight < 0 || weight > 10)) {
      throw Refusal.invalid("studio.refused.brief");
    }
    before.ifPresentOrElse(_ -> rooms.keep(project, kept), () -> rooms.begin(project, kept));
    topics.changed(project);
    return view(kept);
  }

  private static BriefView view(Asked asked) {
    return new BriefView(asked.style(), asked.budget(), asked.musts(), asked.own(), asked.weights(), asked.seed());
  }
}
