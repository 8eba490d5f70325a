package shop.kontor.agents.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import shop.kontor.agents.domain.Deal;
import shop.kontor.agents.domain.Deal.Manner;
import shop.kontor.agents.domain.Deal.State;
import shop.kontor.agents.domain.Purse;
import shop.kontor.cart.CartChanged;
import shop.kontor.cart.CartCheckedOut;
import shop.kontor.cart.CartRefused;
import shop.kontor.cart.ChangeCart;
import shop.kontor.delivery.PostalAddress;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.inventory.LocationId;

/** Carts and checkouts as protocols have them: opened, changed as a whole, completed, cancelled. Cart does the work. */
@Service
public class Dealing {

  private static final Duration LASTS = Duration.ofHours(24);

  private final Deals deals;
  private final Errands errands;
  private final AnswerBook answers;
  private final Purchases purchases;
  private final Permits permits;
  private final Pace pace;
  private final Bell bell;
  private final Clock clock;
  private final Duration patience;

  Dealing(Deals deals, Errands errands, AnswerBook answers, Purchases purchases, Permits permits, Pace pace, Bell bell,
      Clock clock, @Value("${kontor.agents.settling:4s}") Duration patience) {
    this.deals = deals;
    this.errands = errands;
    this.answers = answers;
    this.purchases = purchases;
    this.permits = permits;
    this.pace = pace;
    this.bell = bell;
    this.clock = clock;
    this.patience = patience;
  }

  /** @param cart as it was last shown to the agent */
  public record Shown(Deal deal, CartChanged cart) {

    /** What is to be paid as it is wished for. */
    public @Nullable Money total() {
      var fee = cart.deliveryFee();
      return cart.total() == null || fee == null || deal.wish().manner() != Manner.COLLECTION ? cart.total()
          : cart.total().minus(fee);
    }
  }

  /** It is over, or being bought: nothing can be changed about it. */
  public static final class Over extends RuntimeException {

    private final transient Shown shown;

    public Over(Shown shown) {
      super(shown.deal.state().name(), null, false, false);
      this.shown = shown;
    }

    public Shown shown() {
      return shown;
    }
  }

  /**
   * @param platform whose agent it is
   * @param leave by which it is a customer's; {@code null} for a guest's
   * @param address where the caller comes from
   * @throws Errands.Refused for what the shop does not sell
   */
  public Shown open(boolean checkout, String platform, Deal.@Nullable Leave leave, List<ChangeCart.Piece> pieces,
      Deal.Wish wish, String address) {
    return begin(Purse.fresh(), leave, checkout, platform, pieces, wish, address);
  }

  /** A checkout of what was gathered: the same one however often it is asked for, until it is over. */
  public Shown convert(String cart, String platform, Deal.Wish wish, String address) {
    var gathered = find(cart, false, platform).deal();
    if (gathered.over()) {
      throw new Over(shown(gathered));
    }
    var id = id(gathered.purse(), true);
    var known = deals.find(id);
    if (known.isPresent()) {
      return look(id, true, platform);
    }
    var codes = wish.codes().isEmpty() ? gathered.wish().codes() : wish.codes();
    return begin(gathered.purse(), gathered.leave(), true, platform, null, new Deal.Wish(wish.language(), codes,
        wish.buyer() == null ? gathered.wish().buyer() : wish.buyer(), wish.manner(), wish.store(), wish.date(),
        wish.window(), wish.place()), address);
  }

  private Shown begin(Purse purse, Deal.Leave leave, boolean checkout, String platform, List<ChangeCart.Piece> pieces,
      Deal.Wish wish, String address) {
    var filled = fill(purse, leave, pieces, wish.codes(), address);
    var now = clock.instant();
    var deal = new Deal(id(purse, checkout), purse, checkout, platform, State.OPEN, wish, filled.refused,
        filled.cart.request(), 0, null, null, now, now.plus(LASTS), leave);
    return deals.begin(deal) ? new Shown(deal, filled.cart) : look(deal.id(), checkout, platform);
  }

  static String id(Purse purse, boolean checkout) {
    return (checkout ? "checkout-" : "cart-") + purse.secret().substring("agent-".length());
  }

  private record Filled(CartChanged cart, Map<String, String> refused) {}

