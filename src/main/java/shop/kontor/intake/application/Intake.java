package shop.kontor.intake.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.sharing.Duty;
import shop.kontor.intake.domain.Choices;
import shop.kontor.intake.domain.Feed;
import shop.kontor.intake.domain.FeedId;
import shop.kontor.intake.domain.Feeds;
import shop.kontor.intake.domain.Format;
import shop.kontor.intake.domain.Sample;
import shop.kontor.intake.domain.Tally;
import shop.kontor.intake.domain.UnreadableFeed;

/** Brings one feed into the house, batch by batch, one feed at a time. */
@Component
public class Intake {

  private static final Logger log = LoggerFactory.getLogger(Intake.class);

  /** What a process has in hand that brings in a feed. */
  static final String IN_HAND = "intake";

  private final List<Format> formats;
  private final Feeds feeds;
  private final Asking asking;
  private final ShopTerms shop;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Duty duty;
  private final ReentrantLock oneAtATime = new ReentrantLock(true);

  Intake(List<Format> formats, Feeds feeds, Asking asking, ShopTerms shop, PlatformTransactionManager transactions,
      Clock clock, Duty duty) {
    this.formats = formats;
    this.feeds = feeds;
    this.asking = asking;
    this.shop = shop;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
    this.duty = duty;
  }

  /**
   * Brings in a file where it lies.
   *
   * @param rejects where to write the rows that don't go in
   * @param watcher hears how far it has come
   */
  public Feed bringIn(Path file, Path rejects, Choices choices, Consumer<Tally> watcher) {
    var name = file.getFileName().toString();
    var feed = Feed.handedIn(new FeedId(Ids.next().toString()), name.length() > 255 ? name.substring(0, 255) : name,
        file.toAbsolutePath().toString(), rejects.toAbsolutePath().toString(), choices, clock.instant());
    var ended = new AtomicReference<Feed>();
    duty.alone(IN_HAND, () -> ended.set(bringIn(feeds.save(feed), watcher, () -> false)));
    return ended.get();
  }

  /** @param stop asked between batches whether to leave off, to be resumed another time */
  Feed bringIn(Feed feed, Consumer<Tally> watcher, BooleanSupplier stop) {
    oneAtATime.lock();
    try (var rejects = new RejectFile(Path.of(feed.rejects()))) {
      var file = Path.of(feed.file());
      var format = formatOf(file);
      feed.begin(format.name());
      feeds.save(feed);
      var reading = new BatchReading(shop.with(feed.choices()), asking, transaction, rejects,
          tally -> keep(feed.getId(), tally), watcher, stop);
      try {
        format.read(file, reading);
        reading.finish();
        return end(feed, Feed.Status.DONE, null);
      } catch (UnreadableFeed e) {
        reading.finish();
        throw e;
      }
    } catch (BatchReading.Stopped e) {
      return end(feed, Feed.Status.INTERRUPTED, null);
    } catch (UnreadableFeed e) {
      return end(feed, Feed.Status.FAILED, e.getMessage());
    } catch (IOException | RuntimeException e) {
      log.error("The import of {} broke off", feed.name(), e);
      return end(feed, Feed.Status.FAILED, "The import broke off: " + e.getMessage());
    } finally {
      oneAtATime.unlock();
    }
  }

  private Format formatOf(Path file) throws IOException {
    var name = file.getFileName();
    if (!Files.isRegularFile(file)) {
      throw new UnreadableFeed("There is no file " + file);
    }
    if (!Files.isReadable(file)) {
      throw new UnreadableFeed("The file " + file + " may not be read");
    }
    if (Files.size(file) == 0) {
      throw new UnreadableFeed(name + " is empty");
    }
    var sample = Sample.of(file);
    return formats.stream().filter(format -> format.recognises(sample)).findFirst()
        .orElseThrow(() -> new UnreadableFeed(name + " is none of the kinds of file that can be brought in: "
            + formats.stream().map(Format::name).sorted().collect(Collectors.joining(", "))));
  }

  private void keep(FeedId id, Tally tally) {
    var feed = feeds.findById(id).orElseThrow();
    feed.count(tally);
    feeds.save(feed);
  }

  private Feed end(Feed begun, Feed.Status status, String why) {
    return transaction.execute(_ -> {
      var feed = feeds.findById(begun.getId()).orElseThrow();
      feed.end(status, why, clock.instant());
      return feeds.save(feed);
    });
  }
}
