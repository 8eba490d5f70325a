package shop.kontor.till.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.inventory.LocationId;
import shop.kontor.inventory.StockTaken.Oversold;
import shop.kontor.till.application.CardPayments;
import shop.kontor.till.application.CardPayments.CardPayment;
import shop.kontor.till.application.Goods;
import shop.kontor.till.application.Goods.Article;
import shop.kontor.till.application.PromotionsKnown;
import shop.kontor.till.application.Returns;
import shop.kontor.till.application.SaleBook;
import shop.kontor.till.application.SaleReading;
import shop.kontor.till.application.SaleReading.Kept;
import shop.kontor.till.domain.Deviation;
import shop.kontor.till.domain.Payment;
import shop.kontor.till.domain.Returned;
import shop.kontor.till.domain.Sale;
import shop.kontor.till.domain.SaleLine;

/** What tills ask the house, whenever it is within reach. */
@RestController
@RequestMapping("/till/api")
@RolesAllowed("STAFF")
@Tag(name = "Till", description = "What is sold over the counter")
class TillApi {

  private static final int MOST = 1_000;

  private final Goods goods;
  private final PromotionsKnown promotions;
  private final SaleBook book;
  private final SaleReading reading;
  private final Returns returns;
  private final CardPayments cards;

  TillApi(Goods goods, PromotionsKnown promotions, SaleBook book, SaleReading reading, Returns returns,
      CardPayments cards) {
    this.goods = goods;
    this.promotions = promotions;
    this.book = book;
    this.reading = reading;
    this.returns = returns;
    this.cards = cards;
  }

  /** @param revision up to which all of it is told; ask for what is after it next time */
  record Assortment(List<Article> goods, long revision) {}

  @GetMapping("/goods")
  @Operation(summary = "What a till can sell, and for what",
      description = "In pages, by the order in which it changed: ask again with the revision told, until nothing comes")
  Assortment goods(@RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "500") int size) {
    var page = goods.after(after, Math.clamp(size, 1, MOST));
    return new Assortment(page, page.isEmpty() ? after : page.getLast().revision());
  }

  /** @param revision up to which all of it is told; ask for what is after it next time */
  record Bargains(List<PromotionsKnown.Change> promotions, long revision) {}

  @GetMapping("/promotions")
  @Operation(summary = "What makes sales cheaper",
      description = "In pages, as the goods. One that was withdrawn is told without its content")
  Bargains promotions(@RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "200") int size) {
    var page = promotions.after(after, Math.clamp(size, 1, MOST));
    return new Bargains(page, page.isEmpty() ? after : page.getLast().revision());
  }

  /**
   * A sale as a till tells of it.
   *
   * @param coupon fingerprint of the code that came with her cart; {@code null} for none
   * @param sentAt what the till's clock shows as it sends this, so that a wrong one does no harm
   */
  record SaleMade(String id, LocationId store, String clerk, Instant at, List<SaleLine> lines, List<Payment> payments,
      @Nullable String cart, @Nullable String customer, @Nullable String coupon, @Nullable Instant sentAt) {

    Sale sale() {
      return new Sale(id, store, clerk, at, lines, payments, cart, customer, coupon);
    }
  }

  /** @param oversold pieces that the stock books did not have; known a moment after the sale */
  record Entry(String id, String receipt, LocationId store, String clerk, Instant soldAt, Money total,
      List<SaleLine> lines, List<Payment> payments, List<Deviation> deviations, List<Oversold> oversold,
      List<Returned.Return> returns) {

    static Entry of(Kept kept) {
      var sale = kept.sale();
      return new Entry(sale.id(), sale.receipt(), sale.store(), sale.clerk(), kept.soldAt(), sale.total(), sale.lines(),
          sale.payments(), kept.deviations(), kept.oversold(), kept.returned().returns());
    }
  }

  @PostMapping("/sales")
  @Operation(summary = "Tell of a sale", description = """
      It has happened, so it is written down whatever the books say; what does not agree with them is told as a \
      deviation. Told again by one id, it is the same sale: 200 instead of 201.""")
  ResponseEntity<Entry> tell(@RequestBody SaleMade told, Caller caller) {
    var written = book.write(told.sale(), told.sentAt(), caller.staffName());
    var entry = Entry.of(written.kept());
    return written.first() ? ResponseEntity.created(URI.create("/till/api/sales/" + entry.id())).body(entry)
        : ResponseEntity.ok(entry);
  }

  @GetMapping("/sales")
  @Operation(summary = "Sales, the newest first")
  List<Entry> sales(@RequestParam(defaultValue = "") String receipt,
      @RequestParam(defaultValue = "false") boolean wanting, @RequestParam(required = false) String before,
      @RequestParam(defaultValue = "100") int size) {
    return reading.sales(receipt, wanting, before, Math.clamp(size, 1, MOST)).stream().map(Entry::of).toList();
  }

  @GetMapping("/sales/{id}")
  Entry sale(@PathVariable String id) {
    return reading.find(id).map(Entry::of).orElseThrow(() -> Refusal.notFound("till.refused.sale"));
  }

  /** @param quantities pieces by line of the sale, counted from 0 */
  record Brought(String id, Payment.Kind refundedBy, Map<Integer, Integer> quantities) {}

  @PostMapping("/sales/{id}/returns")
  @Operation(summary = "Take goods back, never more than were sold", description = "Asked again by one id, once")
  Returned.Return bring(@PathVariable String id, @RequestBody Brought brought, Caller caller) {
    return returns.take(id, brought.id(), caller.staffName(), brought.refundedBy(),
        brought.quantities() == null ? Map.of() : brought.quantities());
  }

  /** @param sale id of the sale that is to be paid */
  record Charge(String id, String sale, Money amount, String terminal) {}

  @PostMapping("/card-payments")
  @Operation(summary = "Ask a terminal for a card", description = """
      APPROVED, DECLINED, or UNANSWERED: then ask again by the same id, which charges nothing twice, or cancel.""")
  CardPayment charge(@RequestBody Charge charge) {
    return cards.charge(charge.id(), charge.sale(), charge.amount(), charge.terminal());
  }

  @PostMapping("/card-payments/{id}/cancellation")
  CardPayment cancel(@PathVariable String id) {
    return cards.cancel(id);
  }
}
