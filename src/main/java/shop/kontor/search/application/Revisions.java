package shop.kontor.search.application;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.foundation.ids.Ids;

/**
 * Numbers the changes of search's books in the order of their commits: whoever takes a number holds the counter until
 * the transaction ends. So whoever has seen a revision has seen all before it.
 */
@Component
class Revisions {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Bell bell;

  Revisions(JdbcClient jdbc, TransactionTemplate transaction, Bell bell) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.bell = bell;
  }

  /** The next revision. Only within a transaction. */
  long next() {
    var turn = (Turn) TransactionSynchronizationManager.getResource(this);
    if (turn == null) {
      turn = new Turn(jdbc.sql("SELECT revision FROM search.progress WHERE id = 1 FOR UPDATE").query(Long.class)
          .single());
      TransactionSynchronizationManager.bindResource(this, turn);
      TransactionSynchronizationManager.registerSynchronization(turn);
    }
    return ++turn.revision;
  }

  long latest() {
    return jdbc.sql("SELECT revision FROM search.progress WHERE id = 1").query(Long.class).single();
  }

  /** Which books these are; made up when they are first opened. */
  String epoch() {
    transaction.executeWithoutResult(_ -> jdbc
        .sql("UPDATE search.progress SET epoch = ? WHERE id = 1 AND epoch IS NULL").param(Ids.next().toString())
        .update());
    return UUID.fromString(jdbc.sql("SELECT epoch FROM search.progress WHERE id = 1").query(String.class).single())
        .toString();
  }

  private final class Turn implements TransactionSynchronization {

    private long revision;

    Turn(long revision) {
      this.revision = revision;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      jdbc.sql("UPDATE search.progress SET revision = ? WHERE id = 1").param(revision).update();
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResource(Revisions.this);
      if (status == STATUS_COMMITTED) {
        bell.ringEverywhere();
      }
    }
  }
}
