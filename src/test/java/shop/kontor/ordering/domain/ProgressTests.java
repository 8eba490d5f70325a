package shop.kontor.ordering.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.kontor.ordering.domain.Answer.GRANTED;
import static shop.kontor.ordering.domain.Answer.REFUSED;
import static shop.kontor.ordering.domain.Duty.ASK_COUPON;
import static shop.kontor.ordering.domain.Duty.ASK_DELIVERY;
import static shop.kontor.ordering.domain.Duty.ASK_PAYMENT;
import static shop.kontor.ordering.domain.Duty.ASK_STOCK;
import static shop.kontor.ordering.domain.Duty.HAND_OVER_STOCK;
import static shop.kontor.ordering.domain.Duty.TELL_CANCELLED;
import static shop.kontor.ordering.domain.Duty.TELL_COLLECTED;
import static shop.kontor.ordering.domain.Duty.TELL_CONFIRMED;
import static shop.kontor.ordering.domain.Duty.TELL_PLACED;
import static shop.kontor.ordering.domain.Duty.UNDO_COUPON;
import static shop.kontor.ordering.domain.Duty.UNDO_DELIVERY;
import static shop.kontor.ordering.domain.Duty.UNDO_PAYMENT;
import static shop.kontor.ordering.domain.Duty.UNDO_STOCK;
import static shop.kontor.ordering.domain.Step.COLLECTION;
import static shop.kontor.ordering.domain.Step.COUPON;
import static shop.kontor.ordering.domain.Step.DELIVERY;
import static shop.kontor.ordering.domain.Step.PAYMENT;
import static shop.kontor.ordering.domain.Step.STOCK;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import shop.kontor.ordering.OrderCancelled;

@DisplayName("The process of an order")
class ProgressTests {

  private final Progress placed = Progress.NOTHING_HEARD.place(false, false);

  @Test
  void asks_for_one_thing_after_the_other() {
    assertThat(placed.dutiesSince(Progress.NOTHING_HEARD)).containsExactly(TELL_PLACED, ASK_STOCK);
    var stocked = placed.hear(STOCK, GRANTED);
    assertThat(stocked.dutiesSince(placed)).containsExactly(ASK_DELIVERY);
    var booked = stocked.hear(DELIVERY, GRANTED);
    assertThat(booked.dutiesSince(stocked)).containsExactly(ASK_PAYMENT);
    var paid = booked.hear(PAYMENT, GRANTED);
    assertThat(paid.dutiesSince(booked)).containsExactly(TELL_CONFIRMED);
    assertThat(paid.status()).isEqualTo(Status.CONFIRMED);
  }

  @Test
  void goes_on_its_way_once_it_is_confirmed_and_never_back() {
    assertThat(placed.go(Transit.PACKED)).as("not arranged yet").isSameAs(placed);
    var confirmed = placed.hear(STOCK, GRANTED).hear(DELIVERY, GRANTED).hear(PAYMENT, GRANTED);
    var packed = confirmed.go(Transit.PACKED);
    assertThat(packed.status()).isEqualTo(Status.PACKED);
    assertThat(packed.dutiesSince(confirmed)).containsExactly(Duty.TELL_PACKED);
    var come = packed.go(Transit.DELIVERED);
    assertThat(come.dutiesSince(packed)).containsExactly(Duty.TELL_SHIPPED, Duty.TELL_DELIVERED);
    assertThat(come.go(Transit.SHIPPED)).isSameAs(come);
    var collected = Progress.NOTHING_HEARD.place(false, true).hear(STOCK, GRANTED).hear(PAYMENT, GRANTED);
    assertThat(collected.go(Transit.SHIPPED)).as("she fetches it").isSameAs(collected);
    var declined = placed.hear(PAYMENT, REFUSED);
    assertThat(declined.go(Transit.SHIPPED)).isSameAs(declined);
  }

