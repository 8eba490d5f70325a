package shop.kontor.foundation.post;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.foundation.sharing.Duty;
import shop.kontor.foundation.sharing.Neighbours;

/** Opens and closes the rooms' mailboxes, and tells staff what is under way, what failed, and tries that again. */
public class PostOffice implements SmartLifecycle {

  static final String COMMITTED = "committed";
  private static final String REPLAYED = "replayed";
  private static final Logger log = LoggerFactory.getLogger(PostOffice.class);
  /** How long a house that closes waits for what leaves. */
  private static final Duration LEAVING = Duration.ofSeconds(5);

  private final Sequencer sequencer;
  private final Supplier<Plan> plan;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Purge purge;
  private final Duty duty;
  private final Neighbours neighbours;
  private final Freshness freshness;
  private ScheduledExecutorService timer;
  /** Looks only, so nobody waits for it. {@code null} where there are no others. */
  private ScheduledExecutorService observer;
  private volatile List<Mailbox> mailboxes = List.of();
  private volatile Map<String, List<Mailbox>> hearing = Map.of();
  private Retellings retellings;
  private volatile Optional<Correspondence> correspondence = Optional.empty();
  private volatile boolean running;

  /** What there is to open, once all listeners are known. {@code correspondence} if rooms may be elsewhere. */
  record Plan(List<Mailbox> mailboxes, Retellings retellings, Optional<Correspondence> correspondence) {}

  /** @param plan asked when the house starts */
  PostOffice(Sequencer sequencer, Supplier<Plan> plan, JdbcClient jdbc, TransactionTemplate transaction, Purge purge,
      Duty duty, Neighbours neighbours, Freshness freshness) {
    this.sequencer = sequencer;
    this.plan = plan;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.purge = purge;
    this.duty = duty;
    this.neighbours = neighbours;
    this.freshness = freshness;
  }

