package shop.kontor.assistant.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.colour.Tone;

/** Whether a good is what she looks for, wish by wish, and how near it comes. */
public final class Search {

  private static final Map<String, List<String>> MATERIALS = Map.of(
      "wood", List.of("wood", "oak", "walnut", "pine", "ash", "beech", "birch", "teak", "acacia", "mango"),
      "steel", List.of("steel", "metal", "iron", "alumin"),
      "fabric", List.of("fabric", "linen", "wool", "cotton", "velvet", "boucl", "textile", "polyester"));

  /** What is written of goods says nothing of it that could be relied on. */
  private static final String NEVER = "(?!)";

  /** Words by which a description tells of a quality that no field of the catalogue has. */
  private static final Map<String, Pattern> TELLING = Map.ofEntries(told("round", "\\bround\\b|circular|oval"), told(
      "washable", "wash|can be cleaned"), told("adjustable", "adjust|sit-stand|electric"), told("foldable", "fold|stack"), told(
          "storage", "storage|drawer|stow"), told("sustainable", "recycl|fsc|sustainab|organic"), told("square", "square|rectang"),
      told("soft", NEVER), told("firm", NEVER), told("low", NEVER), told("high", NEVER), told("pet-friendly", NEVER), told(
          "family-friendly", NEVER));

  private static Map.Entry<String, Pattern> told(String quality, String words) {
    return Map.entry(quality, Pattern.compile(words));
  }

  private final Traits wanted;

  public Search(Traits wanted) {
    this.wanted = wanted;
  }

  /** Of these kinds, those that she may mean. */
  public List<String> kinds(List<String> known) {
    var seated = "table".equals(wanted.kind()) && wanted.seats() != null && known.contains("dining-table");
    return wanted.kind() == null ? known : seated ? List.of("dining-table") // people sit at no other
        : known.stream().anyMatch(kind -> References.isA(kind, wanted.kind())) ? known.stream().filter(kind -> References.isA(
            kind, wanted.kind())).toList() : wider(known);
  }

  /** Where there are no desk chairs, chairs come near. */
  private List<String> wider(List<String> known) {
    int last = wanted.kind().lastIndexOf('-');
    var wide = wanted.kind().substring(last + 1);
    return last < 0 ? List.of() : known.stream().filter(kind -> References.isA(kind, wide)).toList();
  }

  private boolean kind(Good good) {
    return wanted.kind() == null || "table".equals(wanted.kind()) && wanted.seats() != null || References.isA(good.kind(), wanted.kind());
  }

  /** Her own words, by which something may be called. */
  public List<String> words() {
    return Stream.of(wanted.words().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).filter(word -> word.length() > 1)
        .distinct().limit(8).toList();
  }

  public boolean isMet(Good good, @Nullable Money price, boolean inStock) {
    return kind(good) && colour(good) && material(good) && style(good) && sizes(good) && seats(good) && affordable(price)
        && (inStock || !wanted.inStock()) && without(good);
  }

  /** How many of the wishes it meets: to show what comes near where nothing meets all. */
  public int near(Good good, @Nullable Money price, boolean inStock) {
    return (int) Stream.of(colour(good), material(good), style(good), sizes(good), seats(good), affordable(price),
        inStock || !wanted.inStock()).filter(met -> met).count();
  }

  public boolean allowed(Good good) {
    return without(good);
  }

  /** How many of her words it is called by. */
  public int called(Good good) {
    var names = String.join(" ", good.name().texts().values()).toLowerCase(Locale.ROOT);
    return (int) words().stream().filter(names::contains).count();
  }

  /** In the order in which she wants to see them, or small before large where she said small; else as they come. */
  public Comparator<Found> order() {
    var order = wanted.order() == null ? "" : wanted.order();
    Comparator<Found> byPrice = Comparator.comparing(each -> each.price == null ? Double.MAX_VALUE
        : each.price.getAmount().doubleValue());
    Comparator<Found> bySize = Comparator.comparing(each -> each.good.width() == null ? 0 : each.good.width());
    boolean small = wanted.qualities().stream().anyMatch(List.of("small", "smaller")::contains);
    boolean large = wanted.qualities().stream().anyMatch(List.of("large", "bigger", "spacious")::contains);
    return switch (order) {
      case "cheapest" -> byPrice;
      case "dearest" -> byPrice.reversed();
      case "largest" -> bySize.reversed();
      case "smallest" -> bySize;
      default -> small ? bySize : large ? bySize.reversed() : (one, other) -> 0;
    };
  }

