package shop.kontor.intake.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.sharing.Duty;
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
  private final Duty duty;

  DemoShop(Books books, FeedDesk desk, Duty duty) {
    this.books = books;
    this.desk = desk;
    this.duty = duty;
  }

  @EventListener(ApplicationReadyEvent.class)
  void open() {
    duty.alone("demo", () -> {
      if (books.areEmpty() && desk.isQuiet()) {
        handIn();
      }
    });
  }

  private void handIn() {
    try (var furniture = new ClassPathResource("demo/furniture.json").getInputStream()) {
      desk.handIn("furniture.json", furniture, Choices.NONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
