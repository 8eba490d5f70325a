package shop.kontor.intake.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.intake.application.FeedDesk;
import shop.kontor.intake.application.FeedQueue;
import shop.kontor.intake.domain.Choices;
import shop.kontor.intake.domain.Feed;
import shop.kontor.intake.domain.FeedId;
import shop.kontor.intake.domain.Terms;
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
      throw Refusal.invalid("intake.refused.empty");
    }
    var choices = new Choices(told(rates, "intake.refused.rates", Counter::rates),
        told(location, "intake.refused.location", text -> new LocationId(text.strip())), inStock(inStock));
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
    return desk.feed(new FeedId(id)).orElseThrow(() -> Refusal.notFound("intake.refused.unknown"));
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

  /** @return {@code null} where she says nothing */
  private static <T> T told(String text, String refused, Function<String, T> reader) {
    try {
      return text == null || text.isBlank() ? null : reader.apply(text);
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid(refused);
    }
  }

  private static String rates(String text) {
    Terms.rates(text);
    return text;
  }

  private static Integer inStock(Integer pieces) {
    if (pieces != null && (pieces < 1 || pieces > Choices.MOST_IN_STOCK)) {
      throw Refusal.invalid("intake.refused.in-stock", Choices.MOST_IN_STOCK);
    }
    return pieces;
  }
}
