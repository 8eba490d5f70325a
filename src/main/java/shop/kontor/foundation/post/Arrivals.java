package shop.kontor.foundation.post;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.foundation.carrier.Carrier;
import shop.kontor.foundation.carrier.Delivery;
import shop.kontor.foundation.carrier.Gap;
import shop.kontor.foundation.carrier.Lane;
import shop.kontor.foundation.carrier.Parcel;
import shop.kontor.foundation.carrier.Spot;
import shop.kontor.foundation.sharing.Duty;

/**
 * Enters what comes from rooms elsewhere into the journal. Each load is one transaction: the messages, how far the
 * lanes were read, and how far each sender was heard, so that nothing is left out and nothing entered twice. One
 * process at a time may do so for a database.
 */
final class Arrivals {

  private static final Logger log = LoggerFactory.getLogger(Arrivals.class);
  private static final String NAME = "arrivals";
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Directions directions;
  private final Outbox outbox;
  private final Carrier carrier;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Duty duty;
  private final Consumer<Set<Lane>> onGap;
  private final Complaints complaints;
  private final Map<Correspondent, Long> heard = new HashMap<>();
  private UUID own;
  private Set<String> types;
  private Set<Lane> lanes;
  /** Where lanes end of rooms that came home: what they told elsewhere and nobody here has heard yet. */
  private Map<Spot, Long> last = Map.of();
  private volatile boolean open;
  private volatile Carrier.Inbound inbound;
  private Thread worker;

  Arrivals(Directions directions, Outbox outbox, Carrier carrier, JdbcClient jdbc, TransactionTemplate transaction,
      Duty duty, Consumer<Set<Lane>> onGap) {
    this.directions = directions;
    this.outbox = outbox;
    this.carrier = carrier;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.duty = duty;
    this.onGap = onGap;
    this.complaints = new Complaints(log, carrier,
        "What comes from rooms elsewhere could not be taken in and will be again");
  }

  private record Correspondent(UUID origin, Spot spot) {}

  /** @param types that somebody here hears */
  void start(UUID own, Collection<String> types) {
    this.own = own;
    this.types = Set.copyOf(types);
    lanes = directions.arriving(types);
    carrier.prepare(lanes);
    open = true;
    worker = Thread.ofPlatform().name("post-arrivals").daemon().start(this::work);
  }

  private void work() {
    while (open) {
      try {
        if (duty.isOn(NAME)) {
          receive();
        }
      } catch (RuntimeException | Error e) {
        if (open) {
          complaints.tell(e);
        }
      }
      pause();
    }
  }

  private synchronized void pause() {
    try {
      if (open) {
        wait(PAUSE.toMillis());
      }
    } catch (InterruptedException e) {
      open = false;
    }
  }

  private void receive() {
    var next = readPlaces();
    var home = next.keySet().stream().map(Spot::lane).filter(lane -> lane.kind() == Lane.Kind.FACTS
        && directions.here().contains(lane.room())).collect(Collectors.toSet());
    var all = new TreeSet<>(lanes);
    all.addAll(home);
    if (all.isEmpty()) {
      return;
    }
    try (var lanesRead = carrier.receive(all, next)) {
      inbound = lanesRead;
      last = home.isEmpty() ? Map.of() : lanesRead.ends();
      do {
        take(load(lanesRead), next);
        lanesRead.taken();
      } while (open && duty.isOn(NAME) && !isHome(home, next));
    } finally {
      inbound = null;
    }
  }

  private List<Delivery> load(Carrier.Inbound lanesRead) {
    try {
      return lanesRead.poll(POLL);
    } catch (Gap e) {
      log.error("{}. Their rooms are asked to tell their state again; requests among them are lost", e.getMessage());
      onGap.accept(e.lanes());
      return List.of();
    }
  }

