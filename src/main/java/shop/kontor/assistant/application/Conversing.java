package shop.kontor.assistant.application;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.assistant.application.ConversationBook.Head;
import shop.kontor.assistant.application.Thinking.Sketch;
import shop.kontor.assistant.domain.Call;
import shop.kontor.assistant.domain.Conversation;
import shop.kontor.assistant.domain.Language;
import shop.kontor.assistant.domain.Part;
import shop.kontor.assistant.domain.Turn;
import shop.kontor.assistant.domain.Understanding;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.text.Unfit;
import shop.kontor.foundation.web.Refusal;

/** What customers say to the shop, and what it answers. Only she whose conversation it is gets to it by these doors. */
@Service
public class Conversing {

  /** In one conversation: beyond, somebody plays with it. */
  static final int MOST_TURNS = 2_000;
  /** Of one person. */
  private static final int MOST = 200;
  private static final int LONGEST = 1_000;
  private static final int SHOWN = 40;
  /** Turns of which a language model is told. */
  private static final int REMEMBERED = 8;
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final ConversationBook book;
  private final ProjectsKnown projects;
  private final StockKnown stock;
  private final Understanding understanding;
  private final Browsing browsing;
  private final Doing doing;
  private final Buying buying;
  private final Wording wording;
  private final ErrandBook errands;
  private final Topics topics;
  private final Thinking thinking;
  private final Proposing proposing;
  private final TransactionTemplate transactions;
  private final Clock clock;
  private final ZoneId zone;

