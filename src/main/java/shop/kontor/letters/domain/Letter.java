package shop.kontor.letters.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.kontor.letters.SendLetter;

/**
 * What is to be sent, and what became of it.
 *
 * @param dueAt when the mail server is to be given it; {@code null} once that is settled
 * @param settledAt when that was; {@code null} until then
 * @param trouble what the mail server said when it last did not take it; {@code null} if it never refused
 */
public record Letter(SendLetter content, State state, int attempts, Instant askedAt, @Nullable Instant dueAt,
    @Nullable Instant settledAt, @Nullable String trouble) {

  /** Waits after the first attempts that failed; about two days in all, as mail servers themselves try. */
  static final List<Duration> WAITS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15),
      Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(8), Duration.ofHours(12), Duration.ofHours(24));
  private static final int LONGEST_TROUBLE = 1_000;

  /** {@code KEPT} where there is no mail server. */
  public enum State { WAITING, SENT, REFUSED, KEPT }

  /** @param sending whether there is a mail server to send it */
  public static Letter of(SendLetter request, boolean sending, Instant now) {
    return sending ? new Letter(request, State.WAITING, 0, now, now, null, null)
        : new Letter(request, State.KEPT, 0, now, null, now, null);
  }

  public String reference() {
    return content.reference();
  }

  /** After the mail server was given it. */
  public Letter heard(Reply reply, Instant now) {
    return switch (reply) {
      case Reply.Taken() -> new Letter(content, State.SENT, attempts + 1, askedAt, null, now, null);
      case Reply.Refused(var why) -> refused(why, now);
      case Reply.Failed(var why) -> attempts >= WAITS.size() ? refused(why, now)
          : new Letter(content, State.WAITING, attempts + 1, askedAt, now.plus(WAITS.get(attempts)), null, cut(why));
    };
  }

  private Letter refused(String why, Instant now) {
    return new Letter(content, State.REFUSED, attempts + 1, askedAt, null, now, cut(why));
  }

  /** Because staff want it tried once more. */
  public Letter again(Instant now) {
    return new Letter(content, State.WAITING, 0, askedAt, now, null, trouble);
  }

  private static String cut(String why) {
    return why.length() <= LONGEST_TROUBLE ? why : why.substring(0, LONGEST_TROUBLE);
  }
}
