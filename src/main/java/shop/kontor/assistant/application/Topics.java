package shop.kontor.assistant.application;

import org.springframework.stereotype.Component;
import shop.kontor.foundation.web.LiveUpdates;

/** Tells open pages that a conversation went on; and staff, that somebody waits for them. */
@Component
class Topics {

  static final String DESK = "assistant/desk";

  private final LiveUpdates live;

  Topics(LiveUpdates live) {
    this.live = live;
  }

  /** Another line for each person whose it is: who no longer may, hears nothing more. */
  static String of(ConversationBook.Head head, String listener) {
    return "assistant/" + head.id() + "/" + listener;
  }

  void changed(ConversationBook.Head head) {
    live.changed(of(head, head.person()));
    if (head.clerk() != null) {
      live.changed(of(head, "staff:" + head.clerk()));
    }
    if (head.wantedAt() != null || head.clerk() != null) {
      live.changed(DESK);
    }
  }

  void changed(String ignored) {
    live.changed(DESK);
  }
}
