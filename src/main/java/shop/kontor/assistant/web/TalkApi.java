package shop.kontor.assistant.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import shop.kontor.assistant.application.Conversing;
import shop.kontor.assistant.application.Recipient;
import shop.kontor.assistant.application.TalkView;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.Idempotent;
import shop.kontor.foundation.web.LiveUpdates;

/** The assistant for software: the caller's own conversations. Of those of others everybody is told that there are none. */
@RestController
@RequestMapping("/assistant/api/conversations")
@PermitAll
@Tag(name = "Assistant", description = "Talk to the shop, in English or Korean")
class TalkApi {

  private final Conversing conversing;
  private final LiveUpdates live;

  TalkApi(Conversing conversing, LiveUpdates live) {
    this.conversing = conversing;
    this.live = live;
  }

  /** @param project within which a new conversation is; {@code null} for none */
  record Utterance(String text, @Nullable String project) {}

  @PostMapping
  @Idempotent
  @Operation(summary = "Say something, in a new conversation", description = """
      Within a project the one that was last goes on. Each price, number of pieces and day in an answer is a bit of its \
      own, with fact=true, and comes from what the shop knows now; href is where to read it.""")
  ResponseEntity<TalkView> begin(Caller caller, Locale locale, @RequestBody Utterance said) {
    var talk = conversing.say(caller, null, said.project(), said.text(), locale.getLanguage());
    return ResponseEntity.created(URI.create("/assistant/api/conversations/" + talk.id())).body(talk);
  }

  @GetMapping
  @Operation(summary = "The caller's conversations, the one that went on last first")
  List<TalkView> list(Caller caller) {
    return conversing.list(caller);
  }

  @GetMapping("/{id}")
  TalkView talk(Caller caller, @PathVariable String id) {
    return conversing.look(caller, id);
  }

  @PostMapping("/{id}/turns")
  @Idempotent
  @Operation(summary = "Say something more", description = """
      Understood as part of the conversation: "the second one", "in blue?". A clerk who has taken over answers himself. \
      With an Idempotency-Key the shop understands by itself, also where a language model may help.""")
  ResponseEntity<TalkView> say(Caller caller, Locale locale, @PathVariable String id, @RequestBody Utterance said) {
    return ResponseEntity.ok(conversing.say(caller, id, null, said.text(), locale.getLanguage()));
  }

  @PostMapping("/{id}/recipient")
  @Idempotent
  @Operation(summary = "To whom an order goes", description = """
      Kept in the conversation. She is then asked whether to order, at which total and on which day; only a yes to \
      exactly that orders.""")
  ResponseEntity<TalkView> write(Caller caller, @PathVariable String id, @RequestBody Recipient recipient) {
    return ResponseEntity.ok(conversing.write(caller, id, recipient));
  }

  @DeleteMapping("/{id}/question")
  @Operation(summary = "Never mind", description = "What was asked last is asked no more, and nothing is waited for.")
  TalkView cancel(Caller caller, @PathVariable String id) {
    return conversing.cancel(caller, id);
  }

  /** @param on whether it may help */
  record Leave(boolean on) {}

  @PutMapping("/{id}/model")
  @Operation(summary = "Let a language model help, or no longer", description = """
      Only where the shop has set one; without her leave nothing goes to it. With it, what is said in this conversation \
      does, without addresses and long numbers, and what the shop's tools tell of goods.""")
  TalkView allow(Caller caller, @PathVariable String id, @RequestBody Leave leave) {
    return conversing.allow(caller, id, leave.on());
  }

  @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Operation(summary = "Server-sent events: it went on")
  SseEmitter events(Caller caller, @PathVariable String id) {
    return live.watch(conversing.topic(caller, id));
  }
}
