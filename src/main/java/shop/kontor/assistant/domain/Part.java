package shop.kontor.assistant.domain;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.text.LocalText;

/** A part of an answer. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({@JsonSubTypes.Type(value = Part.Words.class, name = "words"),
    @JsonSubTypes.Type(value = Part.Cards.class, name = "cards"),
    @JsonSubTypes.Type(value = Part.Choices.class, name = "choices"),
    @JsonSubTypes.Type(value = Part.Way.class, name = "way"),
    @JsonSubTypes.Type(value = Part.Spoken.class, name = "spoken"),
    @JsonSubTypes.Type(value = Part.Phrased.class, name = "phrased"),
    @JsonSubTypes.Type(value = Part.Waiting.class, name = "waiting"),
    @JsonSubTypes.Type(value = Part.Changing.class, name = "changing"),
    @JsonSubTypes.Type(value = Part.Then.class, name = "then"),
    @JsonSubTypes.Type(value = Part.Redrawn.class, name = "redrawn"),
    @JsonSubTypes.Type(value = Part.Form.class, name = "form"),
    @JsonSubTypes.Type(value = Part.Told.class, name = "told"),
    @JsonSubTypes.Type(value = Part.Written.class, name = "written"),
    @JsonSubTypes.Type(value = Part.Undoable.class, name = "undoable")})
public sealed interface Part {

  /** @param key of a sentence in the room's messages, which says each value where it has its number */
  record Words(String key, List<Value> values) implements Part {
    public Words {
      values = List.copyOf(values);
    }
  }

  /** Things to look at, and to point at: "the second one". */
  record Cards(List<Card> cards) implements Part {
    public Cards {
      cards = List.copyOf(cards);
    }
  }

  /**
   * @param price {@code null} if nobody knows
   * @param available pieces in all of the shop's places; {@code null} if nobody knows
   */
  record Card(String id, LocalText name, @Nullable LocalText note, @Nullable Money price, @Nullable Integer available,
      String href, @Nullable String image) {}

  /** What she can say next with one touch. */
  record Choices(List<Choice> choices) implements Part {
    public Choices {
      choices = List.copyOf(choices);
    }
  }

  /**
   * @param key of what the button says, and she with it, in the room's messages
   * @param values that it names
   */
  record Choice(String key, List<Value> values) {
    public Choice {
      values = List.copyOf(values);
    }
  }

  /** @param sku of a variant */
  record Line(String sku, int count) {}

  /** The page where it goes on. */
  record Way(String key, String href) implements Part {}

  /**
   * What another room tells by itself, to whoever may see it, whenever it is looked at.
   *
   * @param href of that fragment of its pages
   */
  record Told(String href) implements Part {}

  /** As somebody wrote it: a clerk, or a customer. */
  record Spoken(String text) implements Part {}

  /** As a language model put it, after each piece of it was looked at: {@link Phrasing}. */
  record Phrased(List<Piece> pieces) implements Part {
    public Phrased {
      pieces = List.copyOf(pieces);
    }
  }

  /** Words without any number, or a value that the shop told in this turn. The other one is {@code null}. */
  record Piece(@Nullable String text, @Nullable Value value) {}

  /**
   * Another room was asked, and has not answered yet.
   *
   * @param request by which it answers
   * @param until when an answer is no longer waited for, in seconds of the epoch
   */
  record Waiting(String request, String key, long until) implements Part {}

  /** What a room was asked to change, for whoever undoes it; not said. */
  record Changing(String request, List<Line> lines) implements Part {
    public Changing {
      lines = List.copyOf(lines);
    }
  }

  /** What is said once it has been done; not before. */
  record Then(String request, List<Part> parts) implements Part {
    public Then {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A design was changed, or its room, which can be undone; not said.
   *
   * @param finish what its walls or its floor were, as the studio is asked for it; {@code null}: the design was changed
   * @param undone whether it was
   */
  record Redrawn(String design, @Nullable String finish, boolean undone) implements Part {}

  /** What she wrote down there: nobody but the shop reads it, no model either. */
  record Written(String text) implements Part {}

  /** What she writes down, to be sent: to whom an order goes. */
  record Form() implements Part {}

  /**
   * Something was done that can be undone; not said.
   *
   * @param lines how many of each there were in her cart before
   * @param undone whether it was
   */
  record Undoable(List<Line> lines, boolean undone) implements Part {
    public Undoable {
      lines = List.copyOf(lines);
    }
  }
}
