package shop.kontor.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
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
import org.springframework.web.multipart.MultipartFile;
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
    var fingerprint = fingerprint(request, handler);
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

  /** Of the address, the parameters of query or form, the body, and uploads. */
  private String fingerprint(HttpServletRequest request, MethodInvocation handler) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update((request.getMethod() + " " + request.getRequestURI()).getBytes(StandardCharsets.UTF_8));
      digest.update(json.writeValueAsBytes(new TreeMap<>(request.getParameterMap())));
      var parameters = handler.getMethod().getParameters();
      for (int i = 0; i < parameters.length; i++) {
        var argument = handler.getArguments()[i];
        if (parameters[i].isAnnotationPresent(RequestBody.class)) {
          digest.update(json.writeValueAsBytes(argument));
        } else if (argument instanceof MultipartFile upload) {
          digest.update(json.writeValueAsBytes(List.of(upload.getName(), name(upload), upload.getSize())));
          try (var content = new DigestInputStream(upload.getInputStream(), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
          }
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException("An upload could not be read", e);
    }
  }

  private static String name(MultipartFile upload) {
    return Objects.requireNonNullElse(upload.getOriginalFilename(), "");
  }

  private static OffsetDateTime at(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
