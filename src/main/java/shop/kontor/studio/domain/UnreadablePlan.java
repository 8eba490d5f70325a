package shop.kontor.studio.domain;

import shop.kontor.foundation.text.Unfit;

/** No room can be found in this file; the key's message says why, in a sentence for whoever brought it. */
public class UnreadablePlan extends Unfit {

  public UnreadablePlan(String key, String english) {
    super(key, english);
  }
}