  /** @param price {@code null} if nobody knows */
  public record Found(Good good, @Nullable Money price) {}

  /** Whether her limit is in money that these prices are not in: nobody can tell then what she can afford. */
  public boolean otherMoney(Money price) {
    return wanted.price() != null && Stream.of(wanted.price().most(), wanted.price().least()).anyMatch(limit -> limit != null
        && !limit.isSameCurrency(price));
  }

  /** What comes nearest to a limit first: where she set one that nothing keeps, the cheapest. */
  public Comparator<Found> nearest() {
    Comparator<Found> byPrice = Comparator.comparing(each -> each.price == null ? Double.MAX_VALUE
        : each.price.getAmount().doubleValue());
    return wanted.price() == null ? (one, other) -> 0 : wanted.price().most() == null ? byPrice.reversed() : byPrice;
  }

  /** What she asked for and the catalogue tells of none of these: nobody can go by it. */
  public List<String> untold(List<Good> goods) {
    return wanted.qualities().stream().filter(TELLING::containsKey).filter(quality -> goods.stream().noneMatch(good -> tells(good,
        quality))).toList();
  }

  /** Whether what is written of it says so; no more than that is known. */
  public int told(Good good) {
    return (int) wanted.qualities().stream().filter(quality -> TELLING.containsKey(quality) && tells(good, quality)).count();
  }

  private static boolean tells(Good good, String quality) {
    return TELLING.get(quality).matcher((good.name().in("en") + " " + (good.description() == null ? "" : good.description().in(
        "en")) + " " + good.options().values()).toLowerCase(Locale.ROOT)).find();
  }

  private boolean colour(Good good) {
    var shades = wanted.colours().stream().filter(shade -> shade.srgb() != null).toList();
    return shades.isEmpty() || good.srgb() != null && shades.stream().anyMatch(shade -> Alike.is(shade, good.colour(), good.srgb()));
  }

  /** How far its colour is from what she wants; 0 where she did not say. */
  public double distance(Good good) {
    return good.srgb() == null ? 1 : wanted.colours().stream().filter(shade -> shade.srgb() != null)
        .mapToDouble(shade -> distance(good, shade)).min().orElse(0);
  }

  private static double distance(Good good, Shade shade) {
    return Tone.of(good.srgb()).distanceTo(shade.seen());
  }

  private boolean material(Good good) {
    return wanted.materials().isEmpty() || wanted.materials().stream().anyMatch(material -> isOf(good, material));
  }

  private static boolean isOf(Good good, String material) {
    var made = ((good.material() == null ? "" : good.material().in("en")) + " " + good.name().in("en"))
        .toLowerCase(Locale.ROOT);
    return MATERIALS.getOrDefault(material, List.of(material)).stream().anyMatch(made::contains);
  }

  private boolean style(Good good) {
    return wanted.styles().isEmpty() || wanted.styles().contains(good.style());
  }

  private boolean sizes(Good good) {
    return wanted.sizes().stream().allMatch(extent -> {
      var size = switch (extent.side()) {
        case WIDTH -> good.width();
        case DEPTH -> good.depth();
        case HEIGHT -> good.height();
      };
      return size != null && (extent.least() == null || size >= extent.least() * 0.97)
          && (extent.most() == null || size <= extent.most());
    });
  }

  private boolean seats(Good good) {
    Predicate<String> says = option -> option.matches("(?i)" + wanted.seats() + "[ -]?(seat|people|person).*");
    return wanted.seats() == null || good.options().values().stream().anyMatch(says)
        || good.options().values().stream().noneMatch(option -> option.matches("(?i)\\d+[ -]?(seat|people|person).*"));
  }

  private boolean affordable(@Nullable Money price) {
    var limit = wanted.price();
    if (limit == null) {
      return true;
    }
    double slack = limit.about() ? 1.15 : 1;
    return price != null && (limit.most() == null || !limit.most().isSameCurrency(price)
        || price.getAmount().doubleValue() <= limit.most().getAmount().doubleValue() * slack)
        && (limit.least() == null || !limit.least().isSameCurrency(price)
            || price.getAmount().doubleValue() >= limit.least().getAmount().doubleValue() / slack);
  }

  private boolean without(Good good) {
    return wanted.without().stream().noneMatch(not -> not.equals(good.style()) || not.equals(good.kind())
        || isOf(good, not) || Lexicon.isColour(not) && Alike.is(Lexicon.shade(not), good.colour(), good.srgb()));
  }
}
