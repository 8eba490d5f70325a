package shop.kontor.assistant.domain;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import shop.kontor.assistant.domain.Part.Piece;
import shop.kontor.foundation.text.Jamo;

/**
 * Lets through what somebody wrote who may be wrong, or may mean ill: a language model. Values stand in it as {@code [v3]},
 * as the shop told them in this turn; the rest is words that can't be a number, a day, a sum, a link, a name, or a promise.
 * One piece that may not be said, and nothing of it is: half an answer may say the opposite of the whole.
 */
public final class Phrasing {

  private static final int LONGEST = 700;
  private static final Pattern PLACE = Pattern.compile("\\[(v\\d{1,3})]");
  /** What stands for a value while the words around it are looked at: a thing, not the beginning of a sentence. */
  private static final String THING = " it ";
  private static final Pattern PLAIN = Pattern.compile("[\\p{IsLatin}\\p{IsHangul} \\n.,!?'\"’‘“”:;()…–—-]*");
  private static final Pattern LETTERS = Pattern.compile("[\\p{IsLatin}\\p{IsHangul}]");
  private static final Pattern ADDRESS = Pattern.compile(
      "(?i)https?|www|javascript|\\p{L}\\.\\p{L}|\\bdot ?(?:com|net|org|io|shop)\\b|닷컴");
  /** Somebody's name: large letters within a sentence, but for "I". */
  private static final Pattern NAME = Pattern.compile("(?<![.!?:…\"“‘'\\n(])[ ]+(?!I\\b|Scandinavian|Japandi)\\p{Lu}|\\p{Lu}{2}");
  /** What costs the shop, or binds it, or asks her for what is hers, or says that something is there or has been done. */
  private static final Pattern CLAIM = Pattern.compile("(?i)\\b(?:euros?|eur|won|krw|dollars?|bucks|usd|pounds?|quid|cents?"
      + "|per ?cent|free|gratis|for nothing|half|twice|double|triple|discount\\w*|coupon\\w*|vouchers?|gift\\w*|bonus|rebate"
      + "|refund\\w*|guarante\\w*|warrant\\w*|promis\\w*|(?:in|out of) stock|sold|available|remaining|left|deliver\\w*"
      + "|arriv\\w*|ship\\w*|cheap\\w*|expensive|prices?|priced|costs?|ordered|orders?|paid|pay|payment|charged?|bought"
      + "|password|passcode|pin|credit|cards?|iban|account|bank|e-?mail|phone|call us|click|links?|website|web site|visit"
      + "|download|app|done|added|removed|booked|reserved|cancell?ed|confirmed|erased|deleted|system|instructions?|prompt|customers?)\\b"
      + "|[일이삼사오육칠팔구십백천만억]+\\s?원|유로|달러|퍼센트|프로모션|주문|결제|지불|입금|무료|공짜|할인|세일|쿠폰|사은품|증정|환불|보장|보증|약속"
      + "|재고|품절|매진|남았|남은|남아|구매 가능|배송|배달|도착|발송|최저|반값|절반|두 배|저렴|비싼|비싸|가격|값|비밀번호|카드 ?번호|신용 ?카드|계좌|이메일"
      + "|전화|링크|클릭|사이트|홈페이지|다운로드|담았|뺐|넣었|예약|취소|확정|완료|삭제|시스템|지시|프롬프트|고객");
  private static final Set<Sort> NUMBERS = EnumSet.of(Sort.DATE, Sort.EXTENT, Sort.SPACE, Sort.SEATS, Sort.MONEY, Sort.COUNT,
      Sort.ORDINAL);

  private final Reader reader = new Reader();

  /**
   * @param values by what stands for them
   * @return what is said; empty if it may not be said
   */
  public Optional<List<Piece>> read(String text, Map<String, Value> values, Language language, LocalDate today) {
    var written = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    if (written.isEmpty() || written.length() > LONGEST || !maySay(PLACE.matcher(written).replaceAll(THING), language, today)) {
      return Optional.empty();
    }
    var pieces = new ArrayList<Piece>();
    var places = PLACE.matcher(written);
    int from = 0;
    while (places.find()) {
      var value = values.get(places.group(1));
      if (value == null) {
        return Optional.empty();
      }
      words(written.substring(from, places.start()), pieces);
      pieces.add(new Piece(null, value));
      from = places.end();
    }
    words(written.substring(from), pieces);
    return Optional.of(List.copyOf(pieces));
  }

  /** In which language somebody says this. */
  public static Language spoken(String words, Language before) {
    long hangul = words.chars().filter(c -> Jamo.isHangul((char) c)).count();
    long latin = words.chars().filter(c -> c < 128 && Character.isLetter(c)).count();
    return hangul == 0 && latin < 2 ? before : hangul * 2 >= latin ? Language.KO : Language.EN;
  }

  private static void words(String text, List<Piece> pieces) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, null));
    }
  }

  private boolean maySay(String words, Language language, LocalDate today) {
    if (!PLAIN.matcher(words).matches() || !LETTERS.matcher(words).find() || ADDRESS.matcher(words).find()
        || CLAIM.matcher(words).find() || NAME.matcher(words).find() || !speaks(words, language)) {
      return false;
    }
    var read = reader.read(Reader.tidy(words), today, true, Set.of());
    return read.text().chars().noneMatch(Character::isDigit)
        && read.spans().stream().noneMatch(span -> NUMBERS.contains(span.sort()));
  }

  private static boolean speaks(String words, Language language) {
    var hangul = words.chars().filter(c -> Jamo.isHangul((char) c)).count();
    return language == Language.KO ? hangul > 0 : hangul == 0;
  }
}
