package shop.kontor.foundation.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.Page;
import org.h2.mvstore.db.Store;
import org.h2.mvstore.tx.TransactionMap;
import org.h2.mvstore.tx.VersionedValueType;
import org.h2.value.VersionedValue;

/**
 * Changes that nobody committed and that nobody takes back: a process fell after they were written, and before what
 * tells how to undo them was. H2 shows them to some transactions and not to others, by the number that these happen to
 * have. They lie among what was written last.
 */
public final class Leftovers {

  /** More than H2 itself writes when it opens a file after a fall. */
  private static final int WRITTEN_LAST = 256;
  private static final String CHUNK = "chunk.";
  private static final String MAP = "map.";

  private final Store books;
  private final MVStore store;
  private final Set<Integer> longWritten;

  /**
   * @param key of a row, or one of an index, which has no hash code
   * @param committed what was there before; {@code null} if there was nothing
   */
  private record Leftover(Object key, Object committed) {}

  private Leftovers(Store books) {
    this.books = books;
    this.store = books.getMvStore();
    this.longWritten = longWritten(store);
  }

  /** How many there are in books that were opened for reading only. */
  public static int count(Connection books) throws SQLException {
    return new Leftovers(store(books)).find().values().stream().mapToInt(List::size).sum();
  }

  /** Takes them back, before anybody else works with the books. Tells how many there were. */
  static int takeBack(Store books) {
    return new Leftovers(books).takeBack();
  }

  static Store store(Connection books) throws SQLException {
    return ((SessionLocal) books.unwrap(JdbcConnection.class).getSession()).getDatabase().getStore();
  }

  private int takeBack() {
    var transaction = books.getTransactionStore().begin();
    var found = find();
    found.forEach((map, leftovers) -> takeBack(transaction.openMapX(map), leftovers));
    transaction.commit();
    return found.values().stream().mapToInt(List::size).sum();
  }

  private static void takeBack(TransactionMap<Object, Object> rows, List<Leftover> leftovers) {
    for (var leftover : leftovers) {
      if (leftover.committed == null) {
        rows.remove(leftover.key);
      } else {
        rows.put(leftover.key, leftover.committed);
      }
    }
  }

  /** By tables and indices. */
  @SuppressWarnings("unchecked")
  private Map<MVMap<Object, VersionedValue<Object>>, List<Leftover>> find() {
    var found = new LinkedHashMap<MVMap<Object, VersionedValue<Object>>, List<Leftover>>();
    for (var key : store.getMetaMap().keySet()) {
      if (key.startsWith(MAP)) {
        MVMap<Object, ?> map = store.getMap(DataUtils.parseHexInt(key.substring(MAP.length())));
        if (map != null && map.getValueType() instanceof VersionedValueType) {
          var leftovers = new ArrayList<Leftover>();
          find(map.getRootPage(), leftovers);
          if (!leftovers.isEmpty()) {
            found.put((MVMap<Object, VersionedValue<Object>>) map, leftovers);
          }
        }
      }
    }
    return found;
  }

  private void find(Page<Object, ?> page, List<Leftover> leftovers) {
    if (page.isLeaf()) {
      for (int n = 0; n < page.getKeyCount(); n++) {
        if (page.getValue(n) instanceof VersionedValue<?> value && value.getOperationId() != 0) {
          leftovers.add(new Leftover(page.getKey(n), value.getCommittedValue()));
        }
      }
    } else {
      for (int n = 0; n < page.getRawChildPageCount(); n++) {
        if (isNew(page.getChildPagePos(n))) {
          find(page.getChildPage(n), leftovers);
        }
      }
    }
  }

  /** A page is written anew with every page on the way to it: what lies below an old one is old. */
  private boolean isNew(long position) {
    return !DataUtils.isPageSaved(position) || !longWritten.contains(DataUtils.getPageChunkId(position));
  }

  private static Set<Integer> longWritten(MVStore store) {
    var versions = new HashMap<Integer, Long>();
    store.getFileStore().getLayoutMap().forEach((key, chunk) -> {
      if (key.startsWith(CHUNK)) {
        versions.put(DataUtils.parseHexInt(key.substring(CHUNK.length())),
            DataUtils.parseHexLong(DataUtils.parseMap(chunk).get("version")));
      }
    });
    var old = new HashSet<>(versions.keySet());
    versions.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())).limit(WRITTEN_LAST)
        .forEach(chunk -> old.remove(chunk.getKey()));
    return old;
  }
}
