package shop.kontor.foundation.web;

import org.jspecify.annotations.Nullable;

/** A protocol's own way to say no, where whoever asked it can't read problem details: also of what no handler saw. */
public interface OwnWords {

  /**
   * @param path that was asked for
   * @param sentence for people
   * @return JSON; {@code null} for a path of another protocol, or of none
   */
  @Nullable String refuse(String path, int status, String sentence);
}
