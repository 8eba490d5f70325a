package shop.kontor.foundation.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import shop.kontor.foundation.security.Caller;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the promise of {@link Idempotent}. */
class FirstAnswer implements MethodInterceptor {

  private static final Duration KEPT = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final Clock clock;
  private final AtomicInteger calls = new AtomicInteger();

  FirstAnswer(JdbcClient jdbc, TransactionTemplate transaction, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.json = json;
    this.clock = clock;
  }

  private record Stored(String fingerprint, Integer status, String location, String body) {}

  @Override
  public Object invoke(MethodInvocation handler) throws Throwable {
    var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    var key = request.getHeader("Idempotency-Key");
    if (key == null) {
      return handler.proceed();
    }
    if (key.isBlank() || key.length() > 255) {
      throw Refusal.invalid("foundation.refused.key");
    }
    var caller = request.getAttribute(Caller.class.getName()) instanceof Caller known ? known.name() : "nobody";
    var fingerprint = fingerprint(request.getMethod() + " " + request.getRequestURI(), handler);
    if (calls.incrementAndGet() % 1000 == 0) {
      jdbc.sql("DELETE FROM web.answer WHERE answered_at < ?").param(at(clock.instant().minus(KEPT))).update();
    }
    try {
      return transaction.execute(status -> {
        jdbc.sql("INSERT INTO web.answer (caller, request_key, fingerprint, answered_at) VALUES (?, ?, ?, ?)")
            .param(caller).param(key).param(fingerprint).param(at(clock.instant())).update();
        var answer = (ResponseEntity<?>) proceed(handler);
        var location = answer.getHeaders().getLocation();
        jdbc.sql("UPDATE web.answer SET status = ?, location = ?, body = ? WHERE caller = ? AND request_key = ?")
            .param(answer.getStatusCode().value()).param(location == null ? null : location.toString())
            .param(answer.getBody() == null ? null : json.writeValueAsString(answer.getBody()))
            .param(caller).param(key).update();
        return answer;
      });
    } catch (DuplicateKeyException repeated) {
      return again(caller, key, fingerprint);
    }
  }

  private Object again(String caller, String key, String fingerprint) {
    var stored = jdbc.sql("""
        SELECT fingerprint, status, location, body FROM web.answer WHERE caller = ? AND request_key = ?
        """).param(caller).param(key).query(Stored.class).optional()
        .orElseThrow(() -> Refusal.conflict("foundation.refused.key.failed"));
    if (!stored.fingerprint.equals(fingerprint)) {
      throw Refusal.unprocessable("foundation.refused.key.used");
    }
    var answer = ResponseEntity.status(stored.status);
    if (stored.location != null) {
      answer.location(URI.create(stored.location));
    }
    return stored.body == null ? answer.build()
        : answer.contentType(MediaType.APPLICATION_JSON).body(json.readTree(stored.body));
  }

  private static Object proceed(MethodInvocation handler) {
    try {
      return handler.proceed();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private String fingerprint(String route, MethodInvocation handler) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(route.getBytes(StandardCharsets.UTF_8));
      var parameters = handler.getMethod().getParameters();
      for (int i = 0; i < parameters.length; i++) {
        if (parameters[i].isAnnotationPresent(RequestBody.class)) {
          digest.update(json.writeValueAsBytes(handler.getArguments()[i]));
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static OffsetDateTime at(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
