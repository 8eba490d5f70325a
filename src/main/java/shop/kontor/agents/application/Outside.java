package shop.kontor.agents.application;

import java.net.URI;
import java.util.Map;

/** Reads what a stranger says lies at an address out there. Never follows her into a private network. */
public interface Outside {

  /** Why it was not read. */
  enum Cause { NOT_ALLOWED, NOT_REACHED, TOO_LARGE }

  /** It was not read. */
  final class Unread extends RuntimeException {

    private final Cause cause;

    public Unread(Cause cause, String sentence) {
      super(sentence, null, false, false);
      this.cause = cause;
    }

    public Cause why() {
      return cause;
    }
  }

  /** @throws Unread for what is no public address, answers by anything but 200, takes long or is large */
  String read(URI address);

  /**
   * @param body JSON
   * @return the status by which it was answered; of a redirect its own
   * @throws Unread for what is no public address, and for what takes long
   */
  int send(URI address, String body, Map<String, String> headers);
}
