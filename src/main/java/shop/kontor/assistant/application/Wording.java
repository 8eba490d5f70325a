package shop.kontor.assistant.application;

import java.net.URI;
import java.text.NumberFormat;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import shop.kontor.assistant.application.ConversationBook.Head;
import shop.kontor.assistant.application.ConversationBook.Row;
import shop.kontor.assistant.application.TalkView.Bit;
import shop.kontor.assistant.application.TalkView.Model;
import shop.kontor.assistant.application.TalkView.PartView;
import shop.kontor.assistant.application.TalkView.Shown;
import shop.kontor.assistant.application.TalkView.TurnView;
import shop.kontor.assistant.domain.Language;
import shop.kontor.assistant.domain.Part;
import shop.kontor.assistant.domain.Value;
import shop.kontor.foundation.money.Formats;

/** Puts answers into words: each value stands in its sentence as a bit of its own, with its source. */
@Component
class Wording {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  private final MessageSource messages;
  private final Clock clock;
  /** Where it answers, if there is one. */
  private final String model;

  Wording(MessageSource messages, Clock clock,
      @org.springframework.beans.factory.annotation.Value("${kontor.assistant.model.url:}") String url) {
    this.messages = messages;
    this.clock = clock;
    this.model = url.isBlank() ? "" : URI.create(url.strip()).getHost();
  }

  TalkView view(Head head, List<Row> rows) {
    var turns = rows.stream().map(row -> new TurnView(row.number(), row.who().name(), row.language().code(), row.at(),
        row.said().parts().stream().filter(Wording::isSaid).map(part -> view(part, locale(row.language()))).toList())).toList();
    boolean open = !rows.isEmpty() && rows.getLast().said().parts().stream().anyMatch(part -> part instanceof Part.Waiting(_, _, var until) && until > clock.instant().getEpochSecond());
    return new TalkView(head.id(), head.project(), head.language().code(), head.clerk(),
        head.wantedAt() != null && head.clerk() == null, open, head.changedAt(),
        model.isEmpty() ? null : new Model(head.standing().help().may(), model), turns);
  }

  String text(Part part, Locale locale) {
    return view(part, locale).text();
  }

  private static boolean isSaid(Part part) {
    return !(part instanceof Part.Changing) && !(part instanceof Part.Undoable) && !(part instanceof Part.Then)
        && !(part instanceof Part.Redrawn);
  }

  static Locale locale(Language language) {
    return language == Language.KO ? Locale.KOREA : Locale.UK;
  }

  private PartView view(Part part, Locale locale) {
    return switch (part) {
      case Part.Words(var key, var values) -> words("words", said(key, values, locale), null);
      case Part.Written(var text) -> words("words", List.of(new Bit(text, null, false)), null);
      case Part.Spoken(var text) -> words("words", List.of(new Bit(text, null, false)), null);
      case Part.Phrased(var pieces) -> words("words", pieces.stream().map(piece -> piece.value() == null
          ? new Bit(piece.text(), null, false) : new Bit(text(piece.value(), locale), piece.value().source(), true)).toList(), null);
      case Part.Way(var key, var href) -> words("way", said(key, List.of(), locale), href);
      case Part.Waiting(_, var key, var until) -> until > clock.instant().getEpochSecond()
          ? words("waiting", said(key, List.of(), locale), null)
          : words("words", said("assistant.say.wait.late", List.of(), locale), null);
      case Part.Form _ -> words("form", List.of(), null);
      case Part.Told(var href) -> words("told", List.of(), href);
      case Part.Changing _, Part.Undoable _, Part.Then _, Part.Redrawn _ -> throw new IllegalArgumentException("not said");
      case Part.Cards(var cards) -> new PartView("cards", List.of(), cards.stream().map(card -> new Shown(card.id(),
          card.name().in(locale), card.note() == null ? "" : card.note().in(locale), card.price() == null ? null
              : Formats.money(card.price(), locale), card.available(), card.href(), card.image())).toList(), List.of(), null);
      case Part.Choices(var choices) -> new PartView("choices", List.of(), List.of(), choices.stream()
          .map(choice -> plain(said(choice.key(), choice.values(), locale))).toList(), null);
    };
  }

  private static PartView words(String kind, List<Bit> bits, String href) {
    return new PartView(kind, bits, List.of(), List.of(), href);
  }

  private static String plain(List<Bit> bits) {
    return bits.stream().map(Bit::text).collect(java.util.stream.Collectors.joining());
  }

  /** The sentence, cut where values stand in it. */
  private List<Bit> said(String key, List<Value> values, Locale locale) {
    var sentence = messages.getMessage(key, null, locale).replace("''", "'");
    var bits = new ArrayList<Bit>();
    var places = PLACE.matcher(sentence);
    int from = 0;
    while (places.find()) {
      if (places.start() > from) {
        bits.add(new Bit(sentence.substring(from, places.start()), null, false));
      }
      int number = Integer.parseInt(places.group(1));
      if (number < values.size()) {
        bits.add(new Bit(text(values.get(number), locale), values.get(number).source(), true));
      }
      from = places.end();
    }
    if (from < sentence.length()) {
      bits.add(new Bit(sentence.substring(from), null, false));
    }
    return bits;
  }

  static String text(Value value, Locale locale) {
    return switch (value) {
      case Value.Name(var text, _) -> text.in(locale);
      case Value.Sum(var money, _) -> Formats.money(money, locale);
      case Value.Day(var date, _) -> Formats.day(date, locale);
      case Value.Count(var number, _) -> Integer.toString(number);
      case Value.Weight(var kilograms, _) -> NumberFormat.getInstance(locale).format(kilograms) + " kg";
      case Value.Length(var millimetres, _) -> Browsing.centimetres(millimetres) + " cm";
    };
  }
}
