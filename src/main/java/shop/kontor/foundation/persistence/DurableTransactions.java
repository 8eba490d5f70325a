package shop.kontor.foundation.persistence;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/**
 * A transaction manager whose commits return when they last. The connection is given back first: while one transaction
 * waits for the disk, others work.
 */
record DurableTransactions(PlatformTransactionManager database, GroupCommit groupCommit)
    implements PlatformTransactionManager {

  @Override
  public TransactionStatus getTransaction(TransactionDefinition definition) {
    return database.getTransaction(definition);
  }

  @Override
  public void commit(TransactionStatus status) {
    boolean writes = status.isNewTransaction() && !status.isReadOnly();
    database.commit(status);
    if (writes) {
      groupCommit.await();
    }
  }

  @Override
  public void rollback(TransactionStatus status) {
    database.rollback(status);
  }
}
