package shop.kontor.pricing.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.sharing.Neighbours;
import shop.kontor.pricing.domain.Offer;

/** Tells prices, from memory where they have been asked for before. */
@Service
public class Offers {

  private static final String SUBJECT = "pricing.offer";

  private final OfferBook book;
  private final Neighbours neighbours;
  private final Cache<Sku, Known> known =
      Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(Duration.ofMinutes(5)).build();
  /** Changes of offers that other processes told of. */
  private final AtomicLong told = new AtomicLong();

  Offers(OfferBook book, Neighbours neighbours) {
    this.book = book;
    this.neighbours = neighbours;
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
  private record Known(Offer offer) {

    Known orLater(Known other) {
      return other.setAt().isAfter(setAt()) ? other : this;
    }

    private Instant setAt() {
      return offer == null ? Instant.MIN : offer.setAt();
    }
  }

  /** The offer that holds now; empty for a variant that is not for sale. */
  public Optional<Offer> of(Sku sku) {
    var remembered = known.getIfPresent(sku);
    if (remembered == null) {
      long before = told.get();
      var read = new Known(book.find(sku).orElse(null));
      // what was read before another process changed it is not kept
      remembered = known.asMap().compute(sku, (_, kept) ->
          told.get() != before ? kept : kept == null ? read : kept.orLater(read));
      remembered = remembered == null ? read : remembered;
    }
    return Optional.ofNullable(remembered.offer());
  }

  /** Once the current transaction has committed, everyone is told this price. */
  void changed(Offer offer) {
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        remember(offer.sku(), new Known(offer));
        neighbours.tell(SUBJECT, offer.sku().value());
      }
    });
  }

  /** Merged, not put: who read before a change may get here after it. */
  private Known remember(Sku sku, Known read) {
    return known.asMap().merge(sku, read, Known::orLater);
  }
}
