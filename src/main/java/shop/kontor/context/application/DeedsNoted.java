package shop.kontor.context.application;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.cart.PiecesPutIn;
import shop.kontor.context.application.Moment.Kind;
import shop.kontor.context.application.Moment.What;
import shop.kontor.inventory.LocationId;
import shop.kontor.ordering.OrderCancelled;
import shop.kontor.ordering.OrderCollected;
import shop.kontor.ordering.OrderConfirmed;
import shop.kontor.ordering.OrderLine;
import shop.kontor.ordering.OrderPlaced;
import shop.kontor.ordering.ReturnRecorded;
import shop.kontor.ordering.SaleRecorded;
import shop.kontor.pricing.Channel;

/** Hears what people do in the shop, at the shelf, on the web and at the till, and what came of it. */
@Component
class DeedsNoted {

  private final Moments moments;

  DeedsNoted(Moments moments) {
    this.moments = moments;
  }

  @ApplicationModuleListener(id = "context.note-pieces-put-in")
  void on(PiecesPutIn fact) {
    moments.note("put-in " + fact.cart() + " " + fact.sku() + " " + fact.at(), fact.visitor(), fact.customer(),
        fact.at(), Kind.PUT_IN, new What(fact.channel(), null, null, fact.sku(), fact.quantity(), null, null, null,
            fact.store() == null ? null : fact.store().value(), null, null));
  }

  @ApplicationModuleListener(id = "context.note-order-placed")
  void on(OrderPlaced fact) {
    moments.note("ordered " + fact.order(), fact.visitor(), fact.customer(), fact.at(), Kind.ORDERED,
        What.order(fact.channel() == null ? Channel.WEB : fact.channel(), fact.order().value(), fact.lines().stream().mapToInt(OrderLine::quantity).sum(),
            fact.total(), null).by(fact.agent()));
  }

  @ApplicationModuleListener(id = "context.note-order-confirmed")
  void on(OrderConfirmed fact) {
    boolean ready = fact.collectAt() != null;
    moments.note("confirmed " + fact.order(), fact.visitor(), fact.customer(), fact.at(),
        ready ? Kind.READY : Kind.CONFIRMED, new What(null, fact.order().value(), null, null, null, fact.total(),
            ready ? null : fact.date(), ready ? null : fact.window(), store(fact.collectAt()), null, null));
  }

  @ApplicationModuleListener(id = "context.note-order-cancelled")
  void on(OrderCancelled fact) {
    moments.note("cancelled " + fact.order(), fact.visitor(), fact.customer(), fact.at(), Kind.CANCELLED,
        new What(null, fact.order().value(), null, null, null, null, null, null, null, fact.reason().name(), null));
  }

  @ApplicationModuleListener(id = "context.note-order-collected")
  void on(OrderCollected fact) {
    moments.note("collected " + fact.order(), fact.visitor(), fact.customer(), fact.at(), Kind.COLLECTED,
        What.order(Channel.TILL, fact.order().value(), null, null, store(fact.store())));
  }

  @ApplicationModuleListener(id = "context.note-sale")
  void on(SaleRecorded fact) {
    moments.note("bought " + fact.order(), null, fact.customer(), fact.at(), Kind.BOUGHT,
        What.order(Channel.TILL, fact.order().value(), fact.pieces(), fact.total(), store(fact.store())));
  }

  @ApplicationModuleListener(id = "context.note-return")
  void on(ReturnRecorded fact) {
    moments.note("brought-back " + fact.order() + " " + fact.id(), null, fact.customer(), fact.at(), Kind.BROUGHT_BACK,
        What.order(Channel.TILL, fact.order().value(), fact.pieces(), fact.refund(), null));
  }

  private static String store(LocationId store) {
    return store == null ? null : store.value();
  }
}
