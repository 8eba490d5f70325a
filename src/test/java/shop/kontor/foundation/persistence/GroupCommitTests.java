package shop.kontor.foundation.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class GroupCommitTests {

  @Test
  void a_house_closes_after_the_last_writing_has_ended() throws SQLException, InterruptedException {
    var begun = new CountDownLatch(1);
    var written = new AtomicBoolean();
    var database = mock(DataSource.class);
    var connection = mock(Connection.class);
    var statement = mock(Statement.class);
    when(database.getConnection()).thenReturn(connection);
    when(connection.createStatement()).thenReturn(statement);
    when(statement.execute(anyString())).thenAnswer(_ -> {
      begun.countDown();
      Thread.sleep(300);
      written.set(true);
      return false;
    });
    var commits = new GroupCommit(database, Durability.POWER);
    commits.start();
    var waiting = Thread.ofPlatform().start(commits::await);
    begun.await();
    commits.stop();
    assertThat(written).isTrue();
    waiting.join();
  }
}
