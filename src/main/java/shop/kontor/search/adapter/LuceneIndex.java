package shop.kontor.search.adapter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.kontor.catalog.ProductId;
import shop.kontor.search.application.Piece;
import shop.kontor.search.application.ProductIndex;
import shop.kontor.search.domain.Found;
import shop.kontor.search.domain.Wish;

/** The index, by Lucene: one document for each product. */
final class LuceneIndex implements ProductIndex {

  private static final Logger log = LoggerFactory.getLogger(LuceneIndex.class);
  private static final int MOST_INDICES = 100;
  /** Changes whenever documents are written or analysed otherwise: what an older Kontor wrote is then made anew. */
  static final String FORMAT = "3";

  /** Where the index lies; {@code null} for in memory. */
  private final Path path;
  private final Documents documents;
  private final Finder finder;
  private final AtomicLong generation = new AtomicLong(System.currentTimeMillis());
  private Directory directory;
  private IndexWriter writer;
  private String epoch;
  private volatile SearcherManager searchers;

  LuceneIndex(Path path, Documents documents, Finder finder) {
    this.path = path;
    this.documents = documents;
    this.finder = finder;
  }

  @Override
  public synchronized long open(String epoch, long latest) {
    this.epoch = epoch;
    try {
      directory = path == null ? new ByteBuffersDirectory() : unused(path, 1);
      long revision = 0;
      try {
        open(OpenMode.CREATE_OR_APPEND);
        revision = revision(latest);
      } catch (LockObtainFailedException e) {
        directory.close(); // somebody was faster
        return open(epoch, latest);
      } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
        log.warn("The index can't be read and is made anew: {}", e.toString());
      }
      if (revision == 0) {
        abandon();
        clear();
        open(OpenMode.CREATE);
      }
      generation.incrementAndGet();
      return revision;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Processes of one shop may have one folder: each has an index of its own there. */
  private static Directory unused(Path path, int number) throws IOException {
    var one = FSDirectory.open(number == 1 ? path : path.resolveSibling(path.getFileName() + "-" + number));
    try (var free = one.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      free.ensureValid();
      return one;
    } catch (LockObtainFailedException e) {
      one.close();
      if (number == MOST_INDICES) {
        throw e;
      }
      return unused(path, number + 1);
    }
  }

  private void open(OpenMode mode) throws IOException {
    var config = new IndexWriterConfig(Analysis.forIndex());
    config.setOpenMode(mode);
    config.setIndexSort(new Sort(Finder.RANK));
    config.setRAMBufferSizeMB(32);
    config.setCommitOnClose(false);
    writer = new IndexWriter(directory, config);
    searchers = new SearcherManager(writer, new Warm());
  }

  /** How far the index had come when it was last kept; 0 if that was by other books, or by another Kontor. */
  private long revision(long latest) {
    var kept = new java.util.HashMap<String, String>();
    var data = writer.getLiveCommitData();
    if (data != null) {
      data.forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
    }
    if (!FORMAT.equals(kept.get("format")) || !epoch.equals(kept.get("epoch"))) {
      return 0;
    }
    long revision = Long.parseLong(kept.get("revision"));
    return revision > latest ? 0 : revision;
  }

  /** Lucene reads what it is to replace, and can't if that is broken. */
  private void clear() throws IOException {
    for (var file : directory.listAll()) {
      if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
        directory.deleteFile(file);
      }
    }
  }

  private void abandon() throws IOException {
    if (searchers != null) {
      searchers.close();
    }
    if (writer != null) {
      try {
        writer.rollback();
      } finally {
        writer = null;
      }
    }
  }

  @Override
  public void bring(List<Piece> pieces, List<ProductId> gone) {
    try {
      for (var piece : pieces) {
        writer.updateDocument(new Term(Fields.ID, piece.sheet().id().value()), documents.of(piece));
      }
      for (var id : gone) {
        writer.deleteDocuments(new Term(Fields.ID, id.value()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void refresh() {
    try {
      searchers.maybeRefreshBlocking();
      generation.incrementAndGet();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void keep(long revision) {
    try {
      writer.setLiveCommitData(Map.of("format", FORMAT, "epoch", epoch, "revision", Long.toString(revision))
          .entrySet());
      writer.commit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      abandon();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public long generation() {
    return generation.get();
  }

  @Override
  public Found find(Wish wish, String language) {
    return with(searcher -> finder.find(wish, language, searcher));
  }

  @Override
  public List<String> suggest(String typed, String language, int most) {
    return with(searcher -> finder.suggest(typed, language, most, searcher));
  }

  private interface Looking<T> {
    T look(IndexSearcher searcher) throws IOException;
  }

  private <T> T with(Looking<T> looking) {
    try {
      var current = searchers;
      var searcher = current.acquire();
      try {
        return looking.look(searcher);
      } finally {
        current.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the facets of new segments before anyone has to wait for them. */
  private static final class Warm extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
      var searcher = new IndexSearcher(reader);
      searcher.setQueryCache(null);
      searcher.getLeafContexts().forEach(leaf -> LeafFacets.of(leaf.reader()));
      return searcher;
    }
  }
}
