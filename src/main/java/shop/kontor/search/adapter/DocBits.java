package shop.kontor.search.adapter;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** The documents of one segment that have one value: as bits where they are many, as numbers where they are few. */
sealed interface DocBits {

  int countIn(FixedBitSet hits);

  void addTo(FixedBitSet hits);

  record Many(FixedBitSet bits) implements DocBits {
    @Override
    public int countIn(FixedBitSet hits) {
      return (int) FixedBitSet.intersectionCount(bits, hits);
    }

    @Override
    public void addTo(FixedBitSet hits) {
      hits.or(bits);
    }
  }

  record Few(int[] documents) implements DocBits {
    @Override
    public int countIn(FixedBitSet hits) {
      int count = 0;
      for (int document : documents) {
        count += hits.get(document) ? 1 : 0;
      }
      return count;
    }

    @Override
    public void addTo(FixedBitSet hits) {
      for (int document : documents) {
        hits.set(document);
      }
    }
  }

  static DocBits of(PostingsEnum postings, int howMany, int maxDoc) throws IOException {
    if (howMany > maxDoc / 64) {
      var bits = new FixedBitSet(maxDoc);
      bits.or(postings);
      return new Many(bits);
    }
    var documents = new int[howMany];
    int n = 0;
    for (int d = postings.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = postings.nextDoc()) {
      documents[n++] = d;
    }
    return new Few(n == howMany ? documents : Arrays.copyOf(documents, n));
  }
}
