package shop.kontor.intake.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import shop.kontor.intake.domain.Feed;
import shop.kontor.intake.domain.Tally;

/**
 * A feed as pages and the API show it.
 *
 * @param percent how far it has come, from 0 to 100
 * @param notes what else there is to say, by kind, with how often
 * @param message why it failed; {@code null} unless it did
 * @param rejects where the rejected rows can be fetched as CSV; {@code null} if there are none
 */
public record FeedView(String id, String name, String format, String status, Instant askedAt, Instant endedAt,
    int percent, long added, long updated, long unchanged, long rejected, Map<String, Long> notes, String message,
    String rejects) {

  static FeedView of(Feed feed, Tally tally) {
    var notes = new TreeMap<String, Long>();
    tally.notes().forEach((note, count) -> notes.put(note.name(), count));
    var id = feed.getId().value();
    return new FeedView(id, feed.name(), feed.format(), feed.status().name(), feed.askedAt(), feed.endedAt(),
        feed.status() == Feed.Status.DONE ? 100 : tally.percent(), tally.added(), tally.updated(), tally.unchanged(),
        tally.rejected(), notes, feed.sentence(),
        tally.rejected() > 0 && Files.isReadable(Path.of(feed.rejects())) ? "/intake/api/feeds/" + id + "/rejects"
        : null);
  }

  public boolean isOver() {
    return !status.equals("WAITING") && !status.equals("RUNNING");
  }

  public boolean canRunAgain() {
    return status.equals("INTERRUPTED") || status.equals("FAILED");
  }
}
