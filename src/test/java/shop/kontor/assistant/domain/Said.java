package shop.kontor.assistant.domain;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** Writes calls as the evaluation file writes them: {@code Recolour what=piece:sofa-1 colour=grey}. */
final class Said {

  private Said() {}

  static String of(Call call) {
    var slots = new ArrayList<String>();
    add(slots, (Record) call);
    return call.getClass().getSimpleName() + slots.stream().map(slot -> " " + slot).collect(Collectors.joining());
  }

  /** The order of slots does not matter. */
  static String sorted(String call) {
    var parts = call.split(" (?=[a-z]+=)");
    return parts[0] + java.util.Arrays.stream(parts).skip(1).sorted().map(slot -> " " + slot).collect(Collectors.joining());
  }

  private static void add(List<String> slots, Record record) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value;
      try {
        component.getAccessor().setAccessible(true);
        value = component.getAccessor().invoke(record);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
      switch (value) {
        case Traits traits -> add(slots, traits);
        case Wish wish -> add(slots, wish);
        case null -> { }
        case Boolean flag when !flag -> { }
        case Integer count when component.getName().equals("count") && count == 1 -> { }
        case Collection<?> many when many.isEmpty() -> { }
        case String text when text.isEmpty() -> { }
        case Object _ when record instanceof Call.Unknown -> { }
        default -> slots.add(name(component.getName()) + "=" + value(value));
      }
    }
  }

  private static String name(String component) {
    return switch (component) {
      case "colours" -> "colour";
      case "styles" -> "style";
      case "materials" -> "material";
      case "sizes" -> "size";
      case "qualities" -> "quality";
      case "inStock" -> "stock";
      case "musts" -> "must";
      default -> component;
    };
  }

  static String value(Object value) {
    return switch (value) {
      case Target.Piece(var id) -> "piece:" + id;
      case Target.Product(var id) -> "product:" + id;
      case Target.Design(var id) -> "design:" + id;
      case Target.OfKind(var kind) -> "kind:" + kind;
      case Target.Everything() -> "all";
      case Target.AllBut(var pieces) -> "allbut:" + String.join("+", pieces);
      case Target.Basket() -> "basket";
      case Target.Unclear() -> "?";
      case Shade shade -> shade.name();
      case Space space -> space.width() == null ? plain(BigDecimal.valueOf(space.area())) + "m2"
          : space.width() + "x" + space.depth();
      case Extent extent -> extent.side().name().toLowerCase(Locale.ROOT) + (extent.most() != null && extent.most().equals(
          extent.least()) ? extent.most() : (extent.least() == null ? "" : extent.least()) + ".."
              + (extent.most() == null ? "" : extent.most()));
      case Amount amount -> (amount.about() ? "~" : amount.least() == null ? ".." : money(amount.least())
          + "..") + (amount.most() == null ? "" : money(amount.most()));
      case Money money -> money(money);
      case Boolean _ -> "1";
      case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT);
      case Collection<?> many -> many.stream().map(Said::value).collect(Collectors.joining(
          many.iterator().next() instanceof Target ? "," : "+"));
      default -> value.toString();
    };
  }

  private static String money(Money money) {
    return plain(money.getAmount()) + (money.getCurrencyUnit().getCode().equals("EUR") ? ""
        : money.getCurrencyUnit().getCode());
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
