package shop.kontor.ordering.domain;

import java.util.Locale;
import java.util.Optional;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.ordering.OrderCancelled;
import shop.kontor.ordering.OrderLine;

/** An order as its readers see it: what was ordered, and how far it is. */
public record Order(OrderContent content, Course course) {

  public Status status() {
    return course.status();
  }

  /** Whether nothing more will become of it. */
  public boolean isFinal() {
    return content.counter() != null || switch (status()) {
      case PLACED, CONFIRMED, PACKED, SHIPPED -> false;
      case DELIVERED, COLLECTED, CANCELLED -> true;
    };
  }

  /** Whether it waits for her in a store. */
  public boolean isReady() {
    return course.progress().isReady();
  }

  /** Whether all was arranged, and nothing undone. */
  public boolean isOwed() {
    return status() != Status.PLACED && status() != Status.CANCELLED;
  }

  /** As its readers are told where it stands: its status, or {@code BOUGHT} over the counter. */
  public String state() {
    return content.counter() == null ? status().name() : "BOUGHT";
  }

  /** Why it was cancelled; empty unless it was. */
  public Optional<OrderCancelled.Reason> reason() {
    return course.progress().reason();
  }

  /** What a variant of it was called when it was ordered. */
  public LocalText name(Sku sku) {
    return content.lines().stream().filter(line -> line.sku().equals(sku)).findFirst().map(OrderLine::name)
        .orElseGet(() -> LocalText.of(sku.value()));
  }

  /** Its number for people: short, and hardly ever that of another. */
  public String number() {
    var id = content.order().value();
    return id.substring(id.length() - 8).toUpperCase(Locale.ROOT);
  }
}
