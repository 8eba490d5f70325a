package shop.kontor.catalog.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import shop.kontor.catalog.ProductId;

/** All products that are or were on sale. */
public interface Products extends Repository<Product, ProductId> {

  Optional<Product> findById(ProductId id);

  Product save(Product product);

  /** The next products on sale by id, after this one. */
  @Query("""
      SELECT * FROM catalog.product WHERE withdrawn = FALSE AND id > :after ORDER BY id FETCH FIRST :most ROWS ONLY
      """)
  List<Product> onSaleAfter(String after, int most);

  /** The next products by id, after this one; withdrawn ones too. */
  @Query("SELECT * FROM catalog.product WHERE id > :after ORDER BY id FETCH FIRST :most ROWS ONLY")
  List<Product> after(String after, int most);

  /** The next products by id, after this one, whose names are like this pattern in lower case; withdrawn ones too. */
  @Query("SELECT * FROM catalog.product WHERE id > :after AND title LIKE :like ESCAPE '!' ORDER BY id"
      + " FETCH FIRST :most ROWS ONLY")
  List<Product> named(String like, String after, int most);

  /** The product that has this SKU or GTIN, or had it when it was withdrawn. */
  @Query("SELECT p.* FROM catalog.product p JOIN catalog.variant v ON v.product = p.id"
      + " WHERE v.sku = :number UNION SELECT p.* FROM catalog.product p JOIN catalog.variant v ON v.product = p.id"
      + " WHERE v.gtin = :number")
  List<Product> numbered(String number);

  /** Ids of products on sale. */
  @Query("SELECT id FROM catalog.product WHERE withdrawn = FALSE ORDER BY id FETCH FIRST :most ROWS ONLY")
  List<String> idsOnSale(int most);

  @Query("SELECT COUNT(*) FROM catalog.product WHERE withdrawn = FALSE")
  long countOnSale();
}
