package shop.kontor.intake.application;

import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import shop.kontor.intake.domain.Choices;

/**
 * A shop that opens for the first time, with nothing ever brought in, begins with the furniture that comes with it.
 * {@code kontor.demo=false} leaves it empty.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "kontor.demo", havingValue = "true", matchIfMissing = true)
class DemoShop {

  private final Books books;
  private final FeedDesk desk;

  DemoShop(Books books, FeedDesk desk) {
    this.books = books;
    this.desk = desk;
  }

  @EventListener(ApplicationReadyEvent.class)
  void open() throws IOException {
    if (books.areEmpty()) {
      try (var furniture = new ClassPathResource("demo/furniture.json").getInputStream()) {
        desk.handIn("furniture.json", furniture, Choices.NONE);
      }
    }
  }
}
