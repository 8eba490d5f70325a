package shop.kontor.foundation.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a handler that creates something and returns a {@code ResponseEntity}: a caller who sends a request again with the
 * same {@code Idempotency-Key} (draft-ietf-httpapi-idempotency-key-header) gets the first answer again, and nothing is
 * done twice; another request with it, be it another address, parameter, body or upload, is refused. The handler runs
 * in a transaction that also keeps the answer. Answers are kept for a day.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {
}
