package shop.kontor.intake.domain;

import java.time.Instant;
import org.jmolecules.ddd.types.AggregateRoot;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A file that someone handed in, and what became of it. */
@Table(schema = "intake", name = "feed")
public class Feed implements AggregateRoot<Feed, FeedId> {

  /** Waiting for its turn, under way, at its end, refused, or cut off: that one can be run again. */
  public enum Status { WAITING, RUNNING, DONE, FAILED, INTERRUPTED }

  @Id private final FeedId id;
  @Version private Long version;
  private final String name;
  private String format;
  private Status status;
  private Instant askedAt;
  private Instant endedAt;
  private final String file;
  private final String rejects;
  private final Choices choices;
  private Tally tally;
  private String sentence;

  @PersistenceCreator
  Feed(FeedId id, Long version, String name, String format, Status status, Instant askedAt, Instant endedAt,
      String file, String rejects, Choices choices, Tally tally, String sentence) {
    this.id = id;
    this.version = version;
    this.name = name;
    this.format = format;
    this.status = status;
    this.askedAt = askedAt;
    this.endedAt = endedAt;
    this.file = file;
    this.rejects = rejects;
    this.choices = choices;
    this.tally = tally;
    this.sentence = sentence;
  }

  /** @param file where it lies, @param rejects where what it rejects will lie */
  public static Feed handedIn(FeedId id, String name, String file, String rejects, Choices choices, Instant now) {
    return new Feed(id, null, name, null, Status.WAITING, now, null, file, rejects, choices, Tally.NOTHING, null);
  }

  public void begin(String formatName) {
    format = formatName;
    status = Status.RUNNING;
    tally = Tally.NOTHING;
    sentence = null;
    endedAt = null;
  }

  public void count(Tally soFar) {
    tally = soFar;
  }

  public void end(Status how, String why, Instant now) {
    status = how;
    sentence = why == null || why.length() <= 2000 ? why : why.substring(0, 2000);
    endedAt = now;
  }

  /** Back into the queue. What went in before is found unchanged. */
  public void again(Instant now) {
    if (status != Status.INTERRUPTED && status != Status.FAILED) {
      throw new IllegalStateException("Only an import that was interrupted or failed can be run again");
    }
    status = Status.WAITING;
    askedAt = now;
    endedAt = null;
    sentence = null;
  }

  @Override
  public FeedId getId() {
    return id;
  }

  public String name() {
    return name;
  }

  public String format() {
    return format;
  }

  public Status status() {
    return status;
  }

  public Instant askedAt() {
    return askedAt;
  }

  public Instant endedAt() {
    return endedAt;
  }

  public String file() {
    return file;
  }

  public String rejects() {
    return rejects;
  }

  public Choices choices() {
    return choices;
  }

  public Tally tally() {
    return tally;
  }

  public String sentence() {
    return sentence;
  }

  public boolean isOver() {
    return status != Status.WAITING && status != Status.RUNNING;
  }
}