  @Test
  void undoes_what_was_granted_and_no_more() {
    var outOfStock = placed.hear(STOCK, REFUSED);
    assertThat(outOfStock.dutiesSince(placed)).containsExactly(TELL_CANCELLED);
    var stocked = placed.hear(STOCK, GRANTED);
    assertThat(stocked.hear(DELIVERY, REFUSED).dutiesSince(stocked)).containsExactly(TELL_CANCELLED, UNDO_STOCK);
    var booked = stocked.hear(DELIVERY, GRANTED);
    assertThat(booked.hear(PAYMENT, REFUSED).dutiesSince(booked))
        .containsExactly(TELL_CANCELLED, UNDO_STOCK, UNDO_DELIVERY);
  }

  @Test
  void undoes_what_is_granted_after_it_was_cancelled() {
    var early = placed.hear(PAYMENT, REFUSED);
    assertThat(early.dutiesSince(placed)).containsExactly(TELL_CANCELLED, UNDO_STOCK);
    assertThat(early.hear(DELIVERY, GRANTED).dutiesSince(early)).containsExactly(UNDO_DELIVERY);
  }

  @Test
  void lets_a_first_answer_stand() {
    var stocked = placed.hear(STOCK, GRANTED);
    assertThat(stocked.hear(STOCK, GRANTED)).isSameAs(stocked);
    assertThat(stocked.hear(STOCK, REFUSED)).isSameAs(stocked);
  }

  @Test
  void says_nothing_before_it_knows_the_order() {
    var early = Progress.NOTHING_HEARD.hear(STOCK, GRANTED).hear(DELIVERY, GRANTED).hear(PAYMENT, GRANTED);
    assertThat(early.duties()).isEmpty();
    assertThat(early.place(false, false).dutiesSince(early)).contains(TELL_PLACED, TELL_CONFIRMED);
  }

  @Test
  void redeems_a_coupon_before_anything_else_and_gives_it_back() {
    var couponed = Progress.NOTHING_HEARD.place(true, false);
    assertThat(couponed.dutiesSince(Progress.NOTHING_HEARD)).containsExactly(TELL_PLACED, ASK_COUPON);
    var redeemed = couponed.hear(COUPON, GRANTED);
    assertThat(redeemed.dutiesSince(couponed)).containsExactly(ASK_STOCK);
    assertThat(redeemed.hear(STOCK, REFUSED).dutiesSince(redeemed)).containsExactly(TELL_CANCELLED, UNDO_COUPON);
    assertThat(couponed.hear(COUPON, REFUSED).dutiesSince(couponed)).containsExactly(TELL_CANCELLED);
    assertThat(couponed.hear(COUPON, REFUSED).reason()).contains(OrderCancelled.Reason.COUPON_REFUSED);
    assertThat(placed.duties()).as("without one").doesNotContain(ASK_COUPON, UNDO_COUPON);
  }

  @Test
  void needs_no_delivery_for_what_is_collected_and_waits_for_her() {
    var wanted = Progress.NOTHING_HEARD.place(false, true);
    var stocked = wanted.hear(STOCK, GRANTED);
    assertThat(stocked.dutiesSince(wanted)).containsExactly(ASK_PAYMENT);
    var ready = stocked.hear(PAYMENT, GRANTED);
    assertThat(ready.dutiesSince(stocked)).containsExactly(TELL_CONFIRMED);
    assertThat(ready.isReady()).isTrue();
    assertThat(ready.status()).isEqualTo(Status.CONFIRMED);
    var collected = ready.hear(COLLECTION, GRANTED);
    assertThat(collected.dutiesSince(ready)).containsExactly(HAND_OVER_STOCK, TELL_COLLECTED);
    assertThat(collected.status()).isEqualTo(Status.COLLECTED);
    assertThat(collected.hear(COLLECTION, REFUSED)).isSameAs(collected);
  }

  @Test
  void gives_everything_back_that_nobody_came_for() {
    var ready = Progress.NOTHING_HEARD.place(true, true).hear(COUPON, GRANTED).hear(STOCK, GRANTED)
        .hear(PAYMENT, GRANTED);
    var late = ready.hear(COLLECTION, REFUSED);
    assertThat(late.dutiesSince(ready)).containsExactly(TELL_CANCELLED, UNDO_COUPON, UNDO_STOCK, UNDO_PAYMENT);
    assertThat(late.reason()).contains(OrderCancelled.Reason.NOT_COLLECTED);
    assertThat(placed.hear(STOCK, GRANTED).hear(DELIVERY, GRANTED).hear(PAYMENT, GRANTED).isReady())
        .as("what is delivered").isFalse();
  }

