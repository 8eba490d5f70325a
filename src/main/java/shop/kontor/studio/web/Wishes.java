package shop.kontor.studio.web;

import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.studio.application.DesignView;
import shop.kontor.studio.application.Reworking;

/** What is wished of a whole design. */
final class Wishes {

  private Wishes() {}

  static DesignView grant(Reworking reworking, Caller caller, String design, DesignApi.@Nullable Wish wish,
      @Nullable String kind) {
    return switch (wish) {
      case REARRANGE -> reworking.rearrange(caller, design);
      case CHEAPER -> reworking.cheaper(caller, design, null);
      case NATURAL -> reworking.lean(caller, design, "natural");
      case LEAN -> reworking.lean(caller, design, kind == null ? "" : kind);
      case ROOM_FOR -> reworking.roomFor(caller, design, kind == null ? "" : kind);
      case null -> throw Refusal.invalid("studio.refused.wish");
    };
  }
}
