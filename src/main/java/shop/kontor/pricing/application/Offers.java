package shop.kontor.pricing.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.sharing.Neighbours;
import shop.kontor.pricing.domain.Offer;
import shop.kontor.pricing.domain.Standing;

/** Tells prices, from memory where they have been asked for before. */
@Service
public class Offers {

  private static final String SUBJECT = "pricing.offer";

  private final OfferBook book;
  private final ToldBook toldBook;
  private final ListBook lists;
  private final Neighbours neighbours;
  private final Clock clock;
  private final Cache<Sku, Known> known =
      Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(Duration.ofMinutes(5)).build();
  /** Changes of offers that other processes told of. */
  private final AtomicLong told = new AtomicLong();

  Offers(OfferBook book, ToldBook toldBook, ListBook lists, Neighbours neighbours, Clock clock) {
    this.book = book;
    this.toldBook = toldBook;
    this.lists = lists;
    this.neighbours = neighbours;
    this.clock = clock;
    neighbours.hear(SUBJECT, new Neighbours.Ear() {
      @Override
      public void hear(String sku) {
        told.incrementAndGet();
        known.invalidate(new Sku(sku));
      }

      @Override
      public void missed() {
        told.incrementAndGet();
        known.invalidateAll();
      }
    });
  }

  /** {@code null} for a variant without offer. Of two readings the later one holds. */
  private record Known(Standing standing) {

    Known orLater(Known other) {
      return standing == null ? other : other.standing == null ? this : new Known(standing.orLater(other.standing));
    }
  }

  /** The offer that holds now; empty for a variant that is not for sale. */
  public Optional<Offer> of(Sku sku) {
    return standing(sku).map(Standing::offer);
  }

  /** The same, and on what terms. */
  public Optional<Standing> standing(Sku sku) {
    var remembered = known.getIfPresent(sku);
    if (remembered == null) {
      long before = told.get();
      var read = new Known(book.find(sku).map(this::standing).orElse(null));
      // what was read before another process changed it is not kept
      remembered = known.asMap().compute(sku, (_, kept) ->
          told.get() != before ? kept : kept == null ? read : kept.orLater(read));
      remembered = remembered == null ? read : remembered;
    }
    return Optional.ofNullable(remembered.standing());
  }

  private Standing standing(Offer offer) {
    var sku = List.of(offer.sku());
    return new Standing(offer, lists.terms(sku, clock.instant()).getOrDefault(offer.sku(), List.of()),
        toldBook.shown(sku).get(offer.sku()));
  }

  /** An offer that tells nothing new. */
  void kept(Offer offer) {
    changed(standing(offer));
  }

  /** Once the current transaction has committed, everyone is told this price. */
  void changed(Standing standing) {
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        var sku = standing.offer().sku();
        remember(sku, new Known(standing));
        neighbours.tell(SUBJECT, sku.value());
      }
    });
  }

  /** Merged, not put: who read before a change may get here after it. */
  private Known remember(Sku sku, Known read) {
    return known.asMap().merge(sku, read, Known::orLater);
  }
}
