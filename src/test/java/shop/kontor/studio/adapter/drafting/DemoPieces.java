package shop.kontor.studio.adapter.drafting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import shop.kontor.catalog.Colour;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.studio.domain.Drafting.Offered;
import shop.kontor.studio.domain.Piece;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the shop shows with, and as many variants of it as a test wants. */
final class DemoPieces {

  private DemoPieces() {}

  static List<Offered> all() {
    var all = new ArrayList<Offered>();
    try (var file = DemoPieces.class.getResourceAsStream("/demo/furniture.json")) {
      for (var product : JsonMapper.builder().build().readTree(file)) {
        var sheet = product.get("sheet");
        for (var variant : sheet.get("variants")) {
          if (variant.has("dimensions")) {
            all.add(offered(product, sheet, variant));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(all);
  }

  private static Offered offered(JsonNode product, JsonNode sheet, JsonNode variant) {
    var sku = variant.get("sku").asString();
    var colour = variant.has("colour") ? new Colour(LocalText.of(variant.get("colour").get("name").get("en").asString()),
        variant.get("colour").get("srgb").asString()) : null;
    var tags = new ArrayList<String>();
    sheet.get("tags").forEach(tag -> tags.add(tag.asString()));
    var size = variant.get("dimensions");
    return new Offered(new Piece(new Sku(sku), LocalText.of(sheet.get("name").get("en").asString()),
        sheet.get("kind").asString(), sheet.get("style").asString(), tags, millimetres(size.get("width")),
        millimetres(size.get("depth")), millimetres(size.get("height")), colour, null, null,
        Money.parse(product.get("prices").get(sku).asString())), 20);
  }

  private static int millimetres(JsonNode centimetres) {
    return Math.max(1, (int) Math.round(centimetres.asDouble() * 10));
  }

  /** The same things, a little narrower or wider, until there are so many. */
  static List<Offered> some(int count) {
    var all = all();
    var some = new ArrayList<Offered>();
    for (int i = 0; some.size() < count; i++) {
      var piece = all.get(i % all.size()).piece();
      int round = i / all.size();
      some.add(new Offered(round == 0 ? piece : new Piece(new Sku(piece.sku().value() + "-" + round),
          LocalText.of(piece.name().in("en") + " " + round), piece.kind(), piece.style(), piece.tags(),
          Math.max(50, piece.width() + (round % 2 == 0 ? 4 : -4) * round), piece.depth(), piece.height(), piece.colour(), null, null,
          piece.price().plusMinor(round * 37L % 900)), 20));
    }
    return some;
  }
}
