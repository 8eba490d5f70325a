package shop.kontor.studio.application;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.sharing.Duty;
import shop.kontor.foundation.text.Unfit;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.studio.ChangeDesign;
import shop.kontor.studio.ProposeDesigns;
import shop.kontor.studio.application.ErrandBook.Kind;
import shop.kontor.studio.domain.Change;
import shop.kontor.studio.domain.Finishes;
import shop.kontor.studio.domain.TypedSize;

/**
 * Does for a member what those ask who act for her, by the use cases that serve her own pages. To design takes longer than
 * the post may be held up: it is done right behind, by a few threads, in order for each project. What the house went down
 * over is answered as interrupted.
 */
@Component
class Errands implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(Errands.class);
  private static final int LINES = 2;
  private static final int LONGEST_LINE = 100;
  /** No design takes so long. */
  private static final Duration LONGEST = Duration.ofMinutes(3);

  private final ErrandBook book;
  private final Answers answers;
  private final Access access;
  private final RoomMaking rooms;
  private final DraftingRoom drafting;
  private final Designing designing;
  private final Reworking reworking;
  private final Looking looking;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Duty duty;
  private final ThreadPoolExecutor[] lines;

  Errands(ErrandBook book, Answers answers, Access access, RoomMaking rooms, DraftingRoom drafting, Designing designing,
      Reworking reworking, Looking looking, TransactionTemplate transaction, Clock clock, Duty duty) {
    this.book = book;
    this.answers = answers;
    this.access = access;
    this.rooms = rooms;
    this.drafting = drafting;
    this.designing = designing;
    this.reworking = reworking;
    this.looking = looking;
    this.transaction = transaction;
    this.clock = clock;
    this.duty = duty;
    this.lines = IntStream.range(0, LINES).mapToObj(n -> {
      var line = new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(LONGEST_LINE),
          Thread.ofPlatform().name("studio-errand-", n + 1).daemon().factory());
      line.allowCoreThreadTimeOut(true);
      return line;
    }).toArray(ThreadPoolExecutor[]::new);
  }

  private interface Errand {
    void run();
  }

  @ApplicationModuleListener(id = "studio.propose-designs")
  void on(ProposeDesigns request) {
    if (book.knows(request.request())) {
      return;
    }
    book.note(request.request(), request.project(), Kind.PROPOSE, request.at());
    var caller = new Caller(request.visitor(), request.customer(), request.staff());
    afterwards(request.request(), request.project(), request.language(), caller, () -> {
      access.enter(request.project(), caller);
      if (request.width() != null && request.depth() != null && rooms.look(caller, request.project()).room() == null) {
        rooms.set(caller, request.project(), TypedSize.rectangle(request.width(), request.depth()).room(""), null);
      }
      if (!looking.designs(caller, request.project()).isEmpty()) { // who asks again has seen those
        rooms.ask(caller, request.project(), RoomMaking.BriefView::anew);
      }
      drafting.start(caller, request.project());
    });
  }

  @ApplicationModuleListener(id = "studio.change-design")
  void on(ChangeDesign request) {
    if (book.knows(request.request())) {
      return;
    }
    book.note(request.request(), request.project(), Kind.CHANGE, request.at());
    var caller = new Caller(request.visitor(), request.customer(), request.staff());
    afterwards(request.request(), request.project(), request.language(), caller, () -> change(caller, request));
  }

  private void change(Caller caller, ChangeDesign request) {
    var seat = access.enter(request.project(), caller);
    switch (request.how()) {
      case ADD, MOVE, REARRANGE, CHEAPER, NATURAL, LEAN, ROOM_FOR -> {
        mustBeOf(caller, request);
        rework(caller, request);
        transaction.executeWithoutResult(_ -> answers.tell(request.request(), seat, request.design()));
      }
      default -> transaction.executeWithoutResult(_ -> {
        if (request.design() != null) {
          mustBeOf(caller, request);
          touch(caller, request);
        }
        answers.tell(request.request(), seat, request.design());
      });
    }
  }

  private void mustBeOf(Caller caller, ChangeDesign request) {
    if (request.design() == null || !looking.design(caller, request.design()).project().equals(request.project())) {
      throw Access.unknown();
    }
  }

  private void rework(Caller caller, ChangeDesign request) {
    switch (request.how()) {
      case ADD -> reworking.roomFor(caller, request.design(), sku(request));
      case MOVE -> reworking.move(caller, request.design(), request.placement() == null ? "" : request.placement(),
          request.kind() == null ? "" : request.kind());
      case REARRANGE -> reworking.rearrange(caller, request.design());
      case CHEAPER -> reworking.cheaper(caller, request.design(), request.limit());
      case NATURAL -> reworking.lean(caller, request.design(), "natural");
      case LEAN -> reworking.lean(caller, request.design(), request.kind() == null ? "" : request.kind());
      default -> reworking.roomFor(caller, request.design(), request.kind() == null ? "" : request.kind());
    }
  }

  private void touch(Caller caller, ChangeDesign request) {
    var design = request.design();
    var piece = request.placement() == null ? "" : request.placement();
    switch (request.how()) {
      case SWAP -> designing.swap(caller, design, piece, sku(request), request.seen());
      case REMOVE -> designing.remove(caller, design, piece, request.seen());
      case LOCK, UNLOCK -> designing.move(caller, design, new Change.Moved(piece, null, null, null,
          request.how() == ChangeDesign.How.LOCK), request.seen());
      case TURN -> designing.move(caller, design, new Change.Moved(piece, null, turned(caller, design, piece), null, null),
          request.seen());
      case CHOOSE -> designing.choose(caller, design);
      case FINISH -> finish(caller, request);
      case UNDO -> designing.undo(caller, design, request.seen());
      default -> looking.design(caller, design);
    }
  }

  private void finish(Caller caller, ChangeDesign request) {
    var asked = request.kind() == null ? new String[0] : request.kind().split(":", 2);
    var floor = asked.length == 2 && asked[0].equals("floor") ? Finishes.floor(asked[1]).orElse(null) : null;
    var walls = asked.length == 2 && asked[0].equals("walls") ? Finishes.walls(asked[1]).orElse(null) : null;
    if (floor == null && walls == null) {
      throw Refusal.invalid("studio.refused.finish");
    }
    rooms.finish(caller, request.project(), floor, walls);
  }

  private int turned(Caller caller, String design, String piece) {
    return looking.design(caller, design).pieces().stream().filter(each -> each.id().equals(piece)).findFirst()
        .map(each -> each.placement().turn() + 90).orElse(0);
  }

  private static shop.kontor.catalog.Sku sku(ChangeDesign request) {
    if (request.sku() == null) {
      throw Refusal.invalid("studio.refused.wish");
    }
    return request.sku();
  }

  /** Nothing of it is done before the request has been noted for good. */
  private void afterwards(String request, String project, String language, Caller caller, Errand errand) {
    if (!access.mayBe(project, caller)) {
      answers.refuse(request, project, Access.unknown());
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        try {
          lines[Math.floorMod(project.hashCode(), LINES)].execute(() -> run(request, project, language, errand));
        } catch (RejectedExecutionException full) {
          log.warn("Too much is asked of designs: errand {} waits until it is answered as interrupted", request);
        }
      }
    });
  }

  private void run(String request, String project, String language, Errand errand) {
    LocaleContextHolder.setLocale(Locale.of(language));
    try {
      errand.run();
    } catch (Refusal | Unfit refused) {
      transaction.executeWithoutResult(_ -> answers.refuse(request, project, refused));
    } catch (RuntimeException | Error e) {
      log.warn("Errand {} broke off", request, e);
      interrupted(request, project);
    } finally {
      LocaleContextHolder.resetLocaleContext();
    }
  }

  private void interrupted(String request, String project) {
    transaction.executeWithoutResult(_ -> answers.refuse(request, project, Refusal.conflict("studio.refused.interrupted")));
  }

  @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
  void answerOnDuty() {
    if (duty.isOn("studio")) {
      for (var left = book.forgotten(clock.instant().minus(LONGEST)); left.isPresent();
          left = book.forgotten(clock.instant().minus(LONGEST))) {
        interrupted(left.get().request(), left.get().project());
      }
      book.forget();
    }
  }

  @Override
  public void destroy() {
    for (var line : lines) {
      line.shutdownNow();
    }
  }
}
