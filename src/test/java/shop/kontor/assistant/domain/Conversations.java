package shop.kontor.assistant.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.joda.money.Money;
import shop.kontor.assistant.domain.Conversation.Asked;
import shop.kontor.assistant.domain.Conversation.Look;
import shop.kontor.assistant.domain.Conversation.Question;
import shop.kontor.assistant.domain.Conversation.Thing;
import shop.kontor.foundation.text.LocalText;

/** Conversations at several points, by the names that the evaluation file uses. */
final class Conversations {

  /** A Tuesday. */
  static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private static final Map<String, Integer> WIDTHS = Map.of("FJORD-3-MOSS", 2_180, "KAIMAUER-2-COG", 1_760, "POLDER-4-CREAM",
      2_960, "WATT-OAT", 1_700, "DUENE-NAT", 1_500, "FLICK-RUST", 1_400);
  private static final List<Thing> STORES = List.of(thing("store-mitte", "Store Mitte", "미테 매장", null, null, null, null),
      thing("store-hafen", "Store Hafen", "하펜 매장", null, null, null, null));
  private static final List<Thing> DESIGNS = List.of(thing("a", "Light", "밝은 디자인", null, null, null, "EUR 2790"),
      thing("b", "Warm", "따뜻한 디자인", null, null, null, "EUR 2390"), thing("c", "Clear", "맑은 디자인", null, null, null,
          "EUR 2950"));
  private static final List<Thing> PIECES = List.of(
      thing("sofa-1", "Fjord sofa", "피오르드 소파", "sofa", "#6b7353", "scandinavian", "EUR 999"),
      thing("table-1", "Treibholz coffee table", "트라이프홀츠 커피 테이블", "coffee-table", "#c89f6d", "scandinavian", "EUR 349"),
      thing("lamp-1", "Leuchtfeuer floor lamp", "로이히트포이어 플로어 램프", "floor-lamp", "#e8dfcf", "scandinavian", "EUR 189"),
      thing("chair-1", "Motte armchair", "모테 암체어", "armchair", "#f0e9db", "japandi", "EUR 499"),
      thing("chair-2", "Brise rattan armchair", "브리제 라탄 암체어", "armchair", "#26262a", "boho", "EUR 279"),
      thing("shelf-1", "Speicher bookcase", "슈파이허 책장", "bookcase", "#f3f2ee", "scandinavian", "EUR 249"));
  private static final List<Thing> RUGS = List.of(
      thing("WATT-OAT", "Watt wool rug", "바트 울 러그", "rug", "#ded3c0", "scandinavian", "EUR 299"),
      thing("DUENE-NAT", "Düne jute rug", "뒤네 주트 러그", "rug", "#c4a77d", "boho", "EUR 149"),
      thing("FLICK-RUST", "Flickwerk kilim", "플리크베르크 킬림", "rug", "#9c4a2b", "boho", "EUR 249"));
  private static final List<Thing> LAMPS = List.of(thing("LOTSE-BLK", "Lotse floor lamp", "로체 플로어 램프", "floor-lamp",
      "#26262a", "modern", "EUR 129"));
  private static final List<Thing> SOFAS = List.of(
      new Thing("FJORD-3-MOSS", LocalText.of("Fjord sofa", "피오르드 소파"), "sofa", "#6b7353", "scandinavian",
          Money.parse("EUR 999"), 2_180, List.of(look("FJORD-3-MOSS", "Moss green", "#6b7353", 2_180),
              look("FJORD-2-INK", "Ink blue", "#2f4058", 1_640), look("FJORD-3-INK", "Ink blue", "#2f4058", 2_180),
              look("FJORD-3-FOG", "Fog grey", "#b4b6b4", 2_180))),
      thing("KAIMAUER-2-COG", "Kaimauer leather sofa", "카이마우어 가죽 소파", "sofa", "#9a5b34", "industrial", "EUR 1490"),
      thing("POLDER-4-CREAM", "Polder modular sofa", "폴더 모듈 소파", "sofa", "#f0e9db", "modern", "EUR 1899"));
  private static final List<Thing> BASKET = List.of(SOFAS.getFirst(),
      thing("TREIB-90-OAK", "Treibholz coffee table", "트라이프홀츠 커피 테이블", "coffee-table", "#c89f6d", "scandinavian",
          "EUR 349"));
  private static final Target SOFA = new Target.Piece("sofa-1");
  private static final Target DESIGN = new Target.Design("b");
  private static final List<Thing> NONE = List.of();

  private Conversations() {}

  /** What the shop sells: all that is shown here anywhere, and a lamp that is not. */
  static List<Thing> sold(String word) {
    return Stream.of(SOFAS, RUGS, LAMPS).flatMap(List::stream).filter(thing -> thing.name().texts().values().stream()
        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(word))).toList();
  }

  static Conversation at(String name) {
    var rugs = List.<Call>of(new Call.Match(Traits.ofKind("rug"), SOFA));
    var sofas = List.<Call>of(new Call.SearchProducts(Traits.ofKind("sofa")));
    return switch (name) {
      case "new" -> of(false, NONE, NONE, NONE, NONE, null, null, List.of());
      case "project" -> of(true, NONE, NONE, NONE, NONE, null, null, List.of());
      case "designs" -> of(true, DESIGNS, NONE, NONE, NONE, null, null, List.of());
      case "design" -> of(true, DESIGNS, PIECES, NONE, NONE, DESIGN, null, List.of());
      case "rugs" -> of(true, DESIGNS, PIECES, RUGS, NONE, SOFA, null, rugs);
      case "sofas" -> of(false, NONE, NONE, SOFAS, NONE, null, null, sofas);
      case "two" -> of(false, NONE, NONE, SOFAS.subList(0, 2), NONE, null, null, sofas);
      case "leather" -> of(false, NONE, NONE, SOFAS.subList(1, 2), NONE, new Target.Product("KAIMAUER-2-COG"), null, sofas);
      case "sofa" -> of(false, NONE, NONE, SOFAS.subList(0, 1), NONE, new Target.Product("FJORD-3-MOSS"), null, List.of());
      case "basket" -> of(true, DESIGNS, PIECES, NONE, BASKET, null, null, List.of());
      case "order" -> of(true, DESIGNS, PIECES, NONE, BASKET, null, new Question(Asked.ORDER, Money.parse("EUR 1348")),
          List.of());
      case "which" -> of(true, DESIGNS, PIECES, RUGS, NONE, SOFA, new Question(Asked.WHICH, null), rugs);
      case "doit" -> of(true, DESIGNS, PIECES, NONE, NONE, DESIGN, new Question(Asked.DO_IT, null), List.of());
      case "budget?", "style?", "space?", "date?", "room?" -> of(true, NONE, NONE, NONE, NONE, null,
          new Question(Asked.valueOf(name.replace("?", "").toUpperCase(Locale.ROOT)), null), List.of());
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Conversation of(boolean project, List<Thing> designs, List<Thing> pieces, List<Thing> products,
      List<Thing> basket, Target focus, Question question, List<Call> last) {
    return new Conversation(null, project, designs, pieces, products, basket, focus, question, STORES, last);
  }

  private static Look look(String id, String colour, String srgb, int width) {
    return new Look(id, LocalText.of(colour, colour), srgb, width);
  }

  private static Thing thing(String id, String en, String ko, String kind, String srgb, String style, String price) {
    return new Thing(id, LocalText.of(en, ko), kind, srgb, style, price == null ? null : Money.parse(price),
        WIDTHS.get(id));
  }
}
