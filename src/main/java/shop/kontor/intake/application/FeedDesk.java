package shop.kontor.intake.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.intake.domain.Choices;
import shop.kontor.intake.domain.Feed;
import shop.kontor.intake.domain.FeedId;
import shop.kontor.intake.domain.Feeds;

/** Where feeds are handed in, to be brought in one after another, and asked after. */
@Component
public class FeedDesk {

  private final Feeds feeds;
  private final Path folder;
  private final Clock clock;
  private Runnable bell = () -> { };

  FeedDesk(Feeds feeds, @Value("${kontor.data:./data}") Path data, Clock clock) {
    this.feeds = feeds;
    this.folder = data.resolve("intake");
    this.clock = clock;
  }

  /** @param bell rung when there may be something waiting */
  void answeredBy(Runnable bell) {
    this.bell = bell;
  }

  /** Keeps the file until it has been brought in. */
  @Transactional
  public Feed handIn(String name, InputStream content, Choices choices) {
    var id = new FeedId(Ids.next().toString());
    var own = folder.resolve(id.value());
    var file = own.resolve("feed");
    try {
      Files.createDirectories(own);
      Files.copy(content, file);
    } catch (IOException e) {
      throw new UncheckedIOException("The feed could not be kept in " + own, e);
    }
    var feed = feeds.save(Feed.handedIn(id, plainName(name), file.toString(), own.resolve("rejects.csv").toString(),
        choices, clock.instant()));
    ringAfterCommit();
    return feed;
  }

  /** Puts a feed that was cut off back into the queue. */
  @Transactional
  public Feed again(FeedId id) {
    var feed = feeds.findById(id).orElseThrow(() -> Refusal.notFound("intake.refused.unknown"));
    if (!Files.isReadable(Path.of(feed.file()))) {
      throw Refusal.conflict("intake.refused.gone");
    }
    try {
      feed.again(clock.instant());
    } catch (IllegalStateException e) {
      throw Refusal.conflict("intake.refused.again");
    }
    ringAfterCommit();
    return feeds.save(feed);
  }

  public Optional<Feed> feed(FeedId id) {
    return feeds.findById(id);
  }

  /** Whether nothing waits and nothing is under way. */
  boolean isQuiet() {
    return feeds.in(Feed.Status.WAITING).isEmpty() && feeds.in(Feed.Status.RUNNING).isEmpty();
  }

  public List<Feed> latest() {
    return feeds.latest();
  }

  private static String plainName(String name) {
    var last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
        .replaceAll("\\p{Cntrl}", "").strip();
    return last.isEmpty() ? "feed" : last.length() > 200 ? last.substring(0, 200) : last;
  }

  private void ringAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        bell.run();
      }
    });
  }
}
