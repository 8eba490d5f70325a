package shop.kontor.assistant.application;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shop.kontor.assistant.domain.Part;
import shop.kontor.assistant.domain.Value;
import shop.kontor.foundation.colour.Tone;
import shop.kontor.studio.ChangeDesign.How;

/** Changes a design as a whole: what it costs, how it stands, what it is like, and the room around it. */
@Component
class Restyling {

  /** What the studio can bring a design nearer to, styles and materials by their names among them. */
  private static final Pattern LEANINGS = Pattern.compile("#[0-9a-f]{6}|natural|warm|cosy|bright|dark|calm|minimal|colourful|dark-wood|light-wood|leather|velvet|linen|wool|cotton|boucle|rattan|jute|oak|walnut|pine|ash|beech|birch|teak|steel|glass");
  private static final Set<String> STYLES = Set.of("scandinavian", "modern", "classic", "industrial", "japandi", "boho");
  private static final Map<String, String> ALIKE = Map.of("playful", "colourful", "soft", "cosy", "spacious", "minimal", "wood", "natural");
  private static final Set<String> SHADES = Set.of("darker", "lighter", "warmer", "cooler");
  /** A step of a whole room. */
  private static final double SHADE = 0.22;

  private final Drawing drawing;

  Restyling(Drawing drawing) {
    this.drawing = drawing;
  }

  /** All of it; or says that it costs no more already. */
  void cheaper(@Nullable Money limit, Reply reply) {
    if (!Drawing.drawn(reply)) {
      return;
    }
    var total = Drawing.total(reply);
    if (limit != null && total != null && limit.isSameCurrency(total) && !total.isGreaterThan(limit)) {
      reply.say("design.cheap", new Value.Sum(total, Drawn.page(reply.design())));
      return;
    }
    drawing.ask(reply, reply.design(), How.CHEAPER, null, null, null, limit, limit == null ? Drawing.words("design.cheaper")
        : new Part.Words(StudioHeard.LIMITED, List.of(new Value.Sum(limit, Drawn.page(reply.design())))));
  }

  void rearrange(Reply reply) {
    whole(How.REARRANGE, null, "design.rearranged", reply);
  }

  /** Nearer to that; or says what can be done with a design as a whole. */
  void lean(List<String> qualities, Reply reply) {
    var words = qualities.stream().map(word -> ALIKE.getOrDefault(word, word)).filter(word -> isStyle(word) || LEANINGS.matcher(word).matches()).limit(2).toList();
    if (!words.isEmpty()) {
      words.forEach(word -> {
        if (word.equals("natural")) {
          whole(How.NATURAL, null, "design.natural", reply);
        } else {
          whole(How.LEAN, word, "design.lean", reply);
        }
      });
    } else if (Drawing.designs(reply)) {
      reply.say("design.can").offer("natural").offer("cheaper");
    }
  }

  static boolean isStyle(String word) {
    return STYLES.contains(word);
  }

  /** @param look as the studio has it, or how it differs from what is there; {@code null}: which there are */
  void finish(String surface, @Nullable String look, Reply reply) {
    var now = reply.head().standing().drawn().surface(surface);
    if (reply.design() == null || look == null || now == null && SHADES.contains(look)) {
      if (Drawing.designs(reply)) {
        reply.say("design.finishes." + surface).way("design", Drawn.page(reply.design() == null ? reply.talk().designs().getFirst().id()
            : reply.design()));
      }
      return;
    }
    drawing.ask(reply, reply.design(), How.FINISH, null, null, surface + ":" + (SHADES.contains(look) ? shaded(now.srgb(), look) : look),
        new Part.Words(StudioHeard.FINISHED + surface, List.of()));
  }

  private static String shaded(String srgb, String how) {
    var tone = Tone.of(srgb);
    return switch (how) {
      case "darker" -> tone.shade(-SHADE).srgb();
      case "lighter" -> tone.shade(SHADE).srgb();
      case "warmer" -> tone.toward(Tone.of("#d6ae6a"), 0.5).srgb();
      default -> tone.toward(Tone.of("#b5c7d4"), 0.5).srgb();
    };
  }

  private void whole(How how, @Nullable String kind, String said, Reply reply) {
    if (Drawing.drawn(reply)) {
      drawing.ask(reply, reply.design(), how, null, null, kind, Drawing.words(said));
    }
  }
}
