package shop.kontor.assistant.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.kontor.assistant.application.ConversationBook.Head;
import shop.kontor.assistant.domain.Call;
import shop.kontor.assistant.domain.Conversation;
import shop.kontor.assistant.domain.Conversation.Asked;
import shop.kontor.assistant.domain.Conversation.Question;
import shop.kontor.assistant.domain.Conversation.Thing;
import shop.kontor.assistant.domain.Part;
import shop.kontor.assistant.domain.Part.Card;
import shop.kontor.assistant.domain.Part.Choice;
import shop.kontor.assistant.domain.Target;
import shop.kontor.assistant.domain.Value;
import shop.kontor.foundation.security.Caller;

/** An answer while it is composed, and how the conversation stands then. Whatever was found out in this turn adds to it. */
final class Reply {

  private final List<Part> parts = new ArrayList<>();
  private final List<Choice> choices = new ArrayList<>();
  private final Caller caller;
  private final List<String> together = new ArrayList<>();
  private final Conversation before;
  private final String heard;
  private Head head;

  /**
   * @param before how the conversation was before she said this
   * @param heard what she said, in her words; empty where she did not
   */
  Reply(Caller caller, Head head, Conversation before, String heard) {
    this.caller = caller;
    this.before = before;
    this.head = head;
    this.heard = heard;
  }

  String heard() {
    return heard;
  }

  /** Who speaks, with the rights that she has. */
  Caller caller() {
    return caller;
  }

  Head head() {
    return head;
  }

  Conversation talk() {
    return head.standing().talk();
  }

  /** These were spoken of as one: "all of it" means them, too, in this turn. */
  void together(List<String> skus) {
    together.addAll(skus);
  }

  List<String> together() {
    return together;
  }

  Reply say(String key, Value... values) {
    parts.add(new Part.Words("assistant.say." + key, List.of(values)));
    return this;
  }

  Reply show(List<Card> cards) {
    parts.add(new Part.Cards(cards));
    return this;
  }

  Reply add(Part part) {
    parts.add(part);
    return this;
  }

  Reply way(String key, String href) {
    parts.add(new Part.Way("assistant.way." + key, href));
    return this;
  }

  /** A button with which she says this. */
  Reply offer(String key, Value... values) {
    var choice = new Choice("assistant.offer." + key, List.of(values));
    if (!choices.contains(choice)) {
      choices.add(choice);
    }
    return this;
  }

  Reply ask(Asked about, @Nullable Question question) {
    var words = new Part.Words("assistant.ask." + about, List.of());
    if (!parts.contains(words)) { // who is asked once answers for all of it
      parts.add(words);
    }
    talk(talk().asking(question == null ? new Question(about, null) : question));
    return this;
  }

  void standing(Standing other) {
    head = head.with(other, head.language());
  }

  /** What she was asked before she said this; {@code null} for nothing. */
  @Nullable Question asked() {
    return before.question();
  }

  /** What she asked for the last time. */
  List<Call> before() {
    return before.last();
  }

  /** The design of which is spoken; {@code null} for none in particular. */
  @Nullable String design() {
    return head.standing().drawn().design();
  }

  void talk(Conversation other) {
    head = head.with(head.standing().talk(other), head.language());
  }

  /** What she sees now, and what there is besides. */
  void shown(List<Thing> things, List<String> further) {
    standing(head.standing().talk(talk().showing(things)).further(further));
    if (things.size() == 1) {
      talk(talk().about(new Target.Product(things.getFirst().id())));
    }
  }

  /**
   * Of one of those that she sees is spoken: the others stay in sight. A variant takes the place of its sibling; what she
   * does not see yet is all that she sees then.
   *
   * @param siblings of the same product, by SKU
   */
  void spoken(Thing thing, Collection<String> siblings) {
    var seen = talk().products();
    if (seen.stream().noneMatch(each -> each.id().equals(thing.id()) || siblings.contains(each.id()))) {
      shown(List.of(thing), List.of());
      return;
    }
    talk(talk().showing(seen.stream().map(each -> !each.id().equals(thing.id()) && siblings.contains(each.id()) && seen.stream()
        .noneMatch(other -> other.id().equals(thing.id())) ? new Thing(thing.id(), thing.name(), thing.kind(), thing.srgb(), thing.style(),
            thing.price(), thing.width(), each.looks()) : each).toList()).about(new Target.Product(thing.id())));
  }

  /** Still in sight, behind what she sees now: "the sofa" is the one of which she spoke. */
  void beside(Thing thing) {
    var things = new ArrayList<>(talk().products());
    if (things.stream().noneMatch(each -> each.id().equals(thing.id()))) {
      things.add(thing);
    }
    talk(talk().showing(things));
  }

  void within(String project) {
    head = head.within(project);
  }

  void clerkWanted(java.time.Instant since) {
    head = head.by(head.clerk(), since);
  }

  boolean isEmpty() {
    return parts.isEmpty() && choices.isEmpty();
  }

  /** What has been found out so far. */
  List<Part> parts() {
    return List.copyOf(parts);
  }

  /** Before all that has been found out. */
  void lead(Part part) {
    parts.addFirst(part);
  }

  void help(Help other) {
    head = head.with(head.standing().help(other), head.language());
  }

  Said said() {
    var all = new ArrayList<>(parts);
    if (!choices.isEmpty()) {
      all.add(new Part.Choices(choices));
    }
    return new Said(all);
  }
}
