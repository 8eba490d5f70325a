package shop.kontor.letters.application;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.letters.domain.Letter;
import shop.kontor.letters.domain.Letter.State;
import shop.kontor.letters.domain.MailServer;

/** Finds letters for staff, and has one sent again. */
@Service
public class LetterReading {

  /** Told of when any letter changed. */
  public static final String TOPIC = "letters/letters";

  private final LetterBook letters;
  private final ObjectProvider<MailServer> server;
  private final Clock clock;

  LetterReading(LetterBook letters, ObjectProvider<MailServer> server, Clock clock) {
    this.letters = letters;
    this.server = server;
    this.clock = clock;
  }

  /** Whether there is a mail server. */
  public boolean sends() {
    return server.getIfAvailable() != null;
  }

  public Optional<Letter> find(String reference) {
    return letters.find(reference);
  }

  /**
   * The newest first.
   *
   * @param state {@code null} for all
   * @param before asked for before this one, by reference; {@code null} for the newest of all
   */
  public List<Letter> all(@Nullable State state, @Nullable String before, int most) {
    return letters.all(state, before, most);
  }

  /** @throws Refusal for a letter that there is not, or that nothing could send */
  @Transactional
  public void again(String reference) {
    var letter = letters.find(reference).orElseThrow(() -> Refusal.notFound("letters.refused.unknown"));
    if (!sends()) {
      throw Refusal.conflict("letters.refused.no-server");
    }
    letters.replace(letter.again(clock.instant()));
  }
}
