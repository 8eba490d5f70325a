package shop.kontor.agents.application;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.agents.domain.Audience;
import shop.kontor.agents.domain.Client;
import shop.kontor.agents.domain.Deal;
import shop.kontor.agents.domain.Purse;
import shop.kontor.agents.domain.Scope;
import shop.kontor.agents.domain.Secret;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.sharing.Duty;

/**
 * Codes and tokens by which agents act for customers: OAuth 2.1 (draft-ietf-oauth-v2-1-13). Only hashes of them are kept, and
 * each is looked up whenever it comes, so that what is taken back counts nowhere any more. Whoever comes with a code or a
 * refresh token that was spent, has stolen it or was stolen from: all that came from the same yes ends.
 */
@Service
public class Tokens {

  private static final Duration CODE = Duration.ofMinutes(1);
  public static final Duration ACCESS = Duration.ofMinutes(10);
  private static final Duration REFRESH = Duration.ofDays(30);

  private enum Kind { CODE, ACCESS, REFRESH }

  private final JdbcClient jdbc;
  private final Permits permits;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Duty duty;

  Tokens(JdbcClient jdbc, Permits permits, TransactionTemplate transaction, Clock clock, Duty duty) {
    this.jdbc = jdbc;
    this.permits = permits;
    this.transaction = transaction;
    this.clock = clock;
    this.duty = duty;
  }

  /** What is told to whoever may have it, once. */
  public record Pair(Secret access, Secret refresh, Set<Scope> scopes) {}

  /**
   * Who acts, and for whom.
   *
   * @param permit id of what she said
   * @param purse by which other rooms know what is asked in this way
   * @param agent the name of whom she let in
   */
  public record Bearer(String customer, String permit, Purse purse, Set<Scope> scopes, String agent) {

    /** By which what it buys is hers; empty if she does not let it buy. */
    public Optional<Deal.Leave> leave() {
      return scopes.contains(Scope.BUYING) ? Optional.of(new Deal.Leave(customer, permit, agent)) : Optional.empty();
    }
  }

  private record Row(String hash, String client, String permit, String line, Set<Scope> scopes, Audience audience,
      @Nullable String redirect, @Nullable String challenge, boolean spent, OffsetDateTime ends) {}

  /**
   * She says yes.
   *
   * @param challenge of PKCE, by the method S256
   * @return a code that the client redeems within a minute, once
   */
  public Secret allow(String customer, Client client, Set<Scope> scopes, Audience audience, String redirect,
      String challenge) {
    var permit = permits.give(customer, client, scopes);
    var code = Secret.fresh();
    transaction.executeWithoutResult(_ -> keep(code, Kind.CODE, new Row(code.hash(), "", permit, Ids.next().toString(), scopes,
        audience, new Secret(redirect).hash(), challenge, false, now().plus(CODE))));
    return code;
  }

  /** Empty for a code that is none, is not this client's, has been redeemed, or came with something else. */
  public Optional<Pair> redeem(String code, String client, String redirect, String verifier, @Nullable Audience audience) {
    return transaction.execute(_ -> find(code, Kind.CODE).filter(row -> isOf(client, row))
        .filter(row -> new Secret(redirect).hash().equals(row.redirect) && new Secret(verifier).verifies(row.challenge)
            && (audience == null || audience == row.audience))
        .flatMap(row -> next(row, permits.scopes(row.permit).orElse(row.scopes))));
  }

  /** @param scopes {@code null} for all that it had. Never more than that */
  public Optional<Pair> refresh(String token, String client, @Nullable Set<Scope> scopes, @Nullable Audience audience) {
    return transaction.execute(_ -> find(token, Kind.REFRESH).filter(row -> isOf(client, row))
        .filter(row -> (scopes == null || row.scopes.containsAll(scopes)) && (audience == null || audience == row.audience))
        .flatMap(row -> next(row, scopes == null ? row.scopes : scopes)));
  }

  private static boolean isOf(String client, Row row) {
    return row.client.equals(new Secret(client).hash());
  }

