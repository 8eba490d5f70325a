package shop.kontor.studio;

import java.time.Instant;
import shop.kontor.foundation.post.Fact;
import shop.kontor.foundation.text.LocalText;

/**
 * What {@link ProposeDesigns} or {@link ChangeDesign} asked for was not done.
 *
 * @param request that this answers
 * @param reason a code, such as {@code unknown}, {@code viewer}, {@code no-room}, {@code meanwhile}, {@code placement},
 *     {@code variant}, {@code undo}, {@code cheaper}, {@code natural}, {@code kind}, {@code busy}, {@code interrupted}; more
 *     of them may come
 * @param sentence that says it to people, in English and Korean
 */
public record DesignRefused(String request, String project, String reason, LocalText sentence, Instant at)
    implements Fact {

  @Override
  public String key() {
    return project;
  }
}
