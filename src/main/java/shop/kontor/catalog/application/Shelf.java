package shop.kontor.catalog.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import shop.kontor.catalog.ProductId;
import shop.kontor.catalog.ProductSheet;
import shop.kontor.catalog.Sku;
import shop.kontor.catalog.domain.Product;
import shop.kontor.catalog.domain.Products;
import shop.kontor.foundation.sharing.Neighbours;
import tools.jackson.databind.json.JsonMapper;

/**
 * What customers reach without asking the store-room: the products that were looked at lately, as the database has
 * them. Bounded by size; what changes is taken off once the change is committed.
 */
@Component
public class Shelf {

  private static final int MOST_BYTES = 48 << 20;
  private static final String SUBJECT = "catalog.shelf";
  private static final int AT_ONCE = 20;
  private static final int MOST_LIST_BYTES = 16 << 20;
  /** What another process on the same database changes is told, and may get lost on its way. */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final Products products;
  private final Numbers numbers;
  private final JsonMapper json;
  private final Cache<ProductId, Shelved> shelved = Caffeine.newBuilder().maximumWeight(MOST_BYTES)
      .weigher((ProductId id, Shelved each) -> 500 + each.json.length).expireAfterWrite(LONGEST).build();
  private final Cache<Sku, ProductId> owners =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(LONGEST).build();
  private final Cache<ListKey, byte[]> lists = Caffeine.newBuilder().maximumWeight(MOST_LIST_BYTES)
      .weigher((ListKey key, byte[] bytes) -> 100 + bytes.length).expireAfterWrite(LONGEST).build();
  private final AtomicLong changes = new AtomicLong();
  private final Neighbours neighbours;

  Shelf(Products products, Numbers numbers, JsonMapper json, Neighbours neighbours) {
    this.neighbours = neighbours;
    this.products = products;
    this.numbers = numbers;
    this.json = json;
    neighbours.hear(SUBJECT, new Neighbours.Ear() {
      @Override
      public void hear(String word) {
        var words = word.split(" ");
        takeOff(new ProductId(words[0]), Arrays.stream(words).skip(1).map(Sku::new).toList());
      }

      @Override
      public void missed() {
        changes.incrementAndGet();
        shelved.invalidateAll();
        owners.invalidateAll();
      }
    });
  }

  /** A product as it stands on the shelf; {@code json} is its sheet, written out. */
  public record Shelved(ProductSheet sheet, long version, boolean withdrawn, byte[] json) {
  }

  /** @param next where the next page begins: to be given as {@code after}; {@code null} on the last page */
  public record ProductList(List<ProductSheet> products, String next) {
  }

  private record ListKey(String after, int size, long changes) {
  }

  /** The product, if it is on sale. */
  public Optional<Shelved> onSale(ProductId id) {
    return any(id).filter(each -> !each.withdrawn());
  }

  private Optional<Shelved> any(ProductId id) {
    return Optional.ofNullable(shelved.get(id, missing -> products.findById(missing).map(this::shelve).orElse(null)));
  }

  /** The product that has this SKU, or had it when it was withdrawn: an old order still shows its picture. */
  public Optional<Shelved> having(Sku sku) {
    return Optional.ofNullable(owners.get(sku, missing -> numbers.productOf(missing).orElse(null))).flatMap(this::any);
  }

  private Shelved shelve(Product product) {
    return new Shelved(product.sheet(), product.version(), product.withdrawn(),
        json.writeValueAsBytes(product.sheet()));
  }

  /** A page of all products on sale, by id, written out as JSON. */
  public byte[] list(String after, int size) {
    return lists.get(new ListKey(after, size, changes.get()), key -> {
      var found = products.onSaleAfter(after, size + 1);
      boolean more = found.size() > size;
      var page = found.stream().limit(size).map(Product::sheet).toList();
      return json.writeValueAsBytes(new ProductList(page, more ? page.getLast().id().value() : null));
    });
  }

  /** Takes off what the transaction under way changes, once it has. */
  void changes(ProductSheet now, ProductSheet before) {
    var skus = new HashSet<Sku>();
    now.variants().forEach(variant -> skus.add(variant.sku()));
    if (before != null) {
      before.variants().forEach(variant -> skus.add(variant.sku()));
    }
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        takeOff(now.id(), skus);
        tell(now.id(), List.copyOf(skus));
      }
    });
  }

  /** Some at a time: what is told is short. */
  private void tell(ProductId id, List<Sku> skus) {
    for (int i = 0; i <= skus.size(); i += AT_ONCE) {
      neighbours.tell(SUBJECT, id + skus.subList(i, Math.min(i + AT_ONCE, skus.size())).stream()
          .map(sku -> " " + sku).collect(Collectors.joining()));
    }
  }

  private void takeOff(ProductId id, Collection<Sku> skus) {
    changes.incrementAndGet();
    shelved.invalidate(id);
    skus.forEach(owners::invalidate);
  }
}
