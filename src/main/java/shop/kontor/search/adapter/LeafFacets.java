package shop.kontor.search.adapter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.FixedBitSet;
import shop.kontor.search.domain.Facet;

/**
 * Which documents of a segment have which value of which facet. A segment never changes, so this is read once for each;
 * then to filter is to intersect bits, and to count is to count those that are left: exact, and the same work whatever
 * was asked.
 */
record LeafFacets(Map<Facet, Map<String, DocBits>> values) {

  private static final Map<IndexReader.CacheKey, LeafFacets> READ = new ConcurrentHashMap<>();

  static LeafFacets of(LeafReader leaf) {
    var segment = leaf.getCoreCacheHelper();
    var known = READ.get(segment.getKey());
    if (known != null) {
      return known;
    }
    try {
      var read = read(leaf);
      if (READ.putIfAbsent(segment.getKey(), read) == null) {
        segment.addClosedListener(READ::remove);
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LeafFacets read(LeafReader leaf) throws IOException {
    var facets = new EnumMap<Facet, Map<String, DocBits>>(Facet.class);
    for (var facet : Facet.values()) {
      var values = new HashMap<String, DocBits>();
      var terms = leaf.terms(Fields.facet(facet));
      if (terms != null) {
        var each = terms.iterator();
        for (var term = each.next(); term != null; term = each.next()) {
          values.put(term.utf8ToString(),
              DocBits.of(each.postings(null, PostingsEnum.NONE), each.docFreq(), leaf.maxDoc()));
        }
      }
      facets.put(facet, values);
    }
    return new LeafFacets(facets);
  }

  /** Those that have any of these values. */
  FixedBitSet having(Facet facet, Iterable<String> wanted, int maxDoc) {
    var bits = new FixedBitSet(maxDoc);
    for (var value : wanted) {
      var documents = values.get(facet).get(value);
      if (documents != null) {
        documents.addTo(bits);
      }
    }
    return bits;
  }

  void count(Facet facet, FixedBitSet hits, Map<String, Integer> counts) {
    values.get(facet).forEach((value, documents) -> {
      int count = documents.countIn(hits);
      if (count > 0) {
        counts.merge(value, count, Integer::sum);
      }
    });
  }
}
