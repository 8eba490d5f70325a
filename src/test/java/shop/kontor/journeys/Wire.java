package shop.kontor.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to the shop that can be cut, and that can lose what the shop answers to what it has heard. */
final class Wire implements AutoCloseable {

  /** What becomes of what is sent. */
  enum State {
    WHOLE,
    /** Nobody answers. */
    CUT,
    /** The shop hears everything, and its answers are lost. */
    DEAF
  }

  private final ServerSocket door;
  private final URI shop;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile State state = State.WHOLE;

  Wire(URI shop) {
    this.shop = shop;
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::serve);
  }

  URI address() {
    return URI.create("http://localhost:" + door.getLocalPort());
  }

  /** From now on; lines that are open are closed. */
  void is(State next) {
    state = next;
    open.forEach(Wire::hangUp);
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        var caller = door.accept();
        open.add(caller);
        if (state == State.CUT) {
          hangUp(caller);
        } else {
          Thread.ofVirtual().start(() -> connect(caller));
        }
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void connect(Socket caller) {
    try (var house = new Socket("localhost", shop.getPort())) {
      open.add(house);
      var asking = Thread.ofVirtual().start(() -> carry(caller, house, false));
      carry(house, caller, true);
      asking.join();
    } catch (IOException gone) {
      hangUp(caller);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void carry(Socket from, Socket to, boolean answers) {
    try (InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
      var bytes = new byte[8192];
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        if (answers && state == State.DEAF) {
          break;
        }
        out.write(bytes, 0, read);
        out.flush();
      }
    } catch (IOException gone) {
      // told by closing the other end, too
    } finally {
      hangUp(from);
      hangUp(to);
    }
  }

  private static void hangUp(Socket line) {
    try {
      line.close();
    } catch (IOException e) {
      // it is closed
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    is(State.CUT);
  }
}
