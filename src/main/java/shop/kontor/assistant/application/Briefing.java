package shop.kontor.assistant.application;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import shop.kontor.assistant.application.Thinking.Sketch;
import shop.kontor.assistant.domain.Part;
import shop.kontor.foundation.text.LocalText;
import tools.jackson.databind.json.JsonMapper;

/** What a language model is told of a conversation, and by what rules it speaks; never who she is, nor how she is reached. */
@Component
class Briefing {

  /** Addresses, and numbers as long as a telephone's, a card's or an account's. */
  private static final Pattern PRIVATE = Pattern.compile("\\S+@\\S+|\\+?\\d(?:[ ./()-]{0,2}\\d){6,}|\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){3,}");
  private static final String RULES = rules();

  private final Wording wording;
  private final JsonMapper json;
  private final Clock clock;
  private final ZoneId zone;

  Briefing(Wording wording, JsonMapper json, Clock clock, ZoneId zone) {
    this.wording = wording;
    this.json = json;
    this.clock = clock;
    this.zone = zone;
  }

  /** All that it is told before it answers her. */
  List<Message> of(Sketch sketch, String words) {
    var messages = new ArrayList<Message>();
    messages.add(new SystemMessage(RULES + "\nToday is " + clock.instant().atZone(zone).toLocalDate() + ". She sees: "
        + json.writeValueAsString(seen(sketch))));
    for (var row : sketch.rows()) {
      var said = clean(row.said().parts().stream().map(part -> switch (part) {
        case Part.Changing _, Part.Undoable _, Part.Then _, Part.Redrawn _, Part.Form _, Part.Told _, Part.Written _ -> "";
        default -> wording.text(part, Wording.locale(row.language()));
      }).reduce("", (one, other) -> one + " " + other).strip());
      if (!said.isEmpty()) {
        messages.add(row.who() == Said.Who.CUSTOMER ? new UserMessage(said) : new AssistantMessage(said));
      }
    }
    messages.add(new UserMessage(clean(words)));
    return messages;
  }

  private static List<Map<String, String>> seen(Sketch sketch) {
    var talk = sketch.head().standing().talk();
    var things = new ArrayList<Map<String, String>>();
    talk.products().stream().limit(12).forEach(each -> things.add(thing("sku", each.id(), each.name())));
    talk.basket().stream().limit(20).forEach(each -> things.add(thing("in basket", each.id(), each.name())));
    talk.pieces().stream().limit(30).forEach(each -> things.add(thing("piece of the design", each.id(), each.name())));
    talk.designs().stream().limit(6).forEach(each -> things.add(thing("design", each.id(), each.name())));
    talk.stores().stream().limit(20).forEach(each -> things.add(thing("store", each.id(), each.name())));
    return things;
  }

  private static Map<String, String> thing(String sort, String id, LocalText name) {
    return Map.of(sort, id, "name", name.in(java.util.Locale.UK));
  }

  static String clean(String text) {
    return PRIVATE.matcher(text).replaceAll("…");
  }

  private static String rules() {
    try (var text = new ClassPathResource("assistant/model.txt").getInputStream()) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
