package shop.kontor.foundation.carrier;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.kontor.foundation.house.NotOpened;

/** Kafka as the carrier. One thread claims the rooms again and again, and so knows whether the broker is there. */
final class KafkaCarrier implements Carrier {

  private static final Logger log = LoggerFactory.getLogger(KafkaCarrier.class);
  private static final int BEATS_PER_CLAIM = 6;

  private final Settings settings;
  private final Clock clock;
  private final Topics topics;
  private final Sender sender;
  private final LettingGo lettingGo;
  private volatile Reach reach;
  private volatile UUID origin;
  private volatile boolean open;
  private volatile boolean claimed;
  private volatile Claims claims;
  private Thread heart;

  KafkaCarrier(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.topics = new Topics(settings);
    this.sender = new Sender(settings, topics);
    this.lettingGo = new LettingGo(settings);
    this.reach = new Reach(clock.instant(), null);
  }

  @Override
  public void open(UUID origin, Set<String> rooms, boolean mayWait, Runnable granted, Consumer<NotOpened> lost) {
    this.origin = origin;
    claims = new Claims(settings, origin, rooms);
    try {
      topics.ensure();
      var refused = claims.renew();
      if (refused.isPresent()) {
        claims.withdraw();
        claims.close();
        throw refused.get();
      }
      claimed = true;
      granted.run();
    } catch (KafkaException e) {
      if (!mayWait) {
        claims.close();
        throw new NotOpened("The broker at " + settings.broker() + " can't be reached: " + reason(e),
            "Start it, or say where it is by kontor.broker. Once this database has been in touch with it, the house"
                + " opens without it, too, and messages wait.");
      }
      away(e);
    }
    open = true;
    heart = Thread.ofPlatform().name("broker-claims").daemon().start(() -> beat(granted, lost));
  }

  private void beat(Runnable granted, Consumer<NotOpened> lost) {
    var pause = settings.claim().dividedBy(BEATS_PER_CLAIM);
    while (open) {
      try {
        Thread.sleep(pause);
        topics.ensure();
        var refused = claims.renew();
        if (refused.isPresent()) {
          claimed = false;
          sender.close();
          lost.accept(refused.get());
          return;
        }
        takeUp(granted);
        back();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException | Error e) {
        if (open) {
          topics.doubt();
          away(e);
        }
      }
    }
  }

  /** Not while being interrupted: that would close the database's file. */
  private synchronized void takeUp(Runnable granted) {
    if (open && !claimed) {
      granted.run();
      claimed = true;
    }
  }

  private void away(Throwable e) {
    if (reach.given()) {
      log.warn("The broker at {} can't be reached. What goes to and comes from rooms elsewhere waits: {}",
          settings.broker(), reason(e));
      reach = new Reach(clock.instant(), reason(e));
    }
  }

  private void back() {
    if (!reach.given()) {
      var now = clock.instant();
      log.info("The broker is back after {} s", Duration.between(reach.since(), now).toSeconds());
      reach = new Reach(now, null);
    }
  }

  private static String reason(Throwable e) {
    var cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null ? "it does not answer" : cause.getMessage();
  }

  @Override
  public void prepare(Collection<Lane> lanes) {
    topics.want(lanes);
  }

  /** What nobody else may do meanwhile is not told before the rooms are claimed. */
  @Override
  public void send(List<Parcel> parcels) throws InterruptedException {
    if (!claimed) {
      throw new Undelivered("The rooms are not claimed yet", null);
    }
    sender.send(parcels);
  }

  @Override
  public Inbound receive(Set<Lane> lanes, Map<Spot, Long> next) {
    topics.ensure();
    return new Receiver(settings, origin, lanes, next);
  }

  @Override
  public void letGo(Set<UUID> readers) {
    lettingGo.run(readers);
  }

  @Override
  public Reach reach() {
    return reach;
  }

  @Override
  public void say(Map<String, String> words) {
    var known = claims;
    if (known != null) {
      known.say(words);
    }
  }

  @Override
  public Map<String, Sign> signs() {
    var known = claims;
    if (known == null) {
      return Map.of();
    }
    return reach.given() ? known.signs() : sinceThen(known.signs());
  }

  /** While the broker is away nothing is heard of anybody. */
  private Map<String, Sign> sinceThen(Map<String, Sign> signs) {
    var since = Duration.between(reach.since(), clock.instant());
    var later = new HashMap<String, Sign>();
    signs.forEach((room, sign) -> {
      var ago = sign.ago().plus(since);
      later.put(room, new Sign(ago, sign.gone() || ago.compareTo(settings.claim()) > 0, sign.word()));
    });
    return later;
  }

  @Override
  public void close() {
    sender.close();
    if (heart == null) {
      return;
    }
    synchronized (this) {
      open = false;
      heart.interrupt();
    }
    try {
      heart.join(Duration.ofSeconds(10));
      if (claimed && reach.given()) {
        claims.withdraw();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      log.debug("The rooms could not be given back; their claims run out by themselves", e);
    }
    claims.close();
  }
}
