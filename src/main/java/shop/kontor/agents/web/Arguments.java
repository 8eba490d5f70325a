package shop.kontor.agents.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import shop.kontor.agents.application.Errands;
import shop.kontor.cart.ChangeCart;
import shop.kontor.catalog.Sku;
import shop.kontor.delivery.PostalAddress;
import shop.kontor.delivery.Window;
import shop.kontor.foundation.text.Unfit;
import shop.kontor.foundation.web.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What an agent gave with a call, read without trust; whatever does not fit is refused by its name. */
record Arguments(JsonNode given) {

  private static final int LONGEST_TEXT = 1_000;
  /** As it is written on a bill: an exponent of a few digits would be a number of millions. */
  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,4})?");

  Arguments {
    given = given == null || !given.isObject() ? JsonNodeFactory.instance.objectNode() : given;
  }

  Optional<String> text(String name) {
    var value = given.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isString() || value.asString().length() > LONGEST_TEXT || !Legible.is(value.asString())) {
      throw unfit(name, "a text");
    }
    return Optional.of(value.asString());
  }

  String needed(String name) {
    return text(name).filter(text -> !text.isBlank()).orElseThrow(() -> missing(name));
  }

  int number(String name, int least, int most, int otherwise) {
    var value = given.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return otherwise;
    }
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < least || value.asLong() > most) {
      throw unfit(name, least + " … " + most);
    }
    return value.asInt();
  }

  boolean flag(String name) {
    return given.path(name).isBoolean() && given.path(name).asBoolean();
  }

  JsonNode list(String name) {
    var value = given.path(name);
    if (!value.isMissingNode() && !value.isNull() && !value.isArray()) {
      throw unfit(name, "[…]");
    }
    return value;
  }

  Arguments inner(String name) {
    if (!given.path(name).isObject()) {
      throw missing(name);
    }
    return new Arguments(given.path(name));
  }

  <T> T read(String name, Function<String, T> reader) {
    var text = needed(name);
    try {
      return reader.apply(text);
    } catch (Unfit unfit) {
      throw unfit;
    } catch (DateTimeException | IllegalArgumentException e) {
      throw unfit(name, text);
    }
  }

  LocalDate date(String name) {
    return read(name, LocalDate::parse);
  }

  /** What to change in a cart. */
  List<ChangeCart.Piece> pieces() {
    var list = list("pieces");
    if (list.size() > ChangeCart.MOST) {
      throw unfit("pieces", "0 … " + ChangeCart.MOST);
    }
    return list.valueStream().map(Arguments::new).map(piece -> new ChangeCart.Piece(piece.read("sku", Sku::new),
        piece.number("quantity", 0, 999, 1), piece.text("how").isPresent() ? piece.read("how", ChangeCart.How::valueOf)
            : ChangeCart.How.ADD)).toList();
  }

  Money money(String name) {
    var inner = inner(name);
    var currency = inner.needed("currency");
    var amount = inner.needed("amount");
    try {
      if (AMOUNT.matcher(amount).matches()) {
        return Money.of(CurrencyUnit.of(currency), new BigDecimal(amount));
      }
    } catch (IllegalCurrencyException | ArithmeticException e) {
      // told below
    }
    throw unfit(name, inner.given.toString());
  }

  String language() {
    return text("language").filter("ko"::equals).orElse("en");
  }

  static Refusal missing(String name) {
    return Refusal.invalid("agents.refused.missing", name);
  }

  static Refusal unfit(String name, String why) {
    return Refusal.invalid("agents.refused.unfit", name, why);
  }

  /** What is filled in to buy. */
  Errands.Purchase purchase() {
    var to = inner("address");
    var address = new PostalAddress(to.needed("name"), to.needed("street"), to.text("extra").orElse(""),
        to.needed("postcode"), to.needed("city"), to.needed("country"));
    return new Errands.Purchase(needed("email"), language(), address, date("date"), read("window", Window::valueOf),
        needed("payment_method"), money("agreed_total"), null);
  }
}
