package shop.kontor.foundation.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * How long the house listens to one request. The server's own time-out begins anew with every byte, so that who sends a
 * byte a second would be heard for days; here the body as a whole has {@code kontor.web.body-patience}, and a second more
 * for each 16 KiB that came, so that large uploads by slow lines still arrive. Who takes longer is answered 408, and the line
 * is closed. Holds for forms, which the server reads itself, and for bodies that nobody wanted to read, too.
 */
class BodyPatience extends ValveBase {

  private static final long NANOS_PER_BYTE = 1_000_000_000L / (16 * 1024);
  /** Of what nobody wanted, before the line is closed rather than heard out. */
  private static final long UNWANTED = 2 << 20;

  private final Duration patience;

  BodyPatience(Duration patience) {
    super(true);
    this.patience = patience;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    var asked = request.getCoyoteRequest();
    if (asked.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null) {
      getNext().invoke(request, response);
      return;
    }
    var body = asked.getInputBuffer();
    var heard = new Heard(body, asked);
    asked.setInputBuffer(heard);
    try {
      getNext().invoke(request, response);
      if (!request.isAsync() && !heard.over() && !asked.hasExpectation()) {
        response.finishResponse();
        heard.out();
      }
    } finally {
      asked.setInputBuffer(body); // the server uses both again, for what comes next by this line
    }
  }

  private final class Heard implements InputBuffer {

    private final InputBuffer body;
    private final org.apache.coyote.Request asked;
    private final long since = System.nanoTime();
    private long bytes;
    private boolean ended;
    private boolean late;

    private Heard(InputBuffer body, org.apache.coyote.Request asked) {
      this.body = body;
      this.asked = asked;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
      if (late || System.nanoTime() - since > patience.toNanos() + bytes * NANOS_PER_BYTE) {
        throw tooSlow();
      }
      try {
        int read = body.doRead(handler);
        bytes += Math.max(0, read);
        ended |= read < 0;
        return read;
      } catch (SocketTimeoutException silent) {
        throw tooSlow();
      }
    }

    private Refusal tooSlow() {
      late = true;
      asked.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
      return Refusal.tooSlow("foundation.refused.slow");
    }

    @Override
    public int available() {
      return body.available();
    }

    private boolean over() {
      return ended || late || asked.getContentLengthLong() >= 0 && bytes >= asked.getContentLengthLong();
    }

    /** Reads what nobody wanted, for else the client might never come to read what it was answered. */
    private void out() {
      var nowhere = new Nowhere();
      try {
        while (!over()) {
          if (bytes > UNWANTED) {
            throw tooSlow();
          }
          doRead(nowhere);
        }
      } catch (IOException | Refusal e) {
        asked.action(ActionCode.DISABLE_SWALLOW_INPUT, null); // it was answered; there is nothing more to say
      }
    }
  }

  private static final class Nowhere implements ApplicationBufferHandler {

    private ByteBuffer last = ByteBuffer.allocate(0);

    @Override
    public void setByteBuffer(ByteBuffer buffer) {
      last = buffer;
    }

    @Override
    public ByteBuffer getByteBuffer() {
      return last;
    }

    @Override
    public void expand(int size) {
      // what came lies in the server's own buffer
    }
  }
}
