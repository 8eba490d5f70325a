package shop.kontor.studio.domain.ensemble;

import java.util.List;
import java.util.Locale;
import shop.kontor.studio.domain.Purpose;
import shop.kontor.foundation.colour.Tone;

/** What a design is about, and what tells it from its siblings. Its name is the message {@code studio.idea.NAME}. */
public enum Idea {

  /** Light colours, few things, air between them. */
  LIGHT(List.of("scandinavian", "japandi", "modern")) {
    @Override
    double suits(Tone colour) {
      return 0.7 * colour.lightness() + 0.3 - 1.5 * Math.max(0, colour.chroma() - 0.05);
    }
  },
  /** Seats for guests, and colours that are in a good mood. */
  SOCIABLE(List.of("modern", "boho", "classic")) {
    @Override
    double suits(Tone colour) {
      return 0.45 + Math.min(0.55, 5.5 * colour.chroma());
    }
  },
  /** A place for everything; dark and cool against light. */
  ORDERED(List.of("modern", "industrial", "classic")) {
    @Override
    double suits(Tone colour) {
      return 0.95 - 0.6 * Math.max(0, colour.lightness() - 0.35) - 1.5 * Math.max(0, colour.b());
    }
  },
  /** Lamps, wool and wood; warm colours. */
  WARM(List.of("boho", "classic", "japandi")) {
    @Override
    double suits(Tone colour) {
      return 0.55 + Math.max(-0.3, Math.min(0.4, 4 * colour.b() + 2 * colour.a()))
          - 0.4 * Math.abs(colour.lightness() - 0.6);
    }
  };

  private final List<String> styles;

  Idea(List<String> styles) {
    this.styles = styles;
  }

  /** How much a colour is of this idea, from about 0 to 1. */
  abstract double suits(Tone colour);

  /** Styles that say it best, the first most of all. */
  List<String> styles() {
    return styles;
  }

  /** Key of the message that says it. */
  public String words() {
    return "studio.idea." + name().toLowerCase(Locale.ROOT);
  }

  /** Three for a room. */
  public static List<Idea> of(Purpose purpose) {
    return switch (purpose) {
      case LIVING, OTHER, DINING -> List.of(LIGHT, SOCIABLE, ORDERED);
      case BEDROOM, OFFICE -> List.of(LIGHT, WARM, ORDERED);
    };
  }
}