  @Override
  public void start() {
    sequencer.start(this::wake);
    var opening = plan.get();
    purge.start(readers(opening));
    opening.correspondence().ifPresent(post -> duty.alone("correspondence", post::open));
    mailboxes = opening.mailboxes();
    hearing = hearing(mailboxes);
    retellings = opening.retellings();
    var elsewhere = opening.correspondence().map(Correspondence::elsewhere).orElse(Set.of());
    duty.alone("welcoming", () -> retellings.welcome(mailboxes, elsewhere));
    observe();
    mailboxes.forEach(Mailbox::start);
    retellings.start();
    opening.correspondence().ifPresent(post -> post.start(heard()));
    correspondence = opening.correspondence();
    timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("post-timer").daemon().factory());
    timer.scheduleWithFixedDelay(this::wakeDue, 100, 100, TimeUnit.MILLISECONDS);
    if (neighbours.possible()) {
      observer =
          Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("post-observer").daemon().factory());
      observer.scheduleWithFixedDelay(this::observe, 1, 1, TimeUnit.SECONDS);
      neighbours.hear(COMMITTED, Neighbours.Ear.ofAny(sequencer::look));
      neighbours.hear(REPLAYED, Neighbours.Ear.ofAny(() -> mailboxes.forEach(Mailbox::reconsider)));
      duty.onChange(() -> {
        mailboxes.forEach(Mailbox::wake);
        retellings.goOnTelling();
      });
    }
    timer.scheduleWithFixedDelay(this::purge, 10, 600, TimeUnit.SECONDS);
    timer.scheduleWithFixedDelay(() -> tidy(purge::forget), 2, 2, TimeUnit.SECONDS);
    running = true;
  }

  /** How far rooms are that others are on duty for. */
  private void observe() {
    try {
      var positions = new HashMap<String, Long>();
      jdbc.sql("SELECT room, position FROM post.cursor")
          .query((row, n) -> positions.put(row.getString(1), row.getLong(2))).list();
      mailboxes.forEach(mailbox -> mailbox.observe(positions.getOrDefault(mailbox.room(), 0L)));
    } catch (RuntimeException | Error e) {
      log.debug("How far others are could not be seen", e);
    }
  }

  @Override
  public void stop() {
    running = false;
    if (observer != null) {
      observer.shutdown();
    }
    rest(timer);
    correspondence.ifPresent(Correspondence::stopArrivals);
    retellings.stop();
    mailboxes.forEach(Mailbox::stop);
    try {
      mailboxes.forEach(Mailbox::leave);
    } catch (RuntimeException e) {
      log.debug("The database was gone before the post closed", e);
    }
    correspondence.ifPresent(post -> post.stop(LEAVING));
    sequencer.stop();
  }

  /** Not by interrupting: that closes H2's file under whoever writes. */
  private static void rest(ScheduledExecutorService timer) {
    timer.shutdown();
    try {
      timer.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Set<String> readers(Plan opening) {
    var readers = opening.mailboxes().stream().map(Mailbox::room).collect(Collectors.toSet());
    opening.correspondence().ifPresent(_ -> readers.add(Departures.NAME));
    return readers;
  }

  private Set<String> heard() {
    return mailboxes.stream().flatMap(mailbox -> mailbox.types().stream()).collect(Collectors.toSet());
  }

  /** Something of these rooms was lost before it was heard: they tell again what holds now. */
  void askAgain(Set<String> rooms) {
    retellings.askAgain(rooms, mailboxes);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Opens before the web server does, and closes after it. */
  @Override
  public int getPhase() {
    return 0;
  }

  /** These types of messages were published: rooms that hear them have something to read. */
  void wake(Collection<String> types) {
    types.forEach(type -> hearing.getOrDefault(type, List.of()).forEach(Mailbox::wake));
    correspondence.ifPresent(post -> post.wake(types));
  }

  private static Map<String, List<Mailbox>> hearing(List<Mailbox> mailboxes) {
    var hearing = new HashMap<String, List<Mailbox>>();
    mailboxes.forEach(mailbox -> mailbox.types()
        .forEach(type -> hearing.computeIfAbsent(type, t -> new ArrayList<>()).add(mailbox)));
    return hearing;
  }

  /** Rooms with something to try again, and those whose cursors lag behind what they do not hear. */
  private void wakeDue() {
    try {
      mailboxes.stream().filter(mailbox -> !mailbox.isIdle()).forEach(Mailbox::wake);
    } catch (RuntimeException | Error e) {
      log.warn("Rooms could not be woken and will be in a moment: {}", e.toString()); // thrown, it would be never again
    }
  }

  void purge() {
    tidy(purge::run);
  }

  private void tidy(Consumer<Map<String, Long>> journal) {
    if (!duty.isOn("post")) {
      return;
    }
    try {
      var open = mailboxes.stream().collect(Collectors.toMap(Mailbox::room, Mailbox::cursor));
      correspondence.ifPresent(post -> open.put(Departures.NAME, post.cursor()));
      journal.accept(open);
    } catch (RuntimeException | Error e) {
      log.warn("The journal could not be tidied and will be in a while: {}", e.toString());
    }
  }

  /** How many positions the slowest room is behind. */
  public double longestLag() {
    return sequencer.settled() - mailboxes.stream().mapToLong(Mailbox::cursor).min().orElse(sequencer.settled());
  }

  /** What each room has yet to hear. */
  public List<RoomPost> rooms() {
    return mailboxes.stream().map(mailbox -> {
      long outstanding = jdbc.sql("SELECT COUNT(*) FROM post.journal WHERE position > :after AND type IN (:types)")
          .param("after", mailbox.cursor()).param("types", mailbox.types())
          .query(Long.class).single();
      return new RoomPost(mailbox.room(), outstanding, held(mailbox, false), held(mailbox, true));
    }).toList();
  }

  /** How fresh is what rooms hear that this process hears for. */
  public List<Freshness.Hearing> hearings() {
    return freshness.hearings(mailboxes.stream().filter(mailbox -> duty.isOn(mailbox.room())).toList());
  }

  private long held(Mailbox mailbox, boolean parked) {
    return jdbc.sql("SELECT COUNT(*) FROM post.held WHERE room = ? AND parked = ?").param(mailbox.room())
        .param(parked).query(Long.class).single();
  }

  /** How the post to rooms in other processes is; empty where there is no broker. */
  public Optional<BrokerPost> broker() {
    return correspondence.map(Correspondence::state);
  }

  /** What failed, parked first, oldest first; at most 200. */
  public List<ParkedMessage> failed() {
    return jdbc.sql("""
        SELECT h.room, h.listener, h.position, j.type, j.message_key, j.payload, h.attempts, h.error, h.parked,
               j.published_at
          FROM post.held h JOIN post.journal j ON j.position = h.position
         WHERE h.error IS NOT NULL
         ORDER BY h.parked DESC, h.position FETCH FIRST 200 ROWS ONLY
        """).query((row, n) -> new ParkedMessage(row.getString(1), row.getString(2), row.getLong(3),
            row.getString(4), row.getString(5), row.getString(6), row.getInt(7), row.getString(8), row.getBoolean(9),
            row.getObject(10, OffsetDateTime.class).toInstant())).list();
  }

  /** Lets a listener try a failed message again, now. Tells whether there was such a message. */
  public boolean replay(String listener, long position) {
    int found = transaction.execute(_ -> jdbc.sql("""
        UPDATE post.held SET parked = FALSE, attempts = 0, retry_at = ? WHERE listener = ? AND position = ?
        """).param(OffsetDateTime.ofInstant(Instant.EPOCH, ZoneOffset.UTC)).param(listener).param(position)
        .update());
    mailboxes.forEach(Mailbox::reconsider);
    neighbours.tell(REPLAYED, "");
    return found > 0;
  }

  /**
   * Lets a parked message go: this listener will never hear it. The journal keeps it for as long as any. Tells whether
   * it was parked there.
   *
   * @param by who decided so
   */
  public boolean drop(String listener, long position, String by) {
    int dropped = transaction.execute(_ -> jdbc.sql("""
        DELETE FROM post.held WHERE listener = ? AND position = ? AND parked
        """).param(listener).param(position).update());
    if (dropped > 0) {
      log.warn("Message {} was dropped by {}: {} will not hear it", position, by, listener);
    }
    return dropped > 0;
  }

  /**
   * Waits until every room has heard everything, parked messages apart, and what leaves has left. Tells whether that
   * was so in time.
   */
  public boolean settle(Duration atMost) {
    long deadline = System.nanoTime() + atMost.toNanos();
    boolean settled = isSettled();
    for (long rest = 50_000; !settled && System.nanoTime() < deadline; rest = Math.min(2 * rest, 2_000_000)) {
      wakeDue(); // what nobody hears wakes nobody, and whoever waits here would wait for the timer to pass it
      LockSupport.parkNanos(rest);
      settled = isSettled();
    }
    return settled;
  }

  private boolean isSettled() {
    return sequencer.settled() == sequencer.last() && mailboxes.stream().allMatch(Mailbox::isSettled)
        && correspondence.map(Correspondence::isSettled).orElse(true);
  }
}
