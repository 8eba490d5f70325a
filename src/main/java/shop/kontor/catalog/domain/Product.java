package shop.kontor.catalog.domain;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jmolecules.ddd.types.AggregateRoot;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;
import shop.kontor.catalog.ProductId;
import shop.kontor.catalog.ProductSheet;

/** A product as it is sold, or was until it was withdrawn. Each change that is saved gives it the next version. */
@Table(schema = "catalog", name = "product")
public class Product implements AggregateRoot<Product, ProductId> {

  private static final int LONGEST_TITLE = 1000;

  @Id
  private final ProductId id;
  private String title;
  @Column("sheet")
  private Listing listing;
  private boolean withdrawn;
  @Version
  private long version;

  @PersistenceCreator
  Product(ProductId id, String title, Listing listing, boolean withdrawn, long version) {
    this.id = id;
    this.title = title;
    this.listing = listing;
    this.withdrawn = withdrawn;
    this.version = version;
  }

  /** A product that is new to the catalogue. */
  public static Product listed(ProductSheet sheet) {
    return new Product(sheet.id(), titleOf(sheet), new Listing(sheet), false, 0);
  }

  /** The same, in its first version: for whoever enters it into the books himself. */
  public static Product first(ProductSheet sheet) {
    return new Product(sheet.id(), titleOf(sheet), new Listing(sheet), false, 1);
  }

  /** Describes it anew, and puts it back on sale if it was withdrawn. Tells whether that changes anything. */
  public boolean list(ProductSheet sheet) {
    if (!withdrawn && listing.sheet().equals(sheet)) {
      return false;
    }
    title = titleOf(sheet);
    listing = new Listing(sheet);
    withdrawn = false;
    return true;
  }

  /** Takes it off sale. Tells whether it was on sale. */
  public boolean withdraw() {
    boolean was = !withdrawn;
    withdrawn = true;
    return was;
  }

  /** Its names in all languages, in lower case, for staff to search in. */
  private static String titleOf(ProductSheet sheet) {
    var title = sheet.name().texts().values().stream().distinct().collect(Collectors.joining(" | "))
        .toLowerCase(Locale.ROOT);
    return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
  }

  @Override
  public ProductId getId() {
    return id;
  }

  public String title() {
    return title;
  }

  public ProductSheet sheet() {
    return listing.sheet();
  }

  public boolean withdrawn() {
    return withdrawn;
  }

  public long version() {
    return version;
  }
}
