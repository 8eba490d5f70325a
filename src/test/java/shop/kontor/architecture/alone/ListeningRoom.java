package shop.kontor.architecture.alone;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.architecture.house.House;
import shop.kontor.architecture.house.Listener;
import shop.kontor.architecture.house.Room;
import shop.kontor.foundation.post.Message;
import shop.kontor.foundation.post.PostOffice;
import tools.jackson.databind.json.JsonMapper;

/** A room that runs alone and is told stories: each message as JSON, each in a transaction, as the post does it. */
final class ListeningRoom {

  private static final int ATTEMPTS = 5;

  private final Room room;
  private final RoomAlone alone;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final Dump tables;
  private final Map<String, List<Listener>> byMessage;
  private final Map<String, Object> beans = new HashMap<>();

  ListeningRoom(House house, Room room, RoomAlone alone) {
    this.byMessage = Listener.in(house, room).stream().filter(listener -> listener.message().isPresent())
        .collect(Collectors.groupingBy(listener -> listener.message().orElseThrow().getName()));
    this.room = room;
    this.alone = alone;
    var context = alone.context();
    this.transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    this.json = context.getBean(JsonMapper.class);
    this.tables = new Dump(context.getBean(JdbcTemplate.class), room.name());
  }

  /** A message on its way, as the journal has it. */
  record Letter(Class<? extends Message> type, String payload) {}

  List<Letter> asJson(List<? extends Message> messages) {
    return messages.stream().map(message -> new Letter(message.getClass(), json.writeValueAsString(message))).toList();
  }

  ListenerHarness.Ear<Letter> ear(ListenerStory story) {
    return new ListenerHarness.Ear<>() {

      @Override
      public void reset() {
        settle();
        tables.putBack();
        story.forget(alone.context());
        asJson(story.given()).forEach(this::hear);
        transaction.executeWithoutResult(_ -> story.prepare(alone.context()));
      }

      @Override
      public void hear(Letter letter) {
        insist(letter);
        settle();
      }

      @Override
      public Object state() {
        var beyond = story.beyondTables(alone.context());
        settle();
        return tables.write(story) + "\n" + beyond;
      }
    };
  }

  /** As the post does, tries again what could not be heard. */
  private void insist(Letter letter) {
    for (int attempt = 1; ; attempt++) {
      try {
        transaction.executeWithoutResult(_ -> deliver(letter));
        return;
      } catch (RuntimeException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        LockSupport.parkNanos(50_000_000L * attempt);
      }
    }
  }

  private void deliver(Letter letter) {
    var listeners = byMessage.getOrDefault(letter.type().getName(), List.of());
    if (listeners.isEmpty()) {
      throw new IllegalStateException("Room '" + room + "' does not hear " + letter.type().getSimpleName());
    }
    listeners.forEach(listener -> call(listener, json.readValue(letter.payload(), letter.type())));
  }

  private void call(Listener listener, Message message) {
    var bean = beans.computeIfAbsent(listener.id(), _ -> alone.bean(listener.method().getOwner()).orElseThrow());
    try {
      Method method = bean.getClass().getDeclaredMethod(listener.method().getName(), message.getClass());
      method.setAccessible(true);
      method.invoke(bean, message);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("Listener '" + listener.id() + "' failed to hear " + message, e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void settle() {
    if (!alone.context().getBean(PostOffice.class).settle(Duration.ofSeconds(10))) {
      throw new IllegalStateException("The post of room '" + room + "' did not come to rest: "
          + alone.context().getBean(PostOffice.class).failed());
    }
  }
}
