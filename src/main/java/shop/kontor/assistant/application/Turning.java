package shop.kontor.assistant.application;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import shop.kontor.assistant.application.ConversationBook.Head;
import shop.kontor.assistant.application.ErrandBook.Errand;
import shop.kontor.assistant.domain.Part;

/** Writes what other rooms answered into the turn in which they were asked, in the place of what says that it is waited for. */
@Component
class Turning {

  private final ErrandBook errands;
  private final ConversationBook book;
  private final Topics topics;

  Turning(ErrandBook errands, ConversationBook book, Topics topics) {
    this.errands = errands;
    this.book = book;
    this.topics = topics;
  }

  interface Answer {

    /**
     * @param asked what was asked to change
     * @param then what is said once it has been done
     */
    List<Part> to(List<Part.Line> asked, List<Part> then);
  }

  void answer(Errand errand, Head head, Answer answer) {
    errands.done(errand.request());
    book.turn(head.id(), errand.turn()).ifPresent(row -> {
      var parts = row.said().parts();
      var asked = parts.stream().flatMap(part -> part instanceof Part.Changing(var request, var lines)
          && request.equals(errand.request()) ? lines.stream() : Stream.empty()).toList();
      var then = parts.stream().flatMap(part -> part instanceof Part.Then(var request, var said)
          && request.equals(errand.request()) ? said.stream() : Stream.empty()).toList();
      book.replace(head.id(), row.number(), new Said(parts.stream().flatMap(part -> switch (part) {
        case Part.Waiting(var request, _, _) when request.equals(errand.request()) -> answer.to(asked, then).stream();
        case Part.Changing(var request, _) when request.equals(errand.request()) -> Stream.empty();
        case Part.Then(var request, _) when request.equals(errand.request()) -> Stream.empty();
        default -> Stream.of(part);
      }).toList()));
      topics.changed(head);
    });
  }
}
