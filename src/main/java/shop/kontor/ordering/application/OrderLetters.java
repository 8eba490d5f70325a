package shop.kontor.ordering.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import shop.kontor.delivery.DeliveryFee;
import shop.kontor.foundation.money.Formats;
import shop.kontor.foundation.security.Seals;
import shop.kontor.letters.Passage;
import shop.kontor.letters.SendLetter;
import shop.kontor.ordering.OrderLink;
import shop.kontor.ordering.domain.Course;
import shop.kontor.ordering.domain.Duty;
import shop.kontor.ordering.domain.Order;
import shop.kontor.ordering.domain.OrderContent;

/** What customers are written of their orders: that one is confirmed or ready or on its way, or that and why it is not. */
@Component
class OrderLetters {

  private static final String REFERENCE = "ordering/";

  private final MessageSource messages;
  private final Places places;
  private final Seals seals;

  OrderLetters(MessageSource messages, Places places, Seals seals) {
    this.messages = messages;
    this.places = places;
    this.seals = seals;
  }

  /** What goes out when this has to be said; empty if nothing does, or her address is none that mail can go to. */
  Optional<SendLetter> about(Duty duty, OrderContent order, Course course) {
    if (!order.hasReader()) {
      return Optional.empty();
    }
    return switch (duty) {
      case TELL_CONFIRMED -> Optional.of(confirmed(new Order(order, course)));
      case TELL_SHIPPED -> Optional.of(shipped(new Order(order, course)));
      case TELL_CANCELLED -> Optional.of(cancelled(new Order(order, course)));
      default -> Optional.empty();
    };
  }

  private SendLetter confirmed(Order order) {
    var content = order.content();
    var says = new Speech(order);
    var passages = new ArrayList<Passage>();
    passages.add(content.collectAt() == null
        ? says.text("ordering.letter.confirmed.text", Formats.day(content.date(), says.language),
            content.window().from(), content.window().until())
        : says.text("ordering.letter.ready.text", places.find(content.collectAt()).name().in(says.language)));
    content.lines().stream().limit(SendLetter.MOST_PASSAGES - 20).forEach(line -> passages.add(Passage.row(
        line.quantity() + " × " + line.name().in(says.language), Formats.money(line.total(), says.language))));
    if (content.lines().size() > SendLetter.MOST_PASSAGES - 20) {
      passages.add(says.text("ordering.letter.more", content.lines().size() - SendLetter.MOST_PASSAGES + 20));
    }
    if (content.fee() != null) {
      passages.add(Passage.row(delivery(content.fee(), says), content.fee().amount().isZero()
          ? says.words("ordering.fee.free") : Formats.money(content.fee().amount(), says.language)));
    }
    content.vat().forEach(part -> passages.add(Passage.row(
        says.words("ordering.letter.vat", Formats.plain(part.percent(), says.language)),
        Formats.money(part.tax(), says.language))));
    passages.add(Passage.total(says.words("ordering.sum.total"), Formats.money(content.total(), says.language)));
    passages.add(says.link());
    return says.letter(content.collectAt() == null ? "confirmed" : "ready", passages);
  }

  private static String delivery(DeliveryFee fee, Speech says) {
    var name = says.words("ordering.fee." + fee.means());
    return fee.freeBy() == null ? name : name + ": " + fee.freeBy();
  }

  private SendLetter shipped(Order order) {
    var says = new Speech(order);
    var content = order.content();
    return says.letter("shipped", List.of(says.text("ordering.letter.shipped.text",
        Formats.day(content.date(), says.language), content.window().from(), content.window().until()), says.link()));
  }

  private SendLetter cancelled(Order order) {
    var says = new Speech(order);
    return says.letter("cancelled", List.of(says.text(why(order)), says.text("ordering.nothing-charged"),
        says.link()));
  }

  private static String why(Order order) {
    return "ordering.letter.cancelled." + order.reason().orElseThrow();
  }

  /** In the customer's language. */
  private final class Speech {

    private final Order order;
    private final Locale language;

    private Speech(Order order) {
      this.order = order;
      var wanted = Locale.forLanguageTag(order.content().buyer().language());
      this.language = wanted.getLanguage().equals("en") ? Locale.UK : wanted;
    }

    private String words(String key, Object... arguments) {
      return messages.getMessage(key, arguments, language);
    }

    private Passage text(String key, Object... arguments) {
      return Passage.text(words(key, arguments));
    }

    private Passage link() {
      return Passage.link(words("ordering.letter.link"), OrderLink.to(order.content().order(), seals).path());
    }

    private SendLetter letter(String kind, List<Passage> passages) {
      var content = order.content();
      return new SendLetter(REFERENCE + kind + "/" + content.order(), content.buyer().email(), language.getLanguage(),
          words("ordering.letter." + kind + ".subject", order.number()), passages);
    }
  }
}
