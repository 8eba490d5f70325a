package shop.kontor.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import shop.kontor.journeys.Shop;

/** One HTTP/1.1 connection, kept open: as little work as a client can do, since it shares the machine with the shop. */
final class Wire implements AutoCloseable {

  private final URI address;
  private Socket socket;
  private InputStream in;
  private OutputStream out;
  private boolean hungUp;
  private String cookie;
  private String headers = "";

  Wire(URI address) throws IOException {
    this.address = address;
    connect();
  }

  /** Of staff. The first account is made when the shop has opened: a moment after the first page. */
  static Wire staff(URI address) throws IOException, InterruptedException {
    var wire = new Wire(address);
    var session = "{\"name\": \"staff\", \"password\": \"" + Shop.STAFF_PASSWORD + "\"}";
    var reply = wire.post("/backoffice/api/sessions", session);
    for (int i = 0; i < 10 && reply.status() != 200; i++) {
      Thread.sleep(1000);
      reply = wire.post("/backoffice/api/sessions", session);
    }
    if (reply.status() != 200) {
      wire.close();
      throw new IllegalStateException("Staff could not sign in: " + reply);
    }
    return wire;
  }

  private void connect() throws IOException {
    socket = new Socket(address.getHost(), address.getPort());
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 16_384);
    out = socket.getOutputStream();
    hungUp = false;
  }

  /** Sends this header with everything from now on. */
  Wire with(String name, String value) {
    headers += name + ": " + value + "\r\n";
    return this;
  }

  record Reply(int status, String body) {
  }

  /** From now on, someone new. */
  void forget() {
    cookie = null;
  }

  Reply get(String path) throws IOException {
    return send("GET", path, null);
  }

  Reply post(String path, String json) throws IOException {
    return send("POST", path, json);
  }

  Reply put(String path, String json) throws IOException {
    return send("PUT", path, json);
  }

  private Reply send(String method, String path, String json) throws IOException {
    if (hungUp) {
      socket.close();
      connect();
    }
    var body = json == null ? new byte[0] : json.getBytes(StandardCharsets.UTF_8);
    var head = new StringBuilder().append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: ")
        .append(address.getAuthority()).append("\r\nAccept: application/json\r\n").append(headers);
    if (cookie != null) {
      head.append("Cookie: ").append(cookie).append("\r\n");
    }
    if (json != null) {
      head.append("Content-Type: application/json\r\nContent-Length: ").append(body.length).append("\r\n");
    }
    var request = new ByteArrayOutputStream(512 + body.length);
    request.write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
    request.write(body);
    out.write(request.toByteArray());
    return read();
  }

  private Reply read() throws IOException {
    int status = Integer.parseInt(line().split(" ", 3)[1]);
    int length = 0;
    boolean chunked = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      var name = header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT);
      var value = header.substring(header.indexOf(':') + 1).strip();
      switch (name) {
        case "content-length" -> length = Integer.parseInt(value);
        case "transfer-encoding" -> chunked = value.equals("chunked");
        case "connection" -> hungUp = value.equalsIgnoreCase("close");
        case "set-cookie" -> cookie = value.split(";", 2)[0];
        default -> { }
      }
    }
    return new Reply(status, chunked ? chunks() : status == 204 ? "" : text(length));
  }

  private String chunks() throws IOException {
    var whole = new StringBuilder();
    while (true) {
      int length = Integer.parseInt(line().strip(), 16);
      whole.append(text(length));
      line();
      if (length == 0) {
        return whole.toString();
      }
    }
  }

  private String text(int length) throws IOException {
    var bytes = in.readNBytes(length);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private String line() throws IOException {
    var line = new StringBuilder(64);
    while (true) {
      int c = in.read();
      if (c < 0) {
        throw new EOFException("The shop hung up");
      }
      if (c == '\n') {
        return line.toString();
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
