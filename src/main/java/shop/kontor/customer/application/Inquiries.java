package shop.kontor.customer.application;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.customer.ConfirmErasure;
import shop.kontor.customer.CustomerId;
import shop.kontor.customer.ExportAsked;
import shop.kontor.customer.HandOverExport;
import shop.kontor.customer.PersonErased;
import shop.kontor.customer.application.InquiryBook.Answer;
import shop.kontor.customer.application.InquiryBook.Inquiry;
import shop.kontor.customer.application.InquiryBook.Kind;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.products.Hearers;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks all rooms about one customer, in rounds: what the first find out by her id, the others are told in the next, until
 * nobody finds out any more. Whom to wait for is read off the listeners that were built, so that no room is forgotten
 * here, be it in another process or closed.
 */
@Component
class Inquiries {

  /** References in one round. */
  private static final int MOST = 2_000;
  private static final String ROOM = "customer";

  private final InquiryBook book;
  private final Hearers hearers;
  private final ApplicationEventPublisher post;
  private final JsonMapper json;
  private final Clock clock;

  Inquiries(InquiryBook book, Hearers hearers, ApplicationEventPublisher post, JsonMapper json, Clock clock) {
    this.book = book;
    this.hearers = hearers;
    this.post = post;
    this.json = json;
    this.clock = clock;
  }

  /** @param own what this room itself has to answer, as the others do */
  Inquiry begin(Kind kind, CustomerId customer, Object own) {
    var inquiry = new Inquiry(Ids.next().toString(), kind, customer, clock.instant(), 1, null);
    book.add(inquiry);
    book.answer(inquiry.id(), new Answer(ROOM, 1, 0, true, json.writeValueAsString(own), inquiry.askedAt()));
    tell(inquiry, book.browsers(customer));
    goOn(inquiry);
    return inquiry;
  }

  /** Rooms that keep anything of persons. */
  Set<String> asked(Kind kind) {
    var fact = ROOM + "." + (kind == Kind.ERASURE ? PersonErased.class : ExportAsked.class).getSimpleName();
    return hearers.all().stream().filter(hears -> hears.type().equals(fact)).map(Hearers.Hears::room)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ApplicationModuleListener(id = "customer.confirm-erasure")
  void on(ConfirmErasure request) {
    answer(request.erasure(), request.references(), new Answer(request.room(), request.round(), 0, true,
        json.writeValueAsString(request.findings()), clock.instant()));
  }

  @ApplicationModuleListener(id = "customer.hand-over-export")
  void on(HandOverExport request) {
    answer(request.export(), request.references(), new Answer(request.room(), request.round(), request.part(),
        request.last(), request.content(), clock.instant()));
  }

  /** What nobody asked for, or no longer, is not kept. */
  private void answer(String id, Collection<String> references, Answer answer) {
    book.hold(id);
    book.find(id).ifPresent(inquiry -> {
      book.answer(id, answer);
      book.learn(id, references);
      goOn(inquiry);
    });
  }

  private void goOn(Inquiry inquiry) {
    if (!book.answered(inquiry.id(), inquiry.round()).containsAll(asked(inquiry.kind()))) {
      return;
    }
    var references = book.tell(inquiry.id(), inquiry.round() + 1, MOST);
    if (!references.isEmpty()) {
      book.go(inquiry.id(), inquiry.round() + 1);
      tell(new Inquiry(inquiry.id(), inquiry.kind(), inquiry.customer(), inquiry.askedAt(), inquiry.round() + 1, null),
          references);
    } else if (inquiry.doneAt() == null) {
      book.end(inquiry.id(), clock.instant());
    }
  }

  private void tell(Inquiry inquiry, List<String> references) {
    post.publishEvent(switch (inquiry.kind()) {
      case ERASURE -> new PersonErased(inquiry.id(), inquiry.customer(), inquiry.round(), references);
      case EXPORT -> new ExportAsked(inquiry.id(), inquiry.customer(), inquiry.round(), references);
    });
  }
}
