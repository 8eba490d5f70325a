package shop.kontor.foundation.post;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long facts take from their commit until a room of this process has heard them: the worst of each minute of the
 * last hour, and of what has yet to be heard. Time in which this process was closed is not counted.
 */
public final class Freshness {

  /** Minutes that are remembered. */
  public static final int MINUTES = 60;
  private static final long NEVER = -1;

  private final Clock clock;
  private final Instant opened;
  private final Journal journal;
  private final Sequencer sequencer;
  private final JdbcClient jdbc;
  private final Map<Way, Hour> hours = new ConcurrentHashMap<>();

  Freshness(Clock clock, Journal journal, Sequencer sequencer, JdbcClient jdbc) {
    this.clock = clock;
    this.opened = clock.instant();
    this.journal = journal;
    this.sequencer = sequencer;
    this.jdbc = jdbc;
  }

  private record Way(String type, String room) {}

  /** The worst of each minute, by its number since 1970 modulo {@link #MINUTES}. */
  private static final class Hour {

    private final long[] minutes = new long[MINUTES];
    private final long[] worst = new long[MINUTES];

    private synchronized void note(long minute, long millis) {
      int slot = (int) (minute % MINUTES);
      worst[slot] = minutes[slot] == minute ? Math.max(worst[slot], millis) : millis;
      minutes[slot] = minute;
    }

    private synchronized List<Long> until(long minute) {
      return LongStream.rangeClosed(minute - MINUTES + 1, minute).map(each ->
          minutes[(int) (each % MINUTES)] == each ? worst[(int) (each % MINUTES)] : NEVER).boxed().toList();
    }
  }

  /**
   * One room hearing one type of facts.
   *
   * @param minutes the worst milliseconds of each of the last {@link #MINUTES}, the present one last; -1 where nothing
   *     was heard
   * @param waitingMillis how long the oldest has waited that was not heard yet; 0 if there is none
   */
  public record Hearing(String type, String room, List<Long> minutes, long waitingMillis) {

    public Hearing {
      minutes = List.copyOf(minutes);
    }

    /** Whether what waits is late, or all that was heard in this minute and the last had its worst late: one rush is not. */
    public boolean isLate(Duration promised) {
      return waitingMillis > promised.toMillis()
          || minutes.subList(minutes.size() - 2, minutes.size()).stream().allMatch(each -> each > promised.toMillis());
    }

    /** The worst of this minute and the last, or of what waits. */
    public Duration now() {
      return Duration.ofMillis(Math.max(waitingMillis,
          minutes.subList(minutes.size() - 2, minutes.size()).stream().mapToLong(Long::longValue).max().orElse(0)));
    }
  }

  /** These were heard, in order, and that has committed. Of each type the first is the oldest. */
  void heard(String room, Collection<Envelope> batch) {
    var now = clock.instant();
    var noted = new HashSet<String>();
    for (var envelope : batch) {
      if (noted.add(envelope.type())) {
        hours.computeIfAbsent(new Way(envelope.type(), room), _ -> new Hour()).note(minute(now), age(envelope, now));
      }
    }
  }

  private long age(Envelope envelope, Instant now) {
    return age(envelope.publishedAt(), now);
  }

  private long age(Instant published, Instant now) {
    return Math.max(0, Duration.between(published.isBefore(opened) ? opened : published, now).toMillis());
  }

  private static long minute(Instant moment) {
    return moment.getEpochSecond() / 60;
  }

  /** @param mailboxes of rooms that are heard for here */
  List<Hearing> hearings(Collection<Mailbox> mailboxes) {
    var now = clock.instant();
    var waiting = new HashMap<Way, Long>();
    mailboxes.forEach(mailbox -> journal.read(mailbox.cursor(), sequencer.settled(), mailbox.types(), 1)
        .forEach(next -> waiting.put(new Way(next.type(), mailbox.room()), age(next, now))));
    jdbc.sql("""
        SELECT j.type, h.room, MIN(j.published_at) FROM post.held h JOIN post.journal j ON j.position = h.position
         GROUP BY j.type, h.room
        """).query((row, n) -> waiting.merge(new Way(row.getString(1), row.getString(2)),
            age(row.getObject(3, OffsetDateTime.class).toInstant(), now), Math::max)).list();
    var hearings = new ArrayList<Hearing>();
    mailboxes.forEach(mailbox -> mailbox.types().stream().sorted().forEach(type -> {
      var way = new Way(type, mailbox.room());
      var hour = hours.get(way);
      hearings.add(new Hearing(type, mailbox.room(), hour == null ? never() : hour.until(minute(now)),
          waiting.getOrDefault(way, 0L)));
    }));
    return hearings;
  }

  private static List<Long> never() {
    var none = new Long[MINUTES];
    Arrays.fill(none, NEVER);
    return List.of(none);
  }
}
