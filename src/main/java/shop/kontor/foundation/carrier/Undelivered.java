package shop.kontor.foundation.carrier;

/** The broker did not take what was sent, or not all of it. */
public class Undelivered extends RuntimeException {

  Undelivered(String message, Throwable cause) {
    super(message, cause);
  }
}
