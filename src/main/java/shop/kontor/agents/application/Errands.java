package shop.kontor.agents.application;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.agents.domain.Deal;
import shop.kontor.agents.domain.Purse;
import shop.kontor.cart.CartChanged;
import shop.kontor.cart.CartCheckedOut;
import shop.kontor.cart.CartRefused;
import shop.kontor.cart.ChangeCart;
import shop.kontor.cart.CheckOutCart;
import shop.kontor.delivery.PostalAddress;
import shop.kontor.delivery.Window;
import shop.kontor.foundation.post.Fact;
import shop.kontor.foundation.post.Request;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.inventory.LocationId;
import shop.kontor.pricing.Channel;
import shop.kontor.studio.DesignRefused;
import shop.kontor.studio.DesignsTold;

/** Asks other rooms for what an agent wants, cart above all, and waits for the answer. Every protocol comes through here. */
@Service
public class Errands {

  private final AnswerBook answers;
  private final Bell bell;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher post;
  private final Clock clock;
  private final Duration patience;

  Errands(AnswerBook answers, Bell bell, TransactionTemplate transaction, ApplicationEventPublisher post, Clock clock,
      @Value("${kontor.agents.patience:8s}") Duration patience) {
    this.answers = answers;
    this.bell = bell;
    this.transaction = transaction;
    this.post = post;
    this.clock = clock;
    this.patience = patience;
  }

  /** Whoever was asked said no, and why. */
  public static final class Refused extends RuntimeException {

    private final transient LocalText sentence;

    Refused(String reason, LocalText sentence) {
      super(reason, null, false, false);
      this.sentence = sentence;
    }

    public String reason() {
      return getMessage();
    }

    public String sentence(String language) {
      return sentence.in(language);
    }
  }

  /**
   * @param request by which it is asked: by the same one it is done once, and answered as it was
   * @param only whether all that is not named goes out
   * @param coupon {@code null} leaves it, empty takes it away
   * @throws Refused if cart refuses it
   * @throws Refusal if no answer came in time; what is asked may be done yet
   */
  public CartChanged change(Purse purse, String request, List<ChangeCart.Piece> pieces, boolean only,
      @Nullable String coupon) {
    return change(purse, (Deal.Leave) null, request, pieces, only, coupon);
  }

  /** The cart of a deal: a guest's, or beside the one that she sees by whose leave it is dealt. */
  CartChanged change(Purse purse, Deal.@Nullable Leave leave, String request, List<ChangeCart.Piece> pieces, boolean only,
      @Nullable String coupon) {
    return (CartChanged) ask(request, new ChangeCart(request, purse.secret(), leave == null ? null : leave.customer(),
        Channel.AGENT, pieces, only, coupon, clock.instant(), leave == null ? null : Boolean.TRUE), patience);
  }

  /** @param customer whose own cart it is */
  CartChanged changeHers(Purse purse, String customer, String request, List<ChangeCart.Piece> pieces, boolean only,
      @Nullable String coupon) {
    return (CartChanged) ask(request, new ChangeCart(request, purse.secret(), customer, Channel.AGENT, pieces, only, coupon,
        clock.instant()), patience);
  }

  /**
   * What the studio answers.
   *
   * @throws Refused if it says no
   */
  DesignsTold designs(String id, Request request, Duration most) {
    return (DesignsTold) ask(id, request, most);
  }

  Duration patience() {
    return patience;
  }

  /** As it stands now; nothing of it is kept, for agents look often. */
  public CartChanged look(Purse purse) {
    return seen(look(purse, null));
  }

  /** Nobody will ask for this answer again. */
  CartChanged seen(CartChanged answer) {
    answers.letGo(answer.request());
    return answer;
  }

  CartChanged look(Purse purse, Deal.@Nullable Leave leave) {
    return change(purse, leave, purse.request("look", null), List.of(), false, null);
  }

  /**
   * What was filled in for her.
   *
   * @param date with {@code window} {@code null} for what she collects
   * @param collectAt {@code null} for what is delivered
   */
  public record Purchase(String email, String language, PostalAddress address, @Nullable LocalDate date,
      @Nullable Window window,
      String paymentMethod, Money agreed, @Nullable LocationId collectAt) {}

  /** The same for buying what is in the cart. */
  public CartCheckedOut checkOut(Purse purse, String request, Purchase wanted) {
    return checkOut(purse, null, true, request, wanted, () -> { });
  }

  /**
   * @param leave by which it is a customer's; {@code null} for a guest's
   * @param apart whether it is a cart beside the one that she sees
   * @param along what is done if, and only if, it is asked for
   */
  CartCheckedOut checkOut(Purse purse, Deal.@Nullable Leave leave, boolean apart, String request, Purchase wanted,
      Runnable along) {
    var customer = leave == null ? null : leave.customer();
    return (CartCheckedOut) ask(request, new CheckOutCart(request, purse.secret(), customer, wanted.email, wanted.language,
        wanted.address, wanted.date, wanted.window, wanted.collectAt, wanted.paymentMethod, wanted.agreed, clock.instant(),
        Channel.AGENT, leave != null && apart ? Boolean.TRUE : null, leave == null ? null : leave.agent()), patience, along);
  }

  private Fact ask(String id, Request request, Duration most) {
    return ask(id, request, most, () -> { });
  }

  private Fact ask(String id, Request request, Duration most, Runnable along) {
    var known = answers.find(id);
    if (known.isEmpty()) {
      transaction.executeWithoutResult(_ -> {
        along.run();
        post.publishEvent(request);
      });
    }
    return switch (known.orElseGet(() -> await(id, most))) {
      case CartRefused refused -> throw new Refused(refused.reason(), refused.sentence());
      case DesignRefused refused -> throw new Refused(refused.reason(), refused.sentence());
      case Fact answer -> answer;
    };
  }

  private Fact await(String request, Duration most) {
    return bell.await(request, most, () -> answers.find(request))
        .orElseThrow(() -> Refusal.unanswered("agents.refused.unanswered"));
  }
}
