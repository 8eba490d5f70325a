package shop.kontor.cart.application;

import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.cart.CartCheckedOut;
import shop.kontor.cart.CartRefused;
import shop.kontor.cart.ChangeCart;
import shop.kontor.cart.CheckOutCart;
import shop.kontor.foundation.post.Fact;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.text.EmailShape;
import shop.kontor.foundation.text.Unfit;
import shop.kontor.foundation.web.Refusal;

/**
 * Does for a customer what those ask who act for her, by the same use cases that serve her own pages, and answers each
 * request once. What is refused is refused before anything is written, so the answer can be.
 */
@Component
class Errands {

  private final ErrandBook book;
  private final Handing handing;
  private final Checkout checkout;
  private final Excuses excuses;
  private final ApplicationEventPublisher post;
  private final Clock clock;

  Errands(ErrandBook book, Handing handing, Checkout checkout, Excuses excuses, ApplicationEventPublisher post,
      Clock clock) {
    this.book = book;
    this.handing = handing;
    this.checkout = checkout;
    this.excuses = excuses;
    this.post = post;
    this.clock = clock;
  }

  @ApplicationModuleListener(id = "cart.change-cart")
  void on(ChangeCart request) {
    if (book.knows(request.request())) {
      return;
    }
    var caller = new Caller(request.visitor(), request.customer(), null);
    var owner = Shopping.owner(caller, request.apart());
    boolean sets = request.only() || request.pieces().stream().anyMatch(piece -> piece.how() == ChangeCart.How.SET);
    boolean overtaken = sets && book.overtaken(owner, request.at());
    book.note(request.request(), owner, sets, request.at());
    answer(request.request(), caller, () -> {
      if (overtaken) {
        throw Refusal.conflict("cart.refused.overtaken");
      }
      return handing.hand(caller, request);
    });
  }

  @ApplicationModuleListener(id = "cart.check-out-cart")
  void on(CheckOutCart request) {
    if (book.knows(request.request())) {
      return;
    }
    var caller = new Caller(request.visitor(), request.customer(), null);
    var owner = Shopping.owner(caller, request.apart());
    book.note(request.request(), owner, false, request.at());
    answer(request.request(), caller, () -> {
      if (!EmailShape.fits(request.email())) {
        throw Refusal.invalid("cart.refused.email");
      }
      var order = checkout.placeFor(caller, owner, new Checkout.Wishes(request.email(), request.language(), request.address(),
          request.date(), request.window(), request.paymentMethod(), request.agreed(), request.collectAt(),
          request.channel(), request.agent()));
      return new CartCheckedOut(request.request(), caller.visitor(), caller.customerId(), order, request.agreed(),
          clock.instant());
    });
  }

  private void answer(String request, Caller caller, Supplier<Fact> errand) {
    Fact answer;
    try {
      answer = errand.get();
    } catch (Refusal | Unfit refused) {
      answer = new CartRefused(request, caller.visitor(), caller.customerId(), Excuses.reason(refused),
          excuses.of(refused), clock.instant());
    }
    post.publishEvent(answer);
  }
}
