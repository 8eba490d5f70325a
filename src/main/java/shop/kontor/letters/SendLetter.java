package shop.kontor.letters;

import java.util.List;
import shop.kontor.foundation.post.Request;
import shop.kontor.foundation.text.EmailShape;
import shop.kontor.foundation.text.OneLine;

/**
 * Somebody is to be written to. How a letter looks is the letters' own concern; what it says is the asker's.
 *
 * @param reference chosen by the asker, such as {@code ordering/confirmed/…}; asking twice with one reference sends one
 *     letter
 * @param to an e-mail address
 * @param language ISO 639-1 code of what it says
 * @param subject on one line, at most {@link #LONGEST_SUBJECT} characters
 * @param passages what it says, in order; at most {@link #MOST_PASSAGES}
 */
public record SendLetter(String reference, String to, String language, String subject, List<Passage> passages)
    implements Request {

  public static final int LONGEST_SUBJECT = 200;
  public static final int MOST_PASSAGES = 300;

  public SendLetter {
    if (!OneLine.fits(reference, 200)) {
      throw new IllegalArgumentException("A letter has a reference of at most 200 characters");
    }
    if (!EmailShape.fits(to)) {
      throw new IllegalArgumentException("A letter goes to an e-mail address, such as kim@example.com");
    }
    if (!OneLine.fits(subject, LONGEST_SUBJECT)) {
      throw new IllegalArgumentException("A letter has a subject of at most 200 characters, on one line");
    }
    passages = List.copyOf(passages);
    if (passages.isEmpty() || passages.size() > MOST_PASSAGES) {
      throw new IllegalArgumentException("A letter has 1 to 300 passages");
    }
  }

  @Override
  public String key() {
    return reference;
  }
}
