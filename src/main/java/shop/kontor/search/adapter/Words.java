package shop.kontor.search.adapter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import shop.kontor.foundation.text.Jamo;
import shop.kontor.search.domain.Found.Reading;

/**
 * Makes a question out of plain words. Each word is looked for as it is; one that nothing matches is taken for the
 * beginning of a word, then for a slip of the finger; one that even so means nothing is left out. All words that are
 * left must match, in whatever field; if no product has them all, some have to do. What a thing is counts most, then
 * what it is called, then what else is told of it.
 */
final class Words {

  private static final int MOST_WORDS = 12;
  private static final float TIE = 0.1f;

  private final Analyzer analyzer = Analysis.forWords();

  record Question(Query query, Reading reading) {}

  Question ask(String text, IndexSearcher searcher) throws IOException {
    var unknown = new ArrayList<String>();
    var similar = new ArrayList<String>();
    var understood = new ArrayList<Query>();
    for (var word : split(text)) {
      var exact = exactly(word);
      if (exact.isEmpty() || isIdle(word)) {
        continue;
      }
      if (matches(exact.get(), searcher)) {
        understood.add(exact.get());
        continue;
      }
      var beginning = beginningWith(word);
      if (matches(beginning, searcher)) {
        understood.add(beginning);
        continue;
      }
      var like = like(word);
      if (matches(like, searcher)) {
        understood.add(like);
        similar.add(word);
      } else {
        unknown.add(word);
      }
    }
    if (understood.isEmpty()) {
      return new Question(new MatchNoDocsQuery(), new Reading(unknown, similar, false));
    }
    for (int most = understood.size(); most > 0; most--) {
      var query = atLeast(most, understood);
      if (most == 1 || matches(query, searcher)) {
        return new Question(query, new Reading(unknown, similar, most < understood.size()));
      }
    }
    throw new IllegalStateException("Words that match one by one match at least one by one");
  }

  /** What somebody may be typing: whole words but for the last, which has only begun. */
  Query typing(String typed) {
    var words = split(typed);
    if (words.isEmpty()) {
      return new MatchNoDocsQuery();
    }
    var query = new BooleanQuery.Builder();
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      var beginning = beginningWith(word);
      query.add(i == words.size() - 1 ? beginning
          : exactly(word).<Query>map(exact -> best(List.of(exact, beginning))).orElse(beginning), Occur.MUST);
    }
    return query.build();
  }

  private static List<String> split(String text) {
    return java.util.Arrays.stream(text.toLowerCase(Locale.ROOT).split("[\\s,;/+&()\"]+"))
        .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit)).limit(MOST_WORDS).toList();
  }

  private Optional<Query> exactly(String word) {
    var build = new QueryBuilder(analyzer);
    var either = new ArrayList<Query>();
    for (var language : List.of(Fields.ENGLISH, Fields.KOREAN)) {
      add(either, build.createBooleanQuery(Fields.KIND + language, word, Occur.MUST), 5);
      add(either, build.createBooleanQuery(Fields.NAME + language, word, Occur.MUST), 4);
      add(either, build.createBooleanQuery(Fields.TRAITS + language, word, Occur.MUST), 2);
      add(either, build.createBooleanQuery(Fields.TEXT + language, word, Occur.MUST), 0.5f);
    }
    if (either.isEmpty()) {
      return Optional.empty();
    }
    add(either, new ConstantScoreQuery(new TermQuery(new Term(Fields.CODE, word))), 50);
    return Optional.of(best(either));
  }

  /** Whether it is one of those English words that say nothing, such as "for". */
  private boolean isIdle(String word) {
    return new QueryBuilder(analyzer).createBooleanQuery(Fields.NAME + Fields.ENGLISH, word, Occur.MUST) == null;
  }

  private static void add(List<Query> either, Query query, float boost) {
    if (query != null) {
      either.add(new BoostQuery(query, boost));
    }
  }

  private static Query best(List<Query> either) {
    return new DisjunctionMaxQuery(either, TIE);
  }

  private Query beginningWith(String word) {
    var letters = Jamo.of(word);
    var name = new Term(Fields.NAME + Fields.LETTERS, letters);
    var trait = new Term(Fields.TRAITS + Fields.LETTERS, letters);
    var code = new Term(Fields.CODE, word);
    return best(List.of(new BoostQuery(prefix(name), 2), prefix(trait), new BoostQuery(prefix(code), 0.5f)));
  }

  private static Query prefix(Term term) {
    return new PrefixQuery(term, MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
  }

  private static Query like(String word) {
    var letters = Jamo.of(word);
    int slips = letters.length() < 4 ? 0 : letters.length() < 8 ? 1 : 2;
    if (slips == 0) {
      return new MatchNoDocsQuery();
    }
    return best(List.of(new BoostQuery(new FuzzyQuery(new Term(Fields.NAME + Fields.LETTERS, letters), slips, 1), 2),
        new FuzzyQuery(new Term(Fields.TRAITS + Fields.LETTERS, letters), slips, 1)));
  }

  private static Query atLeast(int most, List<Query> understood) {
    var query = new BooleanQuery.Builder();
    boolean all = most == understood.size();
    understood.forEach(word -> query.add(word, all ? Occur.MUST : Occur.SHOULD));
    return all ? query.build() : query.setMinimumNumberShouldMatch(most).build();
  }

  private static boolean matches(Query query, IndexSearcher searcher) throws IOException {
    return searcher.search(query, 1).scoreDocs.length > 0;
  }
}
