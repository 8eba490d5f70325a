package shop.kontor.assistant.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What a language model may cost, in tokens: in a conversation, and of all customers in a day. Beyond, it is not asked. */
@Component
class TokenBudget {

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Clock clock;
  private final long conversation;
  private final long day;

  TokenBudget(JdbcClient jdbc, TransactionTemplate transactions, Clock clock,
      @Value("${kontor.assistant.model.tokens-per-conversation:100000}") long conversation,
      @Value("${kontor.assistant.model.tokens-per-day:2000000}") long day) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
    this.conversation = conversation;
    this.day = day;
  }

  /** @param spent in the conversation so far */
  boolean allows(long spent) {
    return spent < conversation && jdbc.sql("SELECT COALESCE(SUM(tokens), 0) FROM assistant.spent WHERE on_day = ?")
        .param(today()).query(Long.class).single() < day;
  }

  /** Kept at once: it has been spent, whatever becomes of the turn. */
  void spend(long tokens) {
    transactions.executeWithoutResult(_ -> {
      if (jdbc.sql("UPDATE assistant.spent SET tokens = tokens + ? WHERE on_day = ?").params(tokens, today()).update() == 0) {
        jdbc.sql("""
            INSERT INTO assistant.spent (on_day, tokens) SELECT CAST(? AS DATE), CAST(? AS BIGINT)
             WHERE NOT EXISTS (SELECT 1 FROM assistant.spent WHERE on_day = ?)
            """).params(today(), tokens, today()).update();
        jdbc.sql("DELETE FROM assistant.spent WHERE on_day < ?").param(today().minusDays(40)).update();
      }
    });
  }

  private LocalDate today() {
    return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
  }
}