  private Map<Spot, Long> readPlaces() {
    heard.clear();
    jdbc.sql("SELECT origin, lane, part, position FROM post.correspondent").query((row, n) -> heard.put(
        new Correspondent(UUID.fromString(row.getString(1)), new Spot(Lane.of(row.getString(2)), row.getInt(3))),
        row.getLong(4))).list();
    var next = new HashMap<Spot, Long>();
    jdbc.sql("SELECT name, part, next_offset FROM post.lane").query((row, n) ->
        next.put(new Spot(Lane.of(row.getString(1)), row.getInt(2)), row.getLong(3))).list();
    return next;
  }

  private void take(List<Delivery> load, Map<Spot, Long> next) {
    if (load.isEmpty()) {
      return;
    }
    var reached = new HashMap<Spot, Long>();
    var newlyHeard = new HashMap<Correspondent, Long>();
    transaction.executeWithoutResult(status -> {
      for (var delivery : load) {
        reached.put(delivery.spot(), delivery.offset() + 1);
        if (delivery.parcel() == null) {
          log.error("What lies in {}, part {}, at {} is left there: {}", delivery.spot().lane().name(),
              delivery.spot().part(), delivery.offset(), delivery.complaint());
        } else {
          enter(delivery.spot(), delivery.parcel(), newlyHeard);
        }
      }
      reached.forEach((spot, offset) -> write(spot, offset, next.get(spot)));
      newlyHeard.forEach((who, position) -> write(who, position, heard.containsKey(who)));
    });
    next.putAll(reached);
    heard.putAll(newlyHeard);
    complaints.forget();
  }

  private void enter(Spot spot, Parcel parcel, Map<Correspondent, Long> newlyHeard) {
    var who = new Correspondent(parcel.origin(), spot);
    long before = newlyHeard.getOrDefault(who, heard.getOrDefault(who, 0L));
    boolean echo = parcel.origin().equals(own) && spot.lane().kind() == Lane.Kind.FACTS;
    if (echo || parcel.position() <= before) {
      return;
    }
    newlyHeard.put(who, parcel.position());
    if (types.contains(parcel.type())) {
      outbox.add(new Outbox.Draft(parcel.type(), parcel.key(), parcel.payload(), parcel.publishedAt(), parcel.trace()));
    }
  }

  /** @param before how far it was read; {@code null} if never */
  private void write(Spot spot, long offset, Long before) {
    if (before == null) {
      jdbc.sql("INSERT INTO post.lane (next_offset, name, part) VALUES (?, ?, ?)")
          .params(offset, spot.lane().name(), spot.part()).update();
    } else if (jdbc.sql("UPDATE post.lane SET next_offset = ? WHERE name = ? AND part = ? AND next_offset = ?")
        .params(offset, spot.lane().name(), spot.part(), before).update() == 0) {
      throw new Overtaken("What lies in " + spot.lane().name());
    }
  }

  private void write(Correspondent who, long position, boolean known) {
    jdbc.sql(known ? "UPDATE post.correspondent SET position = ? WHERE origin = ? AND lane = ? AND part = ?"
            : "INSERT INTO post.correspondent (position, origin, lane, part) VALUES (?, ?, ?, ?)")
        .params(position, who.origin().toString(), who.spot().lane().name(), who.spot().part()).update();
  }

  /** Whether all was heard that rooms told before they came home. Their lanes are not read after that. */
  private boolean isHome(Set<Lane> home, Map<Spot, Long> next) {
    if (home.isEmpty() || !last.entrySet().stream().filter(end -> home.contains(end.getKey().lane()))
        .allMatch(end -> next.getOrDefault(end.getKey(), 0L) >= end.getValue())) {
      return false;
    }
    transaction.executeWithoutResult(status -> home.forEach(lane ->
        jdbc.sql("DELETE FROM post.lane WHERE name = ?").param(lane.name()).update()));
    return true;
  }

  void stop() {
    synchronized (this) {
      open = false;
      notifyAll();
    }
    var current = inbound;
    if (current != null) {
      current.wake();
    }
    Worker.awaitEnd(worker);
  }
}
