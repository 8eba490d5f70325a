package shop.kontor.agents.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.agents.domain.Client;
import shop.kontor.agents.domain.Deal;
import shop.kontor.agents.domain.Purse;
import shop.kontor.agents.domain.Scope;
import shop.kontor.agents.domain.Secret;
import shop.kontor.foundation.ids.Ids;

/** What customers let agents do: given, shown, taken back. */
@Service
public class Permits {

  /** So exact is it told when one was last used; else each call would write. */
  private static final Duration EXACT = Duration.ofMinutes(1);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Permits(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * @param host that the agent answers for; {@code null} where it only has a name
   * @param used when it last did something; {@code null} if it never has
   */
  public record Permit(String id, String name, @Nullable String host, Set<Scope> scopes, Instant since,
      @Nullable Instant used) {}

  /** Which agents she let in, the newest first. */
  public List<Permit> of(String customer) {
    return jdbc.sql("""
        SELECT id, name, host, scopes, since, used FROM agents.permit WHERE customer = ? ORDER BY since DESC, id DESC
        """).param(customer).query((row, n) -> new Permit(row.getString(1), row.getString(2),
            row.getString(3).isEmpty() ? null : row.getString(3), Scope.known(row.getString(4)),
            row.getObject(5, OffsetDateTime.class).toInstant(), row.getObject(6, OffsetDateTime.class) == null ? null
                : row.getObject(6, OffsetDateTime.class).toInstant())).list();
  }

  /** Takes it back: none of its tokens counts from now on. False if it is not hers, or is no more. */
  public boolean end(String customer, String permit) {
    return Boolean.TRUE.equals(transaction.execute(_ -> {
      int ended = jdbc.sql("DELETE FROM agents.permit WHERE id = ? AND customer = ?").params(permit, customer).update();
      if (ended > 0) {
        jdbc.sql("DELETE FROM agents.token WHERE permit = ?").param(permit).update();
      }
      return ended > 0;
    }));
  }

  /**
   * She lets it in, or lets it do more than before.
   *
   * @return the permit's id
   */
  String give(String customer, Client client, Set<Scope> scopes) {
    for (int attempt = 0; ; attempt++) {
      try {
        return transaction.execute(_ -> given(customer, client, scopes));
      } catch (DuplicateKeyException twice) {
        if (attempt > 2) {
          throw twice;
        }
      }
    }
  }

  private String given(String customer, Client client, Set<Scope> scopes) {
    var asks = new Secret(client.id()).hash();
    var known = jdbc.sql("SELECT id, scopes FROM agents.permit WHERE customer = ? AND client = ?").params(customer, asks)
        .query((row, n) -> List.of(row.getString(1), row.getString(2))).optional();
    if (known.isPresent()) {
      var all = EnumSet.copyOf(scopes);
      all.addAll(Scope.known(known.get().getLast()));
      jdbc.sql("UPDATE agents.permit SET scopes = ?, name = ? WHERE id = ?")
          .params(Scope.written(all), client.name(), known.get().getFirst()).update();
      return known.get().getFirst();
    }
    var id = Ids.next().toString();
    jdbc.sql("""
        INSERT INTO agents.permit (id, customer, client, name, host, scopes, purse, since) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """).params(id, customer, asks, client.name(), client.host() == null ? "" : client.host(), Scope.written(scopes),
            Purse.fresh().secret(), now()).update();
    return id;
  }

  /** What this agent may do for her already. */
  public Set<Scope> given(String customer, Client client) {
    return jdbc.sql("SELECT scopes FROM agents.permit WHERE customer = ? AND client = ?")
        .params(customer, new Secret(client.id()).hash()).query(String.class).optional().map(Scope::known)
        .orElseGet(() -> EnumSet.noneOf(Scope.class));
  }

  /** All that a permit comes to. */
  Optional<Set<Scope>> scopes(String permit) {
    return jdbc.sql("SELECT scopes FROM agents.permit WHERE id = ?").param(permit).query(String.class).optional()
        .map(Scope::known);
  }

  /** Whether a deal may go on: what she takes back ends what was begun by it. */
  boolean allow(Deal deal) {
    return deal.leave() == null || scopes(deal.leave().permit()).orElse(Set.of()).contains(Scope.BUYING);
  }

  /** By which other rooms may know what agents did for her. */
  List<String> purses(String customer) {
    return jdbc.sql("SELECT purse FROM agents.permit WHERE customer = ?").param(customer).query(String.class).list();
  }

  /** All of hers, within the transaction of whoever asks. */
  void erase(String customer) {
    jdbc.sql("DELETE FROM agents.token WHERE permit IN (SELECT id FROM agents.permit WHERE customer = ?)").param(customer)
        .update();
    jdbc.sql("DELETE FROM agents.permit WHERE customer = ?").param(customer).update();
  }

  void noteUse(String permit, @Nullable OffsetDateTime used) {
    var now = now();
    if (used == null || used.isBefore(now.minus(EXACT))) {
      transaction.executeWithoutResult(_ -> jdbc.sql("UPDATE agents.permit SET used = ? WHERE id = ?").params(now, permit)
          .update());
    }
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