  Conversing(ConversationBook book, ProjectsKnown projects, StockKnown stock, Understanding understanding, Browsing browsing,
      Doing doing, Buying buying, Wording wording, ErrandBook errands, Topics topics, Thinking thinking, Proposing proposing,
      TransactionTemplate transactions, Clock clock, ZoneId zone) {
    this.book = book;
    this.projects = projects;
    this.stock = stock;
    this.understanding = understanding;
    this.browsing = browsing;
    this.doing = doing;
    this.buying = buying;
    this.wording = wording;
    this.errands = errands;
    this.topics = topics;
    this.thinking = thinking;
    this.proposing = proposing;
    this.transactions = transactions;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * She says something, and the shop answers, unless a clerk does.
   *
   * @param conversation {@code null}: the one that she was in last, or a new one
   * @param project within which she speaks, if it is a new one; {@code null} for none
   * @param language of the page on which she writes, until she has said something
   */
  public TalkView say(Caller caller, @Nullable String conversation, @Nullable String project, String text,
      String language) {
    var words = fit(text);
    // who thinks for seconds holds no transaction of a caller's meanwhile
    var thought = !thinking.isOn() || TransactionSynchronizationManager.isActualTransactionActive()
        ? Thought.NONE : transactions.execute(_ -> sketch(caller, conversation, project))
        .map(sketch -> thinking.think(caller, sketch, words)).orElse(Thought.NONE);
    return transactions.execute(_ -> turn(caller, held(caller, conversation, project, Language.of(language)), words, thought));
  }

  /** Of one that is there already: what begins is understood without help. */
  private Optional<Sketch> sketch(Caller caller, @Nullable String conversation, @Nullable String project) {
    var head = conversation != null ? Optional.of(hers(caller, conversation)) : project != null
        ? book.latest(Persons.speaker(caller), within(caller, project)) : Optional.<Head>empty();
    return head.filter(each -> each.clerk() == null).map(each -> new Sketch(each.with(each.standing().talk(known(each)),
        each.language()), book.turns(each.id(), REMEMBERED)));
  }

  private Conversation known(Head head) {
    var talk = head.standing().talk();
    return talk.knowing(head.project() != null, talk.designs(), talk.pieces(), stock.stores());
  }

  private TalkView turn(Caller caller, Head held, String words, Thought thought) {
    var head = held;
    if (head.turns() >= MOST_TURNS) {
      throw Refusal.conflict("assistant.refused.full", MOST_TURNS);
    }
    var now = now();
    var known = known(head);
    var turn = understanding.of(words, known, browsing::named, now.atZone(zone), zone);
    var calls = proposing.asked(head, turn);
    var helps = thought.turns() == head.turns();
    var help = head.standing().help().spending(thought.tokens()).proposing(List.of());
    head = book.add(head.with(head.standing().help(help), head.language()), Said.Who.CUSTOMER, turn.language(),
        Said.words(words), now);
    if (head.clerk() == null) {
      var reply = new Reply(caller, head.with(head.standing().talk(known.after(helps && thought.saysSomething()
          ? new Turn(turn.language(), thought.calls()) : turn)), turn.language()), known, words);
      if (helps && thought.stopped()) {
        reply.say("stopped");
      } else if (helps && thought.saysSomething() && calls.equals(turn.calls()) && !answersForYes(known, turn)) {
        proposing.answer(thought, turn, reply);
      }
      if (reply.isEmpty()) {
        calls.forEach(call -> doing.call(call, reply));
      }
      head = book.add(reply.head(), Said.Who.SHOP, turn.language(), reply.said(), now);
    }
    topics.changed(head);
    return view(head);
  }

  /** Whether what she says here may go to a language model. */
  public TalkView allow(Caller caller, String conversation, boolean leave) {
    return transactions.execute(_ -> {
      var head = book.hold(hers(caller, conversation).id()).orElseThrow(Conversing::unknown);
      return view(book.keep(head.with(head.standing().help(head.standing().help().leave(leave)), head.language())));
    });
  }

  /** Whether to order, or to do what was proposed, is hers to say, and nobody's to read otherwise. */
  private static boolean answersForYes(Conversation known, Turn turn) {
    return Sketch.isAskedForYes(known) && turn.calls().stream()
        .anyMatch(call -> call instanceof Call.Confirm || call instanceof Call.Deny || call instanceof Call.PlaceOrder);
  }

  private Head held(Caller caller, @Nullable String conversation, @Nullable String project, Language language) {
    var person = Persons.speaker(caller);
    var known = conversation != null ? Optional.of(hers(caller, conversation)) : project != null
        ? book.latest(person, within(caller, project)) : Optional.<Head>empty();
    return known.flatMap(head -> book.hold(head.id())).orElseGet(() -> begin(caller, person, project, language));
  }

  private Head begin(Caller caller, String person, @Nullable String project, Language language) {
    if (book.count(person) >= MOST) {
      throw Refusal.conflict("assistant.refused.many", MOST);
    }
    var head = new Head(Ids.next().toString(), person, project, language, 0, null, null, Standing.NEW, now());
    book.begin(head, Persons.guest(caller.visitor()));
    return book.hold(head.id()).orElseThrow();
  }

  private String within(Caller caller, String project) {
    return ID.matcher(project).matches() && projects.find(project, caller).isPresent() ? project : refused();
  }

  private static String refused() {
    throw unknown();
  }

  static Refusal unknown() {
    return Refusal.notFound("assistant.refused.unknown");
  }

  static String fit(String text) {
    if (text == null || text.isBlank() || text.strip().length() > LONGEST) {
      throw new Unfit("assistant.unfit.text", "What is said has 1 to " + LONGEST + " characters");
    }
    return text.strip();
  }

  /** For everybody else it does not exist. */
  private Head hers(Caller caller, String conversation) {
    return (ID.matcher(conversation).matches() ? book.find(conversation) : Optional.<Head>empty())
        .filter(head -> head.person().equals(Persons.speaker(caller))).orElseThrow(Conversing::unknown);
  }

  /** She has written down to whom an order goes: she is asked whether to order, at which total. */
  @Transactional
  public TalkView write(Caller caller, String conversation, Recipient recipient) {
    var now = now();
    var head = book.hold(hers(caller, conversation).id()).orElseThrow(Conversing::unknown);
    head = book.add(head.with(head.standing().to(recipient), head.language()), Said.Who.CUSTOMER, head.language(),
        new Said(List.of(
        new Part.Written(recipient.said()))), now);
    var reply = new Reply(caller, head, head.standing().talk().asking(null), "");
    buying.order(reply);
    head = book.add(reply.head(), Said.Who.SHOP, head.language(), reply.said(), now);
    topics.changed(head);
    return view(head);
  }

  /** Nothing is asked any more, and nothing waited for. */
  @Transactional
  public TalkView cancel(Caller caller, String conversation) {
    thinking.stop(hers(caller, conversation).id());
    var head = book.hold(hers(caller, conversation).id()).orElseThrow(Conversing::unknown);
    var kept = book.keep(head.with(head.standing().talk(head.standing().talk().asking(null)), head.language()));
    errands.forget(kept.id());
    book.turn(kept.id(), kept.turns()).filter(row -> row.said().isOpen()).ifPresent(row -> book.replace(kept.id(),
        row.number(), row.said().cancelled()));
    topics.changed(kept);
    return view(kept);
  }

  @Transactional(readOnly = true)
  public TalkView look(Caller caller, String conversation) {
    return view(hers(caller, conversation));
  }

  /** The one that she was in last, within this project or wherever; empty if she never spoke. */
  @Transactional(readOnly = true)
  public Optional<TalkView> latest(Caller caller, @Nullable String project) {
    return book.latest(Persons.speaker(caller), project == null ? null : within(caller, project)).map(this::view);
  }

  /** Whether there is such a project for her. */
  @Transactional(readOnly = true)
  public boolean knows(Caller caller, String project) {
    return ID.matcher(project).matches() && projects.find(project, caller).isPresent();
  }

  /** Hers, the latest first. */
  @Transactional(readOnly = true)
  public List<TalkView> list(Caller caller) {
    return book.of(Persons.speaker(caller), 20).stream().map(this::view).toList();
  }

  /** What her open pages watch. */
  @Transactional(readOnly = true)
  public String topic(Caller caller, String conversation) {
    var head = hers(caller, conversation);
    return Topics.of(head, head.person());
  }

  TalkView view(Head head) {
    return wording.view(head, Stream.concat(book.turns(head.id(), SHOWN).stream(), thinking.now(head).stream()).toList());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
