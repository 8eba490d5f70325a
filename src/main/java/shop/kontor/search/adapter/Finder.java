package shop.kontor.search.adapter;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.FixedBitSet;
import org.joda.money.CurrencyUnit;
import shop.kontor.search.domain.Card;
import shop.kontor.search.domain.Facet;
import shop.kontor.search.domain.Found;
import shop.kontor.search.domain.Order;
import shop.kontor.search.domain.Wish;
import tools.jackson.databind.json.JsonMapper;

/** Answers wishes from one state of the index. */
final class Finder {

  static final SortField RANK = new SortField(Fields.RANK, SortField.Type.LONG);
  private static final float LIKES_WHAT_IS_THERE = 0.5f;
  /** Decimal places of the prices in the index. */
  private static final int CENTS = CurrencyUnit.EUR.getDecimalPlaces();

  private final Words words = new Words();
  private final JsonMapper json;
  /** What words match, over the whole index: the same while she narrows, sorts and turns pages. */
  private final Cache<Said, Heard> heard = Caffeine.newBuilder().maximumWeight(16L << 20)
      .weigher((Said said, Heard what) -> what.hits().weight()).build();

  /** Cards lately shown. A document never changes; a changed product is another one. */
  private final Cache<Place, Card> shown = Caffeine.newBuilder().maximumSize(5_000).build();

  private record Place(Object segment, int document) {}

  private record Said(Object state, String text) {}

  private record Heard(Words.Question question, Hits hits) {}

  Finder(JsonMapper json) {
    this.json = json;
  }

  Found find(Wish wish, String language, IndexSearcher searcher) throws IOException {
    var said = new Said(searcher.getIndexReader().getReaderCacheHelper().getKey(), wish.text());
    var heard = this.heard.getIfPresent(said);
    if (heard == null) {
      var question = wish.text().isEmpty() ? new Words.Question(new MatchAllDocsQuery(), Found.Reading.LITERAL)
          : words.ask(wish.text(), searcher);
      heard = new Heard(question, Hits.of(question.query(), searcher));
      this.heard.put(said, heard);
    }
    var filters = filters(wish, searcher);
    var hits = narrowed(heard.hits(), filters, null);
    int total = hits.count();
    var cards = cards(top(wish, language, heard.question().query(), filters.isEmpty(), hits, total, searcher), wish,
        searcher);
    int pages = Math.clamp((total + wish.size() - 1L) / wish.size(), 1, Wish.LAST_PAGE);
    return new Found(cards, total, pages, counts(wish, heard.hits(), filters, hits, searcher), heard.question()
        .reading());
  }

  private static Map<Facet, Hits> filters(Wish wish, IndexSearcher searcher) throws IOException {
    var filters = new EnumMap<Facet, Hits>(Facet.class);
    for (var facet : Facet.values()) {
      var chosen = wish.chosen(facet);
      if (!chosen.isEmpty()) {
        filters.put(facet, new Hits(searcher.getLeafContexts().stream().map(leaf ->
            LeafFacets.of(leaf.reader()).having(facet, chosen, leaf.reader().maxDoc())).toArray(FixedBitSet[]::new)));
      }
    }
    if (wish.min() != null || wish.max() != null) {
      long least = wish.min() == null ? 0 : wish.min().movePointRight(CENTS).setScale(0, java.math.RoundingMode.CEILING)
          .longValueExact();
      long most = wish.max() == null ? Long.MAX_VALUE : wish.max().movePointRight(CENTS)
          .setScale(0, java.math.RoundingMode.FLOOR).longValueExact();
      filters.put(Facet.PRICE, Hits.of(LongField.newRangeQuery(Fields.PRICE, least, most), searcher));
    }
    return filters;
  }

  private static Hits narrowed(Hits hits, Map<Facet, Hits> filters, Facet apartFrom) {
    for (var filter : filters.entrySet()) {
      if (filter.getKey() != apartFrom) {
        hits = hits.and(filter.getValue());
      }
    }
    return hits;
  }