  /** What follows upon this one, which is spent by it. */
  private Optional<Pair> next(Row row, Set<Scope> scopes) {
    boolean first = !row.spent && jdbc.sql("UPDATE agents.token SET spent = TRUE WHERE hash = ? AND NOT spent")
        .param(row.hash).update() == 1;
    if (!first) {
      endLine(row.line);
      return Optional.empty();
    }
    if (row.ends.isBefore(now())) {
      return Optional.empty();
    }
    var access = Secret.fresh();
    var refresh = Secret.fresh();
    keep(access, Kind.ACCESS, heir(row, scopes, ACCESS));
    // what can be had again is what she allowed, however little of it was asked for this time
    keep(refresh, Kind.REFRESH, heir(row, row.redirect == null ? row.scopes : scopes, REFRESH));
    return Optional.of(new Pair(access, refresh, scopes));
  }

  private Row heir(Row row, Set<Scope> scopes, Duration lasts) {
    return new Row("", row.client, row.permit, row.line, scopes, row.audience, null, null, false, now().plus(lasts));
  }

  /** RFC 7009: ends it, and all that came from the same yes. What is none, or another client's, is left alone. */
  public void revoke(String token, String client) {
    transaction.executeWithoutResult(_ -> {
      for (var kind : EnumSet.of(Kind.ACCESS, Kind.REFRESH)) {
        find(token, kind).filter(row -> isOf(client, row)).ifPresent(row -> endLine(row.line));
      }
    });
  }

  private void endLine(String line) {
    jdbc.sql("DELETE FROM agents.token WHERE line = ? AND kind <> 'CODE'").param(line).update();
  }

  /** Who comes with this token; empty for one that does not count here, or not any more. */
  public Optional<Bearer> bearer(String token, Audience audience) {
    var found = jdbc.sql("""
        SELECT p.customer, p.id, p.purse, t.scopes, p.used, p.name FROM agents.token t JOIN agents.permit p ON p.id = t.permit
         WHERE t.hash = ? AND t.kind = 'ACCESS' AND t.audience = ? AND t.ends > ?
        """).params(new Secret(token).hash(), audience.name(), now())
        .query((row, n) -> new Come(new Bearer(row.getString(1), row.getString(2), new Purse(row.getString(3)),
            Scope.known(row.getString(4)), row.getString(6)), row.getObject(5, OffsetDateTime.class))).optional();
    found.ifPresent(come -> permits.noteUse(come.bearer.permit, come.last));
    return found.map(Come::bearer);
  }

  private record Come(Bearer bearer, @Nullable OffsetDateTime last) {}

  private Optional<Row> find(String token, Kind kind) {
    return jdbc.sql("""
        SELECT t.hash, p.client, t.permit, t.line, t.scopes, t.audience, t.redirect, t.challenge, t.spent, t.ends
          FROM agents.token t JOIN agents.permit p ON p.id = t.permit WHERE t.hash = ? AND t.kind = ?
        """).params(new Secret(token).hash(), kind.name()).query((row, n) -> new Row(row.getString(1), row.getString(2),
            row.getString(3), row.getString(4), Scope.known(row.getString(5)), Audience.valueOf(row.getString(6)),
            row.getString(7), row.getString(8), row.getBoolean(9), row.getObject(10, OffsetDateTime.class))).optional();
  }

  private void keep(Secret token, Kind kind, Row row) {
    jdbc.sql("""
        INSERT INTO agents.token (hash, kind, permit, line, scopes, audience, redirect, challenge, spent, ends)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, FALSE, ?)
        """).params(token.hash(), kind.name(), row.permit, row.line, Scope.written(row.scopes), row.audience.name(),
            row.redirect, row.challenge, row.ends).update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  @Scheduled(initialDelay = 17, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void forgetOnDuty() {
    if (duty.isOn("agents")) {
      forget();
    }
  }

  /** Spent ones are kept as long as they would have lasted, for that is how thieves are known. */
  void forget() {
    transaction.executeWithoutResult(_ -> {
      jdbc.sql("DELETE FROM agents.token WHERE ends < ?").param(now().minusHours(1)).update();
      jdbc.sql("""
          DELETE FROM agents.permit p WHERE p.since < ? AND NOT EXISTS (SELECT 1 FROM agents.token t WHERE t.permit = p.id)
          """).param(now().minusDays(1)).update();
    });
  }
}
