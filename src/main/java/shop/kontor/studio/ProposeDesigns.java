package shop.kontor.studio;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.post.Request;

/**
 * A member of a project would have its room designed, as she can on the studio's pages. Answered once, when designs are
 * there, by {@link DesignsTold} or {@link DesignRefused}, whichever bears this request's id; asking twice with one id has
 * them drafted once.
 *
 * @param request chosen by the asker, at most 60 letters, digits, hyphens and dots
 * @param visitor who asks
 * @param customer {@code null} for a guest
 * @param staff her name among the staff; {@code null} unless she is
 * @param language in which she reads, ISO 639-1
 * @param width of the room, in millimetres, as {@code depth}: makes it, where nothing is known of it yet, and changes none
 *     that is; {@code null} for the room as it is known
 * @param depth {@code null} as {@code width} is
 */
public record ProposeDesigns(String request, String project, String visitor, @Nullable String customer,
    @Nullable String staff, String language, @Nullable Integer width, @Nullable Integer depth, Instant at)
    implements Request {

  public ProposeDesigns {
    if (request == null || !request.matches("[0-9A-Za-z.-]{1,60}")) {
      throw new IllegalArgumentException("A request has an id of 1 to 60 letters, digits, hyphens and dots");
    }
  }

  /** What is asked for one project is done in the order in which it was asked. */
  @Override
  public String key() {
    return project;
  }
}