  /** A facet's own choice doesn't count against its other values: choosing one more is what they are for. */
  private static Map<Facet, Map<String,
      Integer>> counts(Wish wish, Hits unfiltered, Map<Facet, Hits> filters, Hits hits,
      IndexSearcher searcher) {
    var counts = new EnumMap<Facet, Map<String, Integer>>(Facet.class);
    for (var facet : Facet.values()) {
      var base = filters.containsKey(facet) ? narrowed(unfiltered, filters, facet) : hits;
      var values = new LinkedHashMap<String, Integer>();
      for (var leaf : searcher.getLeafContexts()) {
        LeafFacets.of(leaf.reader()).count(facet, base.leaves()[leaf.ord], values);
      }
      if (facet == Facet.CATEGORY) {
        values.keySet().removeIf(path -> !isInSight(path, wish.category()));
      }
      wish.chosen(facet).forEach(value -> values.putIfAbsent(value, 0));
      counts.put(facet, values);
    }
    return counts;
  }

  /** Top categories, those on the way to the chosen one, their siblings, and what is right below it. */
  private static boolean isInSight(String path, String chosen) {
    int end = path.lastIndexOf('/');
    return end < 0 || chosen != null && (chosen + "/").startsWith(path.substring(0, end) + "/");
  }

  private static TopDocs top(Wish wish, String language, Query query, boolean unfiltered, Hits hits, int total,
      IndexSearcher searcher) throws IOException {
    int wanted = Math.min(total, wish.page() * wish.size());
    if (wanted == 0 || wanted <= (wish.page() - 1) * wish.size()) {
      return null;
    }
    boolean scored = wish.order() == Order.RELEVANCE && !(query instanceof MatchAllDocsQuery);
    Query among = hits.asQuery();
    if (scored) {
      var better = new BooleanQuery.Builder().add(query, Occur.MUST).add(new BoostQuery(new ConstantScoreQuery(
          new TermQuery(new Term(Fields.facet(Facet.STOCK), "1"))), LIKES_WHAT_IS_THERE), Occur.SHOULD);
      among = (unfiltered ? better : better.add(among, Occur.FILTER)).build();
    } else if (total == searcher.getIndexReader().numDocs()) {
      among = new MatchAllDocsQuery();
    }
    return searcher.search(among, new TopFieldCollectorManager(sort(wish.order(), scored, language), wanted, null, 1));
  }

  private static Sort sort(Order order, boolean scored, String language) {
    return switch (order) {
      case RELEVANCE -> scored ? new Sort(SortField.FIELD_SCORE, RANK) : new Sort(RANK);
      case PRICE_UP -> new Sort(price(false), RANK);
      case PRICE_DOWN -> new Sort(price(true), RANK);
      case NEWEST -> new Sort(new SortField(Fields.LISTED, SortField.Type.LONG, true));
      case NAME -> new Sort(new SortField(Fields.byName(language), SortField.Type.STRING), RANK);
    };
  }

  private static SortField price(boolean falling) {
    return LongField.newSortField(Fields.PRICE, falling, SortedNumericSelector.Type.MIN,
        falling ? Long.MIN_VALUE : Long.MAX_VALUE);
  }

  private List<Card> cards(TopDocs top, Wish wish, IndexSearcher searcher) throws IOException {
    var cards = new ArrayList<Card>();
    if (top != null) {
      var stored = searcher.storedFields();
      for (int i = (wish.page() - 1) * wish.size(); i < top.scoreDocs.length; i++) {
        cards.add(card(top.scoreDocs[i].doc, stored, searcher));
      }
    }
    return cards;
  }

  private Card card(int document, StoredFields stored, IndexSearcher searcher) throws IOException {
    var leaves = searcher.getLeafContexts();
    var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    var place = new Place(leaf.reader().getCoreCacheHelper().getKey(), document - leaf.docBase);
    var card = shown.getIfPresent(place);
    if (card == null) {
      var bytes = stored.document(document, Set.of(Fields.CARD)).getBinaryValue(Fields.CARD);
      card = json.readValue(bytes.bytes, bytes.offset, bytes.length, Card.class);
      shown.put(place, card);
    }
    return card;
  }

  List<String> suggest(String typed, String language, int most, IndexSearcher searcher) throws IOException {
    var names = new LinkedHashSet<String>();
    var top = searcher.search(words.typing(typed), 2 * most);
    var stored = searcher.storedFields();
    for (var hit : top.scoreDocs) {
      names.add(card(hit.doc, stored, searcher).name().in(language));
    }
    return names.stream().limit(most).toList();
  }
}
