package shop.kontor.search.application;

import java.util.List;
import shop.kontor.catalog.ProductId;
import shop.kontor.search.domain.Found;
import shop.kontor.search.domain.Wish;

/** The index over all products. It is derived: losing it costs time, never knowledge. Safe for use by many threads. */
public interface ProductIndex {

  /**
   * Opens what is there, or begins anew where that is missing, broken, or was made from other books than these.
   *
   * @param epoch tells the books apart
   * @param latest the latest revision in the books
   * @return the revision that the index has come to; 0 if it is empty
   */
  long open(String epoch, long latest);

  /** Puts these products in place of what was there, and takes out those that are gone. Not visible until refresh. */
  void bring(List<Piece> pieces, List<ProductId> gone);

  /** Lets searches see all that was brought. */
  void refresh();

  /** Keeps all that was brought up to this revision. */
  void keep(long revision);

  void close();

  /** Changes whenever answers may have changed. */
  long generation();

  /** @param language by whose names a list is sorted that is sorted by name */
  Found find(Wish wish, String language);

  /** Names of products that somebody who has typed this much may mean, the likeliest first. */
  List<String> suggest(String typed, String language, int most);
}
