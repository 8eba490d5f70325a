package shop.kontor.assistant.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A conversation, put into words.
 *
 * @param language in which she spoke last, ISO 639-1
 * @param clerk who of the staff speaks; {@code null}: the shop itself
 * @param waiting whether she waits for a clerk
 * @param open whether somebody was asked who has not answered yet
 * @param model a language model that may help; {@code null} where the shop has set none
 * @param turns the last ones, in order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TalkView(String id, @Nullable String project, String language, @Nullable String clerk, boolean waiting,
    boolean open, Instant changedAt, @Nullable Model model, List<TurnView> turns) {

  /** @param on whether what she says goes there */
  public record Model(boolean on, String where) {}

  /** @param who {@code CUSTOMER}, {@code SHOP} or {@code CLERK} */
  public record TurnView(int number, String who, String language, Instant at, List<PartView> parts) {

    /** All that it says, as plain text. */
    public String text() {
      return parts.stream().map(PartView::text).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
    }
  }

  /**
   * @param kind of part: {@code words}, {@code cards}, {@code choices}, {@code way}, {@code form} (what she writes
   *     down to order) or {@code waiting}
   * @param bits of a sentence, in order
   * @param href for {@code way}
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record PartView(String kind, List<Bit> bits, List<Shown> cards, List<String> choices,
      @Nullable String href) {

    String text() {
      return bits.stream().map(Bit::text).collect(Collectors.joining());
    }
  }

  /** @param href where she can read it herself; {@code null} for plain words */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Bit(String text, @Nullable String href, boolean fact) {}

  /** A thing to look at. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Shown(String id, String name, String note, @Nullable String price, @Nullable Integer available,
      String href, @Nullable String image) {}
}
