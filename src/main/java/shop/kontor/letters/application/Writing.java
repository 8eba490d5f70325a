package shop.kontor.letters.application;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.web.LiveUpdates;
import shop.kontor.letters.SendLetter;
import shop.kontor.letters.domain.Letter;
import shop.kontor.letters.domain.MailServer;

/** Writes down what is to be sent, once. */
@Component
class Writing {

  private final LetterBook letters;
  private final ObjectProvider<MailServer> server;
  private final ObjectProvider<LiveUpdates> live;
  private final Clock clock;

  Writing(LetterBook letters, ObjectProvider<MailServer> server, ObjectProvider<LiveUpdates> live, Clock clock) {
    this.letters = letters;
    this.server = server;
    this.live = live;
    this.clock = clock;
  }

  @ApplicationModuleListener(id = "letters.send-letter")
  void on(SendLetter request) {
    if (letters.find(request.reference()).isEmpty()) {
      letters.add(Letter.of(request, server.getIfAvailable() != null, clock.instant()));
      live.ifAvailable(pages -> pages.changedOften(LetterReading.TOPIC));
    }
  }
}
