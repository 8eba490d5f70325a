package shop.kontor.search.adapter;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanReadingFormFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.dict.UserDictionary;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.LimitTokenCountFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.CharsRef;
import shop.kontor.foundation.text.Jamo;

/** How words are taken apart: by field, as {@link Fields} names them, for indexing and for asking. */
final class Analysis {

  /** A description longer than this says nothing more that one would search for. */
  private static final int MOST_TOKENS = 2_000;
  private static final SynonymMap SAME_IN_ENGLISH = synonyms("gray grey", "color colour", "couch sofa", "settee sofa",
      "closet wardrobe", "carpet rug", "pouffe pouf", "drape curtain", "ottoman pouf", "bookshelf bookcase");
  private static final SynonymMap SAME_IN_KOREAN = synonyms("쇼파 소파", "회색 그레이", "흰색 화이트", "하얀색 화이트", "검은색 블랙",
      "검정 블랙", "까만색 블랙", "녹색 그린", "초록색 그린", "초록 그린", "파란색 블루", "파랑 블루", "빨간색 레드", "분홍색 핑크", "노란색 옐로", "갈색 브라운",
      "카펫 러그", "전등 조명", "램프 조명", "화분 식물");
  private static final UserDictionary TRADE = trade();

  private Analysis() {}

  static Analyzer forIndex() {
    return byField(english(), korean(KoreanTokenizer.DecompoundMode.MIXED));
  }

  static Analyzer forWords() {
    return byField(english(), korean(KoreanTokenizer.DecompoundMode.DISCARD));
  }

  private static Analyzer byField(Analyzer english, Analyzer korean) {
    var letters = letters();
    return new AnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
      @Override
      protected Analyzer getWrappedAnalyzer(String field) {
        return field.endsWith(Fields.KOREAN) ? korean : field.endsWith(Fields.LETTERS) ? letters : english;
      }
    };
  }

  private static Analyzer english() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        var source = new StandardTokenizer();
        TokenStream words = new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(source)));
        words = new StopFilter(words, EnglishAnalyzer.getDefaultStopSet());
        words = new KStemFilter(words);
        words = new FlattenGraphFilter(new SynonymGraphFilter(words, SAME_IN_ENGLISH, true));
        return new TokenStreamComponents(source, new LimitTokenCountFilter(words, MOST_TOKENS));
      }
    };
  }

  private static Analyzer korean(KoreanTokenizer.DecompoundMode compounds) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        var source = new KoreanTokenizer(TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, TRADE, compounds, false);
        TokenStream words = new KoreanPartOfSpeechStopFilter(source);
        words = new LowerCaseFilter(new KoreanReadingFormFilter(words));
        words = new FlattenGraphFilter(new SynonymGraphFilter(words, SAME_IN_KOREAN, true));
        return new TokenStreamComponents(source, new LimitTokenCountFilter(words, MOST_TOKENS));
      }
    };
  }

  private static Analyzer letters() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        var source = new StandardTokenizer();
        var words = new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(source)));
        return new TokenStreamComponents(source, new InLetters(new LimitTokenCountFilter(words, MOST_TOKENS)));
      }
    };
  }

  private static final class InLetters extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    InLetters(TokenStream input) {
      super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      var letters = Jamo.of(term);
      term.setEmpty().append(letters);
      return true;
    }
  }

  /** Each pair may stand for the other; several pairs with one word in common stand for one another. */
  private static SynonymMap synonyms(String... pairs) {
    var groups = new HashMap<String, java.util.Set<String>>();
    for (var pair : pairs) {
      var words = List.of(pair.split(" "));
      var group = groups.computeIfAbsent(words.getLast(), key -> new java.util.LinkedHashSet<>(List.of(key)));
      group.addAll(words);
    }
    var map = new SynonymMap.Builder(true);
    groups.values().forEach(group -> group.forEach(word -> group.stream().filter(other -> !other.equals(word))
        .forEach(other -> map.add(new CharsRef(word), new CharsRef(other), true))));
    try {
      return map.build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Words of the trade that a general dictionary of Korean takes apart wrongly. */
  private static UserDictionary trade() {
    try {
      return UserDictionary.open(new StringReader(String.join("\n", "소파", "쇼파", "러그", "협탁", "수납장", "원목", "안락의자",
          "식탁", "책장", "책상", "옷장", "서랍장", "스툴", "벤치", "콘솔", "사이드보드", "암체어", "회색", "흰색", "하얀색", "검은색", "까만색",
          "녹색", "초록색", "파란색", "빨간색", "분홍색", "노란색", "갈색", "그레이", "화이트", "블랙", "그린", "블루", "핑크", "브라운", "베이지",
          "커튼", "쿠션", "푸프", "매트리스", "월넛", "오크")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
