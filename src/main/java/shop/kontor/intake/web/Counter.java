package shop.kontor.intake.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.intake.application.FeedDesk;
import shop.kontor.intake.application.FeedQueue;
import shop.kontor.intake.domain.Choices;
import shop.kontor.intake.domain.Feed;
import shop.kontor.intake.domain.FeedId;
import shop.kontor.inventory.LocationId;

/** What pages and API have in common: what a browser or client sends, in the desk's terms. */
@Component
class Counter {

  private final FeedDesk desk;
  private final FeedQueue queue;

  Counter(FeedDesk desk, FeedQueue queue) {
    this.desk = desk;
    this.queue = queue;
  }

  FeedView handIn(MultipartFile file, String rates, String location, Integer inStock) {
    if (file == null || file.isEmpty()) {
      throw Refusal.invalid("Please choose a file that is not empty");
    }
    var choices = new Choices(blankToNull(rates), blankToNull(location) == null ? null : new LocationId(location.strip()),
        inStock);
    try (var content = file.getInputStream()) {
      return view(desk.handIn(file.getOriginalFilename(), content, choices));
    } catch (IOException e) {
      throw new UncheckedIOException("The upload could not be read", e);
    }
  }

  FeedView again(String id) {
    return view(desk.again(new FeedId(id)));
  }

  Feed find(String id) {
    return desk.feed(new FeedId(id)).orElseThrow(() -> Refusal.notFound("There is no such feed"));
  }

  FeedView feed(String id) {
    return view(find(id));
  }

  List<FeedView> latest() {
    return desk.latest().stream().map(this::view).toList();
  }

  private FeedView view(Feed feed) {
    return FeedView.of(feed, queue.tally(feed));
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
