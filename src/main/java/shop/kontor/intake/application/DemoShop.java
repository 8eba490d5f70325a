package shop.kontor.intake.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.delivery.ProposeTariff;
import shop.kontor.delivery.Tariff;
import shop.kontor.foundation.sharing.Duty;
import shop.kontor.intake.domain.Choices;
import tools.jackson.databind.json.JsonMapper;

/**
 * A shop that opens for the first time, with nothing ever brought in, begins with the furniture that comes with it, and
 * with fees for its delivery.
 * {@code kontor.demo=false} leaves it empty.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "kontor.demo", havingValue = "true", matchIfMissing = true)
class DemoShop {

  private final Books books;
  private final FeedDesk desk;
  private final Duty duty;
  private final ApplicationEventPublisher post;
  private final TransactionTemplate transaction;
  private final JsonMapper json;

  DemoShop(Books books, FeedDesk desk, Duty duty, ApplicationEventPublisher post, TransactionTemplate transaction,
      JsonMapper json) {
    this.books = books;
    this.desk = desk;
    this.duty = duty;
    this.post = post;
    this.transaction = transaction;
    this.json = json;
  }

  @EventListener(ApplicationReadyEvent.class)
  void open() {
    duty.alone("demo", () -> {
      if (books.areEmpty() && desk.isQuiet()) {
        propose();
        handIn();
      }
    });
  }

  private void propose() {
    try (var fees = new ClassPathResource("demo/tariff.json").getInputStream()) {
      var tariff = json.readValue(fees, Tariff.class);
      transaction.executeWithoutResult(_ -> post.publishEvent(new ProposeTariff(tariff)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void handIn() {
    try (var furniture = new ClassPathResource("demo/furniture.json").getInputStream()) {
      desk.handIn("furniture.json", furniture, Choices.NONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
