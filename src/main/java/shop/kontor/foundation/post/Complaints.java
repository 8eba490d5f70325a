package shop.kontor.foundation.post;

import org.slf4j.Logger;
import org.slf4j.event.Level;
import shop.kontor.foundation.carrier.Carrier;

/** Says the same once only; and nothing while the broker is away, for that the carrier says. */
final class Complaints {

  private final Logger log;
  private final Carrier carrier;
  private final String sentence;
  private String last;

  /** @param sentence how each begins */
  Complaints(Logger log, Carrier carrier, String sentence) {
    this.log = log;
    this.carrier = carrier;
    this.sentence = sentence;
  }

  void tell(Throwable e) {
    boolean news = carrier.reach().given() && !e.toString().equals(last);
    last = e.toString();
    log.atLevel(news ? Level.WARN : Level.DEBUG).log("{}: {}", sentence, last);
  }

  /** It went well: what comes next is news. */
  void forget() {
    last = null;
  }
}
