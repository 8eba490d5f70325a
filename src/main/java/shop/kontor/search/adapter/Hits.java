package shop.kontor.search.adapter;

import java.io.IOException;
import java.util.Collection;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** The living documents that match something: one set of bits for each segment. */
record Hits(FixedBitSet[] leaves) {

  static Hits of(Query query, IndexSearcher searcher) throws IOException {
    if (query instanceof MatchAllDocsQuery) {
      return all(searcher);
    }
    var leaves = searcher.search(query, new Collecting(searcher));
    return new Hits(leaves);
  }

  private static Hits all(IndexSearcher searcher) {
    var leaves = none(searcher);
    for (var leaf : searcher.getLeafContexts()) {
      var bits = leaves[leaf.ord];
      bits.set(0, bits.length());
      var living = leaf.reader().getLiveDocs();
      if (living != null) {
        living.applyMask(bits, 0);
      }
    }
    return new Hits(leaves);
  }

  private static FixedBitSet[] none(IndexSearcher searcher) {
    return searcher.getLeafContexts().stream().map(leaf -> new FixedBitSet(leaf.reader().maxDoc()))
        .toArray(FixedBitSet[]::new);
  }

  Hits and(Hits others) {
    var both = new FixedBitSet[leaves.length];
    for (int i = 0; i < leaves.length; i++) {
      both[i] = leaves[i].clone();
      both[i].and(others.leaves[i]);
    }
    return new Hits(both);
  }

  int count() {
    int count = 0;
    for (var bits : leaves) {
      count += bits.cardinality();
    }
    return count;
  }

  /** Bytes that this takes, about. */
  int weight() {
    int weight = 64;
    for (var bits : leaves) {
      weight += bits.length() / 8 + 64;
    }
    return weight;
  }

  private record Collecting(IndexSearcher searcher) implements CollectorManager<Collecting.Bits, FixedBitSet[]> {

    @Override
    public Bits newCollector() {
      return new Bits(none(searcher));
    }

    @Override
    public FixedBitSet[] reduce(Collection<Bits> collectors) {
      var result = none(searcher);
      collectors.forEach(collector -> {
        for (int i = 0; i < result.length; i++) {
          result[i].or(collector.leaves[i]);
        }
      });
      return result;
    }

    private static final class Bits extends SimpleCollector {
      private final FixedBitSet[] leaves;
      private FixedBitSet current;

      Bits(FixedBitSet[] leaves) {
        this.leaves = leaves;
      }

      @Override
      protected void doSetNextReader(LeafReaderContext leaf) {
        current = leaves[leaf.ord];
      }

      @Override
      public void collect(int document) {
        current.set(document);
      }

      @Override
      public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
      }
    }
  }

  /** These hits as a query, for Lucene to sort or to score within. Valid for the searcher that they came from. */
  Query asQuery() {
    return new Among(this);
  }

  private static final class Among extends Query {
    private final Hits hits;

    Among(Hits hits) {
      this.hits = hits;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
      return new ConstantScoreWeight(this, boost) {
        @Override
        public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
          var bits = hits.leaves[leaf.ord];
          int cost = bits.cardinality();
          if (cost == 0) {
            return null;
          }
          return new ScorerSupplier() {
            @Override
            public Scorer get(long leadCost) {
              return new ConstantScoreScorer(score(), mode, new BitSetIterator(bits, cost));
            }

            @Override
            public long cost() {
              return cost;
            }
          };
        }

        @Override
        public boolean isCacheable(LeafReaderContext leaf) {
          return false;
        }
      };
    }

    @Override
    public void visit(QueryVisitor visitor) {
      visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
      return "among " + hits.count();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Among among && among.hits == hits;
    }

    @Override
    public int hashCode() {
      return Objects.hashCode(System.identityHashCode(hits));
    }
  }
}
