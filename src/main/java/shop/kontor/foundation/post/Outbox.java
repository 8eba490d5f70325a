package shop.kontor.foundation.post;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import shop.kontor.foundation.security.EndedPassports;
import shop.kontor.foundation.security.EndsPassports;
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
  private final EndedPassports ended;
  private final Clock clock;

  Outbox(Journal journal, Sequencer sequencer, JsonMapper json, Traces traces, EndedPassports ended, Clock clock) {
    this.journal = journal;
    this.sequencer = sequencer;
    this.json = json;
    this.traces = traces;
    this.ended = ended;
    this.clock = clock;
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
    if (message instanceof EndsPassports end) {
      ended.end(end.callers());
    }
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
      var positions = sequencer.open(drafts.size());
      envelopes = new ArrayList<>(drafts.size());
      for (var draft : drafts) {
        envelopes.add(new Envelope(positions[envelopes.size()], draft.type, draft.key, draft.payload,
            draft.publishedAt == null ? now : draft.publishedAt, draft.trace));
      }
      journal.append(envelopes);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(Outbox.this);
      if (!envelopes.isEmpty()) {
        sequencer.ended(envelopes, status);
      }
    }
  }
}
