package shop.kontor.assistant.application;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shop.kontor.assistant.application.ConversationBook.Head;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.Refusal;

/**
 * A clerk speaks for the shop, where a customer asked for one: he sees her conversation from then on until he hands it
 * back. Nobody of the staff sees any other.
 */
@Service
public class Clerks {

  private static final int MOST = 100;
  private static final int SHOWN = 40;
  private static final int LATELY = 8;

  private final ConversationBook book;
  private final Wording wording;
  private final Topics topics;
  private final Clock clock;

  Clerks(ConversationBook book, Wording wording, Topics topics, Clock clock) {
    this.book = book;
    this.wording = wording;
    this.topics = topics;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<TalkView> waiting() {
    return book.waiting(MOST).stream().map(this::heading).toList();
  }

  @Transactional(readOnly = true)
  public List<TalkView> taken(Caller clerk) {
    return book.takenBy(name(clerk), MOST).stream().map(this::heading).toList();
  }

  /** By what she said herself: what the shop answered last is the same for all who wait. */
  private TalkView heading(Head head) {
    var hers = book.turns(head.id(), LATELY).stream().filter(row -> row.who() == Said.Who.CUSTOMER).toList();
    return wording.view(head, hers.subList(Math.max(0, hers.size() - 2), hers.size()));
  }

  @Transactional(readOnly = true)
  public TalkView look(Caller clerk, String conversation) {
    return view(book.find(conversation).filter(head -> open(head, clerk)).orElseThrow(Conversing::unknown));
  }

  @Transactional
  public TalkView takeOver(Caller clerk, String conversation) {
    var head = held(conversation, clerk);
    if (head.clerk() != null) {
      return view(head);
    }
    return said(head.by(name(clerk), head.wantedAt()), "assistant.say.clerk.here", clerk);
  }

  @Transactional
  public TalkView say(Caller clerk, String conversation, String text) {
    var words = Conversing.fit(text);
    var head = mine(conversation, clerk);
    var after = book.add(head, Said.Who.CLERK, head.language(), Said.words(words), now());
    topics.changed(after);
    return view(after);
  }

  /** The shop speaks again by itself, and the conversation is the customer's alone. */
  @Transactional
  public void handBack(Caller clerk, String conversation) {
    var head = mine(conversation, clerk);
    topics.changed(head);
    said(head.by(null, null), "assistant.say.clerk.gone", clerk);
  }

  private TalkView said(Head head, String key, Caller clerk) {
    var after = book.add(head, Said.Who.SHOP, head.language(), new Said(List.of(
        new shop.kontor.assistant.domain.Part.Words(key, List.of(Furnishing.name(name(clerk)))))), now());
    topics.changed(after);
    return view(after);
  }

  private Head mine(String conversation, Caller clerk) {
    return Optional.of(held(conversation, clerk)).filter(head -> name(clerk).equals(head.clerk()))
        .orElseThrow(() -> Refusal.conflict("assistant.refused.clerk"));
  }

  private Head held(String conversation, Caller clerk) {
    return book.find(conversation).filter(head -> open(head, clerk)).flatMap(head -> book.hold(head.id()))
        .filter(head -> open(head, clerk)).orElseThrow(Conversing::unknown);
  }

  private static boolean open(Head head, Caller clerk) {
    return head.clerk() == null ? head.wantedAt() != null : head.clerk().equals(name(clerk));
  }

  /** What an open page of his watches. */
  @Transactional(readOnly = true)
  public String topic(Caller clerk, String conversation) {
    return Topics.of(book.find(conversation).filter(head -> open(head, clerk)).orElseThrow(Conversing::unknown),
        "staff:" + name(clerk));
  }

  public String desk() {
    return Topics.DESK;
  }

  private static String name(Caller clerk) {
    return clerk.staffName();
  }

  private TalkView view(Head head) {
    return wording.view(head, book.turns(head.id(), SHOWN));
  }

  private java.time.Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
