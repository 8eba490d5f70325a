package shop.kontor.assistant.domain;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a call is about, after "this", "it" and "the second one" have been looked up in the conversation. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "target")
public sealed interface Target {

  /** A piece in the design that she looks at, by the id of its placement. */
  record Piece(String id) implements Target {}

  /** A variant that she was shown, by its SKU. */
  record Product(String id) implements Target {}

  record Design(String id) implements Target {}

  /** Something that the conversation does not have yet: "a sofa". */
  record OfKind(String kind) implements Target {

    /** Whether something of this kind, as the catalogue names it, may be meant. */
    public boolean is(@Nullable String other) {
      return References.isA(other, kind);
    }
  }

  /** All pieces of the design, or all that is in the basket. */
  record Everything() implements Target {}

  /** All pieces of the design but these, by the ids of their placements. */
  record AllBut(List<String> pieces) implements Target {

    public AllBut {
      pieces = List.copyOf(pieces);
    }
  }

  record Basket() implements Target {}

  /** She means one thing, and there are several, or none: ask which. */
  record Unclear() implements Target {}
}
