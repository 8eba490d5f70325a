package shop.kontor.letters;

import java.util.List;
import shop.kontor.architecture.alone.ListenerStory;
import shop.kontor.foundation.post.Message;

/** What the letters' room hears. */
class LetterStories {

  static class Asked implements ListenerStory {

    @Override
    public String listener() {
      return "letters.send-letter";
    }

    @Override
    public List<Message> messages() {
      return List.of(letter("ordering/confirmed/1"), letter("ordering/confirmed/2"));
    }

    private static SendLetter letter(String reference) {
      return new SendLetter(reference, "kim@example.com", "en", "Thank you", List.of(Passage.text("Come again.")));
    }
  }
}