  /**
   * @param pieces {@code null} leaves them as they are
   * @param guesser where a code comes from that may be a guess; {@code null} for what counted before
   */
  private Filled fill(Purse purse, Deal.Leave leave, List<ChangeCart.Piece> pieces, List<String> codes, @Nullable String guesser) {
    var refused = new HashMap<String, String>();
    codes.stream().skip(1).forEach(code -> refused.put(code, "combination"));
    var coupon = codes.isEmpty() ? "" : codes.getFirst();
    var changes = pieces == null ? List.<ChangeCart.Piece>of() : pieces;
    boolean guess = guesser != null && !coupon.isBlank();
    if (guess) {
      pace.mayGiveCoupon(guesser);
    }
    try {
      var filled = new Filled(errands.change(purse, leave, purse.request("fill", null), changes, pieces != null, coupon), refused);
      if (guess) {
        pace.takeBackCoupon(guesser);
      }
      return filled;
    } catch (Errands.Refused no) {
      if (!no.reason().contains("coupon") || coupon.isBlank()) {
        throw no;
      }
      refused.put(coupon, no.reason());
      return new Filled(errands.change(purse, leave, purse.request("fill", null), changes, pieces != null, ""), refused);
    }
  }

  /** As it stands now; of one that is over, as it then stood. */
  public Shown look(String id, boolean checkout, String platform) {
    var kept = settled(find(id, checkout, platform));
    if (kept.deal().state() != State.OPEN || kept.deal().trouble() != null) {
      return shown(kept.deal());
    }
    var now = errands.look(kept.deal().purse(), kept.deal().leave());
    var before = shown(kept.deal()).cart;
    if (now.version() == before.version() && Objects.equals(now.total(), before.total())) {
      return new Shown(kept.deal(), errands.seen(now));
    }
    return new Shown(deals.save(kept.deal().seen(now.request()), kept.version()).deal(), now);
  }

  /** As the agent last saw it. */
  public Shown last(String id, boolean checkout, String platform) {
    return shown(settled(find(id, checkout, platform)).deal());
  }

  /** The checkout that was paid from this purse, as the agent last saw it; empty if there is none. */
  public Optional<Shown> ofPurse(String purse) {
    return deals.find(id(new Purse(purse), true)).filter(kept -> permits.allow(kept.deal()))
        .map(kept -> shown(settled(kept).deal()));
  }

  /** What became of the order; empty as long as there is none. */
  public Optional<Purchases.Purchase> purchase(Deal deal) {
    return deal.order() == null ? Optional.empty() : purchases.find(deal.purse(), deal.order());
  }

  /**
   * All of it is replaced.
   *
   * @param pieces {@code null} leaves them as they are
   */
  public Shown change(String id, boolean checkout, String platform, @Nullable List<ChangeCart.Piece> pieces, Deal.Wish wish,
      String address) {
    var kept = open(id, checkout, platform);
    var before = kept.deal();
    boolean counted = wish.codes().equals(before.wish().codes()) && before.refused().isEmpty();
    var filled = fill(before.purse(), before.leave(), pieces, wish.codes(), counted ? null : address);
    return new Shown(deals.save(kept.deal().wishing(wish, filled.refused, filled.cart.request()), kept.version()).deal(),
        filled.cart);
  }

  public Shown cancel(String id, boolean checkout, String platform) {
    var kept = open(id, checkout, platform);
    var last = shown(kept.deal());
    var saved = deals.save(kept.deal().ended(State.CANCELLED), kept.version()).deal();
    errands.change(saved.purse(), saved.leave(), saved.purse().request("cancel", null), List.of(), true, "");
    return new Shown(saved, last.cart);
  }

