package shop.kontor.shelf.web;

import java.text.NumberFormat;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.money.Formats;
import shop.kontor.foundation.web.ShopAddress;
import shop.kontor.inventory.LocationId;
import shop.kontor.pricing.UnitPrice;
import shop.kontor.shelf.application.Assortment.Piece;
import shop.kontor.shelf.application.Labelling.Pile;
import shop.kontor.shelf.domain.DigitalLink;
import shop.kontor.shelf.domain.Label;
import shop.kontor.shelf.domain.LinkType;

/** What is written on labels, in the language in which they are wanted. */
@Component
class Wording {

  private final MessageSource messages;
  private final ShopAddress shop;
  private final Landings landings;
  private final Clock clock;

  Wording(MessageSource messages, ShopAddress shop, Landings landings, Clock clock) {
    this.messages = messages;
    this.shop = shop;
    this.landings = landings;
    this.clock = clock;
  }

  List<Label> labels(List<Pile> piles, String store, Locale language) {
    var labels = new ArrayList<Label>();
    piles.forEach(pile -> labels.addAll(Collections.nCopies(pile.copies(), label(pile.piece(), store, language))));
    return labels;
  }

  /** With the price that holds in that store today. */
  private Label label(Piece piece, String store, Locale language) {
    var price = piece.priceAt(store.isEmpty() ? null : new LocationId(store), clock.instant());
    return new Label(piece.name().product().in(language), note(piece, language), written(price, language),
        UnitPrice.of(price, piece.content()).map(unit -> say("shelf.label.unit", language,
            written(unit.price(), language), unit.per().in(language))).orElse(""), vat(piece, language),
        piece.sku() + (piece.number() == null ? "" : "  ·  " + piece.number().printed()),
        say("shelf.label.hint", language), shop.of(address(piece, store)));
  }

  private static String written(Money money, Locale language) {
    return Formats.money(money, language.equals(Locale.ENGLISH) ? Locale.UK : language);
  }

  String note(Piece piece, Locale language) {
    return String.join(" · ", piece.name().notes(language));
  }

  private String vat(Piece piece, Locale language) {
    return piece.vat().signum() == 0 ? say("shelf.label.untaxed", language)
        : say("shelf.label.vat", language, NumberFormat.getInstance(language).format(piece.vat()));
  }

  /** What has no GTIN has no Digital Link: its code leads straight to its page. */
  private String address(Piece piece, String store) {
    return piece.number() == null ? landings.of(piece, LinkType.PIP, store)
        : new DigitalLink(piece.number(), store).path();
  }

  private String say(String key, Locale language, Object... arguments) {
    return messages.getMessage(key, arguments, language);
  }
}