  /**
   * Rooms that answer as they promise to, a post that mixes up and doubles everything: whatever the order of
   * events, the order ends, and what is held for it is all or nothing.
   */
  @Test
  void ends_with_all_or_nothing_however_the_post_mixes_things_up() {
    for (int seed = 0; seed < 20_000; seed++) {
      var world = new World(new Random(seed));
      world.run();
      assertThat(world.progress.status()).as("seed %d", seed).isNotEqualTo(Status.PLACED);
      assertThat(world.progress.isReady()).as("somebody came, or nobody in time, seed %d", seed).isFalse();
      boolean owed = world.progress.status() != Status.CANCELLED;
      for (var step : List.of(COUPON, STOCK, DELIVERY, PAYMENT)) {
        assertThat(world.held(step)).as("%s, seed %d", step, seed).isEqualTo(owed
            && (step != COUPON || world.withCoupon) && (step != DELIVERY && step != STOCK || !world.collected));
      }
      assertThat(world.ends).as("ends told, seed %d", seed).isEqualTo(1);
    }
  }

  /** Ordering, the rooms that it asks, and the post between them. */
  private static final class World {

    private enum Room { FREE, HELD, REFUSED, UNDONE }

    private final Random random;
    private final boolean withCoupon;
    private final boolean collected;
    private final Map<Step, Room> rooms = new EnumMap<>(Step.class);
    private final List<Runnable> post = new ArrayList<>();
    private Progress progress = Progress.NOTHING_HEARD;
    private int ends;

    World(Random random) {
      this.random = random;
      withCoupon = random.nextBoolean();
      collected = random.nextBoolean();
      for (var step : Step.values()) {
        rooms.put(step, Room.FREE);
      }
    }

    void run() {
      post(() -> becomes(progress.place(withCoupon, collected)));
      while (!post.isEmpty()) {
        var next = post.get(random.nextInt(post.size()));
        if (random.nextInt(4) != 0) {
          post.remove(next); // else it comes again
        }
        next.run();
      }
    }

    boolean held(Step step) {
      return rooms.get(step) == Room.HELD;
    }

    private void post(Runnable message) {
      post.add(message);
    }

    private void becomes(Progress next) {
      var duties = next.dutiesSince(progress);
      progress = next;
      for (var duty : duties) {
        switch (duty) {
          case TELL_PLACED -> { }
          case ASK_COUPON -> post(() -> ask(COUPON));
          case ASK_STOCK -> post(() -> ask(STOCK));
          case ASK_DELIVERY -> post(() -> ask(DELIVERY));
          case ASK_PAYMENT -> post(() -> ask(PAYMENT));
          case UNDO_COUPON -> post(() -> rooms.put(COUPON, Room.UNDONE));
          case UNDO_STOCK -> post(() -> rooms.put(STOCK, Room.UNDONE));
          case UNDO_DELIVERY -> post(() -> rooms.put(DELIVERY, Room.UNDONE));
          case UNDO_PAYMENT -> post(() -> rooms.put(PAYMENT, Room.UNDONE));
          case HAND_OVER_STOCK -> post(() -> rooms.put(STOCK, Room.UNDONE));
          case TELL_CONFIRMED -> {
            ends += collected ? 0 : 1;
            if (collected) {
              post(() -> becomes(progress.hear(COLLECTION, random.nextBoolean() ? GRANTED : REFUSED)));
            }
          }
          case TELL_COLLECTED, TELL_CANCELLED -> ends++;
        }
      }
    }

    private void ask(Step step) {
      if (rooms.get(step) == Room.FREE) {
        rooms.put(step, random.nextInt(5) == 0 ? Room.REFUSED : Room.HELD);
      }
      var answer = rooms.get(step) == Room.HELD ? GRANTED : REFUSED;
      post(() -> becomes(progress.hear(step, answer)));
    }
  }

  @Test
  void never_pays_without_having_asked() {
    assertThat(placed.duties()).doesNotContain(ASK_PAYMENT, UNDO_PAYMENT);
  }
}
