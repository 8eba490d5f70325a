package shop.kontor.foundation.post;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes what is published during a transaction and writes it to the journal as the last thing before that commits:
 * positions stay open for the time of the commit only.
 */
final class Outbox {

  /** Characters of JSON. A message that needs more carries a thing instead of telling of it. */
  static final int LARGEST = 262_144;

  private final Journal journal;
  private final Sequencer sequencer;
  private final JsonMapper json;
  private final Traces traces;
  private final Clock clock;
  private final UnknownCommits unknown;
  private final Consumer<Collection<String>> onCommit;

  Outbox(Journal journal, Sequencer sequencer, JsonMapper json, Traces traces, Clock clock,
      UnknownCommits unknown, Consumer<Collection<String>> onCommit) {
    this.journal = journal;
    this.sequencer = sequencer;
    this.json = json;
    this.traces = traces;
    this.clock = clock;
    this.unknown = unknown;
    this.onCommit = onCommit;
  }

  /** @throws IllegalStateException outside a transaction: nothing would make the message and its cause one */
  void add(Message message) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()
        || TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
      throw new IllegalStateException(Envelope.typeOf(message.getClass())
          + " was published outside a writing transaction: it would be lost, or tell of what never happened."
          + " Publish it inside the @Transactional use case that causes it");
    }
    var payload = json.writeValueAsString(message);
    if (payload.length() > LARGEST) {
      throw new IllegalArgumentException(Envelope.typeOf(message.getClass()) + " of " + message.key() + " has "
          + payload.length() + " characters; a message has at most " + LARGEST);
    }
    add(new Draft(Envelope.typeOf(message.getClass()), message.key(), payload, null, traces.current()));
  }

  /** As {@link #add(Message)}, already written as JSON, by a process elsewhere for example. */
  void add(Draft draft) {
    outgoing().drafts.add(draft);
  }

  private Outgoing outgoing() {
    if (TransactionSynchronizationManager.getResource(this) instanceof Outgoing underWay) {
      return underWay;
    }
    var outgoing = new Outgoing();
    TransactionSynchronizationManager.bindResource(this, outgoing);
    TransactionSynchronizationManager.registerSynchronization(outgoing);
    return outgoing;
  }

  /** @param publishedAt {@code null} for now */
  record Draft(String type, String key, String payload, Instant publishedAt, String trace) {}

  private final class Outgoing implements TransactionSynchronization, Ordered {

    private final List<Draft> drafts = new ArrayList<>();
    private List<Envelope> envelopes = List.of();

    @Override
    public int getOrder() {
      return Ordered.LOWEST_PRECEDENCE;
    }

    /** A transaction within this one has messages of its own. */
    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(Outbox.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(Outbox.this, this);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      var now = clock.instant();
      long first = sequencer.open(drafts.size());
      envelopes = new ArrayList<>(drafts.size());
      for (var draft : drafts) {
        envelopes.add(new Envelope(first + envelopes.size(), draft.type, draft.key, draft.payload,
            draft.publishedAt == null ? now : draft.publishedAt, draft.trace));
      }
      journal.append(envelopes);
    }

    private Set<String> types() {
      var types = new HashSet<String>();
      for (var draft : drafts) {
        types.add(draft.type);
      }
      return types;
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(Outbox.this);
      if (envelopes.isEmpty()) {
        return;
      }
      switch (status) {
        case STATUS_COMMITTED -> settle(() -> journal.remember(envelopes));
        case STATUS_UNKNOWN -> unknown.ask(envelopes.getFirst(),
            () -> settle(() -> journal.forgetUpTo(envelopes.getLast().position())));
        default -> settle(() -> { });
      }
    }

    private void settle(Runnable first) {
      try {
        first.run();
      } finally {
        sequencer.close(envelopes.getFirst().position());
      }
      onCommit.accept(types());
    }
  }
}
