package shop.kontor.foundation.sharing;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A process that has its books to itself. */
final class Alone implements Duty, Neighbours {

  private final Map<String, Boolean> inHand = new ConcurrentHashMap<>();

  @Override
  public boolean isOn(String room) {
    return true;
  }

  @Override
  public void onChange(Runnable change) {}

  @Override
  public Optional<Hold> hold(String name) {
    return inHand.putIfAbsent(name, true) == null ? Optional.of(() -> inHand.remove(name)) : Optional.empty();
  }

  @Override
  public boolean possible() {
    return false;
  }

  @Override
  public void tell(String subject, String word) {}

  @Override
  public void hear(String subject, Ear ear) {}

  @Override
  public void agree(String setting, String value, String wayOut) {}
}