  /**
   * Buys at the total that was last shown.
   *
   * @param address of her who pays, and for whoever collects; {@code null} takes that of the delivery
   * @throws Errands.Refused if cart refuses it; the deal stays open
   */
  public Shown complete(String id, String platform, String method, @Nullable PostalAddress address) {
    var kept = ongoing(settled(find(id, true, platform)), Deal::mayBeBought);
    var deal = kept.deal();
    var shown = shown(deal);
    int version = deal.state() == State.OPEN ? kept.version() + 1 : kept.version();
    boolean collected = deal.wish().manner() == Manner.COLLECTION;
    try {
      var bought = errands.checkOut(deal.purse(), deal.leave(), true, deal.request(), new Errands.Purchase(deal.wish().buyer().email(),
          deal.wish().language(), collected ? address : deal.wish().place().address(deal.wish().buyer()),
          collected ? null : deal.wish().date(), collected ? null : deal.wish().window(), method, shown.total(),
          collected ? new LocationId(deal.wish().store()) : null), () -> { // with what is asked it is kept that it is
            if (deal.state() == State.OPEN) {
              deals.save(deal.paying(null), kept.version());
            }
          });
      var paying = deal.paying(bought.order().value());
      var end = bell.await(paying.order(), patience, () -> purchases.find(paying.purse(), paying.order())
          .filter(purchase -> purchase.status() != Purchases.Status.PLACED));
      var saved = deals.trySave(after(paying, end), version)
          .orElseGet(() -> again(deal)); // whoever looked meanwhile, as a notice does, has heard of the same order
      return new Shown(saved.deal(), shown.cart);
    } catch (Errands.Refused no) {
      deals.trySave(deal.failed(no.reason()), version);
      throw no;
    }
  }

  private static Deal after(Deal paying, Optional<Purchases.Purchase> purchase) {
    return switch (purchase.map(Purchases.Purchase::status).orElse(Purchases.Status.PLACED)) {
      case CONFIRMED -> paying.ended(State.DONE);
      case CANCELLED -> paying.failed(purchase.orElseThrow().reason());
      case PLACED -> paying;
    };
  }

  /** By whose leave it is dealt, while she lets it; empty for a guest's, and for what is none. */
  public Optional<Deal.Leave> leave(String id) {
    return deals.find(id).map(Deals.Kept::deal).filter(permits::allow).map(Deal::leave);
  }

  /** Whose agent began it: for the buyer herself, who goes on with it. */
  public String platform(String id) {
    return deals.find(id).orElseThrow(() -> Refusal.notFound("agents.refused.deal")).deal().platform();
  }

  /** What is left to do is hers: the agent has to send her where she goes on. */
  public Shown handOver(String id, String platform) {
    var kept = open(id, true, platform);
    return shown(deals.save(kept.deal().failed(Deal.HERS), kept.version()).deal());
  }

  private Deals.Kept open(String id, boolean checkout, String platform) {
    return ongoing(settled(find(id, checkout, platform)), deal -> deal.state() == State.OPEN);
  }

  private Deals.Kept ongoing(Deals.Kept kept, Predicate<Deal> may) {
    return Optional.of(kept).filter(each -> may.test(each.deal())).orElseThrow(() -> new Over(shown(kept.deal())));
  }

  /** What was heard meanwhile of an order that is under way, or was placed by a process that is no more. */
  private Deals.Kept settled(Deals.Kept kept) {
    var deal = kept.deal();
    if (!deal.checkout() || deal.over()) {
      return kept;
    }
    var news = deal.order() != null ? after(deal.paying(deal.order()), purchases.find(deal.purse(), deal.order()))
        : switch (answers.find(deal.request()).orElse(null)) {
          case CartCheckedOut bought -> after(deal.paying(bought.order().value()), purchases.find(deal.purse(), bought.order().value()));
          case CartRefused refused -> deal.failed(refused.reason());
          case null, default -> deal;
        };
    return news.equals(deal) ? kept : deals.trySave(news, kept.version()).orElseGet(() -> again(deal));
  }

  private Deals.Kept again(Deal deal) {
    return settled(deals.find(deal.id()).orElseThrow(() -> Refusal.notFound("agents.refused.deal")));
  }

  private Deals.Kept find(String id, boolean checkout, String platform) {
    return deals.find(id).filter(kept -> permits.allow(kept.deal())).filter(kept -> kept.deal().checkout() == checkout && kept.deal().platform().equals(platform))
        .filter(kept -> kept.deal().state() != State.OPEN || kept.deal().until().isAfter(clock.instant()))
        .orElseThrow(() -> Refusal.notFound("agents.refused.deal"));
  }

  private Shown shown(Deal deal) {
    return new Shown(deal, (CartChanged) answers.find(deal.shown()).orElseThrow(() -> Refusal.notFound("agents.refused.deal")));
  }
}
