package shop.kontor.intake.application;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.ListProduct;
import shop.kontor.catalog.Sku;
import shop.kontor.intake.domain.Item;
import shop.kontor.intake.domain.Reject;
import shop.kontor.inventory.CountStock;
import shop.kontor.inventory.LocationId;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the rooms for what is new in a batch of items, and notes in the books what was asked: both or neither, in the
 * caller's transaction.
 */
@Component
class Asking {

  private final Books books;
  private final ApplicationEventPublisher post;
  private final JsonMapper json;

  Asking(Books books, ApplicationEventPublisher post, JsonMapper json) {
    this.books = books;
    this.post = post;
    this.json = json;
  }

  record Outcome(long added, long updated, long unchanged, List<Reject> rejects) {}

  Outcome ask(List<Item> items) {
    var batch = new Batch(items);
    items.forEach(batch::ask);
    batch.write();
    return new Outcome(batch.added, batch.updated, batch.unchanged, batch.rejects);
  }

  /** What the books say of these items, and will say afterwards. */
  private final class Batch {

    private final Map<String, String> sheets;
    private final Map<String, Books.Entry> entries;
    private final Set<String> knownProducts;
    private final Set<String> knownSkus;
    private final Set<String> changedProducts = new LinkedHashSet<>();
    private final Set<String> changedSkus = new LinkedHashSet<>();
    private final List<Reject> rejects = new ArrayList<>();
    private long added;
    private long updated;
    private long unchanged;

    Batch(List<Item> items) {
      var ids = new LinkedHashSet<String>();
      var skus = new LinkedHashSet<String>();
      for (var item : items) {
        ids.add(item.sheet().id().value());
        item.sheet().variants().forEach(variant -> skus.add(variant.sku().value()));
      }
      sheets = books.sheets(ids);
      entries = books.variants(ids, skus);
      knownProducts = Set.copyOf(sheets.keySet());
      knownSkus = Set.copyOf(entries.keySet());
    }

    void ask(Item item) {
      var id = item.sheet().id().value();
      String print;
      try {
        print = Prints.of(item.sheet(), json);
      } catch (IllegalArgumentException tooLarge) {
        rejects.add(new Reject(item.line(), id, tooLarge.getMessage()));
        return;
      }
      for (var variant : item.sheet().variants()) {
        var entry = entries.get(variant.sku().value());
        if (entry != null && !entry.productId().equals(id)) {
          rejects.add(new Reject(item.line(), id,
              "SKU " + variant.sku() + " belongs to the product " + entry.productId() + " already"));
          return;
        }
      }
      var before = sheets.put(id, print);
      boolean newSheet = !print.equals(before);
      if (newSheet) {
        changedProducts.add(id);
        post.publishEvent(new ListProduct(item.sheet()));
        if (before != null) {
          leaveOut(id, item);
        }
      }
      boolean changed = newSheet;
      for (var variant : item.sheet().variants()) {
        changed |= askOf(variant.sku(), id, item);
      }
      if (before == null) {
        added++;
      } else if (changed) {
        updated++;
      } else {
        unchanged++;
      }
    }

    /** Variants that the product has no longer: their SKUs are free. */
    private void leaveOut(String id, Item item) {
      var still = new HashSet<String>();
      item.sheet().variants().forEach(variant -> still.add(variant.sku().value()));
      for (var entry : List.copyOf(entries.values())) {
        if (entry.productId().equals(id) && !still.contains(entry.sku())) {
          entries.remove(entry.sku());
          changedSkus.add(entry.sku());
        }
      }
    }

    private boolean askOf(Sku sku, String product, Item item) {
      var entry = entries.get(sku.value());
      var price = entry == null ? null : entry.price();
      var counted = Prints.counts(entry == null ? null : entry.stock());
      boolean asked = entry == null;
      var newPrice = item.prices().get(sku);
      if (newPrice != null && !Prints.of(newPrice).equals(price)) {
        price = Prints.of(newPrice);
        post.publishEvent(newPrice);
        asked = true;
      }
      for (var count : Prints.plain(item.stock().getOrDefault(sku, Map.of())).entrySet()) {
        if (!count.getValue().equals(counted.put(count.getKey(), count.getValue()))) {
          post.publishEvent(new CountStock(sku, new LocationId(count.getKey()), count.getValue()));
          asked = true;
        }
      }
      if (asked) {
        entries.put(sku.value(), new Books.Entry(sku.value(), product, price, Prints.of(counted)));
        changedSkus.add(sku.value());
      }
      return asked;
    }

    void write() {
      var newProducts = new ArrayList<Map.Entry<String, String>>();
      var oldProducts = new ArrayList<Map.Entry<String, String>>();
      for (var id : changedProducts) {
        (knownProducts.contains(id) ? oldProducts : newProducts).add(Map.entry(id, sheets.get(id)));
      }
      var newEntries = new ArrayList<Books.Entry>();
      var oldEntries = new ArrayList<Books.Entry>();
      var gone = new ArrayList<String>();
      for (var sku : changedSkus) {
        var entry = entries.get(sku);
        if (entry == null) {
          gone.add(sku);
        } else {
          (knownSkus.contains(sku) ? oldEntries : newEntries).add(entry);
        }
      }
      books.removeVariants(gone);
      books.addProducts(newProducts);
      books.updateProducts(oldProducts);
      books.addVariants(newEntries);
      books.updateVariants(oldEntries);
    }
  }
}
