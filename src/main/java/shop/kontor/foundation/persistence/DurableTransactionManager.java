package shop.kontor.foundation.persistence;

import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** A transaction manager whose commits return when they last. */
class DurableTransactionManager extends JdbcTransactionManager {

  private final transient GroupCommit groupCommit;

  DurableTransactionManager(DataSource dataSource, GroupCommit groupCommit) {
    super(dataSource);
    this.groupCommit = groupCommit;
  }

  @Override
  protected void doCommit(DefaultTransactionStatus status) {
    super.doCommit(status);
    if (!status.isReadOnly()) {
      groupCommit.await();
    }
  }
}
