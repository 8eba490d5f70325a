package shop.kontor.foundation.post;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import shop.kontor.foundation.carrier.Carrier;
import shop.kontor.foundation.carrier.Delivery;
import shop.kontor.foundation.carrier.Lane;
import shop.kontor.foundation.carrier.Parcel;
import shop.kontor.foundation.carrier.Reach;
import shop.kontor.foundation.carrier.Sign;
import shop.kontor.foundation.carrier.Spot;
import shop.kontor.foundation.house.NotOpened;

/** A carrier with nobody at the other end. */
final class Postman implements Carrier, Carrier.Inbound {

  private final List<String> sent = new CopyOnWriteArrayList<>();
  private final BlockingQueue<Object> arriving = new LinkedBlockingQueue<>();
  private final AtomicReference<Error> error = new AtomicReference<>();
  private volatile boolean onStrike;

  /** The keys of what was sent. */
  List<String> sent() {
    return sent;
  }

  void stumbleOnce(Error with) {
    error.set(with);
  }

  /** Takes nothing until {@link #rest()}. */
  void strike() {
    onStrike = true;
  }

  /** Forgets what it was told to do, and works. */
  void rest() {
    onStrike = false;
    error.set(null);
    arriving.clear();
  }

  /** Brings a {@link Delivery}, or throws an {@link Error} instead. */
  void bring(Object next) {
    arriving.add(next);
  }

  @Override
  public void open(UUID origin, Set<String> rooms, boolean mayWait, Runnable granted, Consumer<NotOpened> lost) {
    granted.run();
  }

  @Override
  public void prepare(Collection<Lane> lanes) {}

  @Override
  public void send(List<Parcel> parcels) {
    var stumbling = error.getAndSet(null);
    if (stumbling != null) {
      throw stumbling;
    }
    if (onStrike) {
      throw new IllegalStateException("On strike");
    }
    parcels.forEach(parcel -> sent.add(parcel.key()));
  }

  @Override
  public void say(Map<String, String> words) {}

  @Override
  public Map<String, Sign> signs() {
    return Map.of();
  }

  @Override
  public Inbound receive(Set<Lane> lanes, Map<Spot, Long> next) {
    return this;
  }

  @Override
  public Map<Spot, Long> ends() {
    return Map.of();
  }

  @Override
  public List<Delivery> poll(Duration atMost) {
    try {
      return switch (arriving.poll(20, TimeUnit.MILLISECONDS)) {
        case Error instead -> throw instead;
        case Delivery delivery -> List.of(delivery);
        case null, default -> List.of();
      };
    } catch (InterruptedException e) {
      return List.of();
    }
  }

  @Override
  public void taken() {}

  @Override
  public void letGo(Set<UUID> readers) {}

  @Override
  public void wake() {}

  @Override
  public Reach reach() {
    return new Reach(Instant.EPOCH, onStrike ? "On strike" : null);
  }

  @Override
  public void close() {}
}
