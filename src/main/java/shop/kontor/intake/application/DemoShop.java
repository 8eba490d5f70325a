package shop.kontor.intake.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.beans.factory.annotation.Value;
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
 * {@code kontor.demo=false} leaves it empty; {@code kontor.demo.goods=flowers} makes it a small shop of flowers, as
 * conformance runs of agents' protocols expect it.
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
  private final boolean flowers;

  DemoShop(Books books, FeedDesk desk, Duty duty, ApplicationEventPublisher post, TransactionTemplate transaction,
      JsonMapper json, @Value("${kontor.demo.goods:furniture}") String goods) {
    this.flowers = goods.equals("flowers");
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
    try (var fees = new ClassPathResource(flowers ? "demo/flowers-tariff.json" : "demo/tariff.json").getInputStream()) {
      var tariff = json.readValue(fees, Tariff.class);
      transaction.executeWithoutResult(_ -> post.publishEvent(new ProposeTariff(tariff)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void handIn() {
    var name = flowers ? "flowers.json" : "furniture.json";
    try (var goods = new ClassPathResource("demo/" + name).getInputStream()) {
      desk.handIn(name, goods, Choices.NONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
