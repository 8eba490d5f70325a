package shop.kontor.intake.adapter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.joda.money.Money;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.ProductSheet;
import shop.kontor.catalog.Sku;
import shop.kontor.intake.domain.Format;
import shop.kontor.intake.domain.Item;
import shop.kontor.intake.domain.Note;
import shop.kontor.intake.domain.Reading;
import shop.kontor.intake.domain.Reject;
import shop.kontor.intake.domain.Sample;
import shop.kontor.intake.domain.UnreadableFeed;
import shop.kontor.inventory.CountStock;
import shop.kontor.inventory.LocationId;
import shop.kontor.pricing.SetPrice;
import shop.kontor.pricing.VatRate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The house's own: an array of {@code {"sheet": ..., "prices": {sku: "EUR 9.99"}, "vat": "19", "stock": {sku:
 * {location: count}}}}, with sheets as the catalogue's {@link ProductSheet}.
 */
@Component
@Order(10)
class KontorJson implements Format {

  private final JsonMapper json;

  KontorJson(JsonMapper json) {
    this.json = json;
  }

  @Override
  public String name() {
    return "Kontor JSON";
  }

  @Override
  public boolean recognises(Sample sample) {
    var text = sample.text().stripLeading();
    return text.startsWith("[") && (text.contains("\"sheet\"") || text.replaceAll("\\s", "").equals("[]"));
  }

  @Override
  public void read(Path file, Reading reading) {
    try (var in = new Counted(Files.newInputStream(file)); var parser = json.createParser((InputStream) in)) {
      long size = Counted.size(file);
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw new UnreadableFeed(file.getFileName() + " should be an array of products");
      }
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        long line = parser.currentTokenLocation().getLineNr();
        JsonNode entry = parser.readValueAsTree();
        reading.progress(in.count(), size);
        read(entry, line, reading);
      }
      if (parser.currentToken() != JsonToken.END_ARRAY) {
        throw new UnreadableFeed("Line " + parser.currentTokenLocation().getLineNr()
            + ": every product should be an object, and the file should end with ]. What follows was not read");
      }
    } catch (JacksonException e) {
      throw new UnreadableFeed("Line " + (e.getLocation() == null ? "?" : e.getLocation().getLineNr())
          + " is no valid JSON. What follows was not read", e);
    } catch (IOException e) {
      throw new UnreadableFeed(file.getFileName() + " could not be read: " + e.getMessage(), e);
    }
  }

  private void read(JsonNode entry, long line, Reading reading) {
    var id = entry.path("sheet").path("id").asString("");
    try {
      var sheet = json.treeToValue(entry.path("sheet"), ProductSheet.class);
      if (sheet == null) {
        throw new IllegalArgumentException("A product needs a sheet");
      }
      var item = new Item(line, Limits.check(sheet), prices(entry, sheet, reading), stock(entry, sheet));
      reading.item(item);
    } catch (JacksonException e) {
      reading.reject(new Reject(line, id, sentence(e)));
    } catch (IllegalArgumentException | ArithmeticException e) {
      reading.reject(new Reject(line, id, e.getMessage()));
    }
  }

  private static String sentence(JacksonException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof IllegalArgumentException ours) {
        return ours.getMessage();
      }
    }
    var where = e.getPath().isEmpty() ? "" : " at " + e.getPathReference().replaceAll("[\\w.$]+\\[\"|\"\\]", "")
        .replace("->", ".");
    return "The sheet is not what the catalogue knows" + where;
  }

  private static Map<Sku, SetPrice> prices(JsonNode entry, ProductSheet sheet, Reading reading) {
    var terms = reading.terms();
    var vat = entry.hasNonNull("vat") ? VatRate.of(entry.path("vat").asString()) : terms.vat();
    var prices = new LinkedHashMap<Sku, SetPrice>();
    for (var variant : sheet.variants()) {
      var price = entry.path("prices").path(variant.sku().value());
      if (price.isMissingNode() || price.isNull()) {
        reading.note(Note.NO_PRICE);
        continue;
      }
      var money = money(price.asString());
      terms.inShopCurrency(money.getAmount(), money.getCurrencyUnit().getCode()).ifPresentOrElse(
          amount -> prices.put(variant.sku(), new SetPrice(variant.sku(), amount, vat)),
          () -> reading.note(Note.FOREIGN_PRICE));
    }
    return prices;
  }

  private static Money money(String text) {
    try {
      return Money.parse(text);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new IllegalArgumentException("A price is written as EUR 9.99, not as " + text, e);
    }
  }

  private static Map<Sku, Map<LocationId, Integer>> stock(JsonNode entry, ProductSheet sheet) {
    var stock = new LinkedHashMap<Sku, Map<LocationId, Integer>>();
    for (var variant : sheet.variants()) {
      for (var count : entry.path("stock").path(variant.sku().value()).properties()) {
        var number = count.getValue();
        if (!number.isInt()) {
          throw new IllegalArgumentException("A count is a whole number, not " + number);
        }
        var counted = new CountStock(variant.sku(), new LocationId(count.getKey()), number.asInt());
        stock.computeIfAbsent(variant.sku(), _ -> new LinkedHashMap<>()).put(counted.location(), counted.onHand());
      }
    }
    return stock;
  }
}
