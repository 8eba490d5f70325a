package shop.kontor.pricing.application;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.pricing.OfferChanged;
import shop.kontor.pricing.domain.Entry;
import shop.kontor.pricing.domain.PriceList;

/**
 * Draws up price lists and changes them. What a list of few variants says is told with the change itself; that of many
 * follows batch by batch, within seconds.
 */
@Service
public class PriceLists {

  /** Entries in one list. */
  public static final int MOST_ENTRIES = 500_000;
  private static final int TOLD_AT_ONCE = 200;

  private final ListBook book;
  private final OfferTelling telling;
  private final VariantsKnown variants;
  private final Clock clock;

  PriceLists(ListBook book, OfferTelling telling, VariantsKnown variants, Clock clock) {
    this.book = book;
    this.telling = telling;
    this.variants = variants;
    this.clock = clock;
  }

  /** @throws Refusal if there is none */
  public PriceList find(String id) {
    return book.find(id).orElseThrow(PriceLists::none);
  }

  @Transactional
  public PriceList drawUp(PriceList list) {
    book.add(list);
    return list;
  }

  /** From now on for whom, where and when {@code as} is. */
  @Transactional
  public PriceList change(String id, PriceList as) {
    var changed = next(id, list -> list.changedTo(as));
    tell(changed, skus(changed));
    return changed;
  }

  /** As if it had never been. */
  @Transactional
  public void withdraw(String id) {
    var list = next(id, PriceList::nextVersion);
    var few = skus(list);
    if (few.size() > TOLD_AT_ONCE) {
      book.markDue(list, clock.instant());
    }
    book.remove(list);
    if (few.size() <= TOLD_AT_ONCE) {
      telling.tellAnew(few);
    }
  }

  /**
   * Puts entries in, all or none.
   *
   * @param instead whether only these stay
   * @throws Refusal for a variant of which nothing is known, and for one that is in too many lists
   */
  @Transactional
  public PriceList put(String id, List<Entry> entries, boolean instead) {
    var unknown = unknown(entries.stream().map(Entry::sku).toList());
    if (!unknown.isEmpty()) {
      throw Refusal.unprocessable("pricing.refused.unknown", unknown.iterator().next());
    }
    if (entries.size() > MOST_ENTRIES) {
      throw Refusal.unprocessable("pricing.refused.entries", MOST_ENTRIES);
    }
    var list = next(id, PriceList::nextVersion);
    var before = instead ? skus(list) : List.<Sku>of();
    if (before.size() > TOLD_AT_ONCE) {
      book.markDue(list, clock.instant());
    }
    book.put(list, entries);
    if (instead) {
      book.removeOlder(list);
    }
    book.crowded(entries.stream().map(Entry::sku).distinct().toList(), OfferChanged.MOST_TERMS).ifPresent(sku -> {
      throw Refusal.unprocessable("pricing.refused.crowded", sku, OfferChanged.MOST_TERMS);
    });
    if (before.size() <= TOLD_AT_ONCE) {
      var all = new TreeSet<Sku>(Comparator.comparing(Sku::value));
      all.addAll(before);
      entries.forEach(entry -> all.add(entry.sku()));
      tell(list, List.copyOf(all));
    } else {
      book.markDue(list, clock.instant());
    }
    return list;
  }

  @Transactional
  public PriceList remove(String id, Sku sku, int fromQuantity) {
    var list = next(id, PriceList::nextVersion);
    book.remove(list, sku, fromQuantity);
    telling.tellAnew(List.of(sku));
    return list;
  }

  /** Those of these variants of which nothing is known. */
  public Set<Sku> unknown(Collection<Sku> skus) {
    return variants.unknown(skus);
  }

  private PriceList next(String id, UnaryOperator<PriceList> change) {
    var list = change.apply(book.lock(id).orElseThrow(PriceLists::none));
    book.keep(list);
    return list;
  }

  private List<Sku> skus(PriceList list) {
    return book.skus(list, TOLD_AT_ONCE + 1);
  }

  private void tell(PriceList list, List<Sku> skus) {
    if (skus.size() <= TOLD_AT_ONCE) {
      telling.tellAnew(skus);
    } else {
      book.markDue(list, clock.instant());
    }
  }

  private static Refusal none() {
    return Refusal.notFound("pricing.refused.no-list");
  }
}
