package shop.kontor.customer;

import java.util.List;
import shop.kontor.foundation.post.Request;

/**
 * What a room knows of a person, or a part of it.
 *
 * @param round of {@link ExportAsked} that it answers
 * @param part from 0; all of them, in order, are one JSON document
 * @param last whether no more follow
 * @param references by which other rooms may know her
 */
public record HandOverExport(String export, String room, int round, int part, boolean last, String content,
    List<String> references) implements Request {

  public HandOverExport {
    references = List.copyOf(references);
  }

  @Override
  public String key() {
    return export;
  }
}
