package shop.kontor.agents.adapter;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import shop.kontor.agents.application.Outside;
import shop.kontor.agents.application.Stage;

/**
 * By HTTPS, without redirects, 64 KiB at most, in three seconds at most. A name is looked up before it is called, and the
 * machine keeps what it found for half a minute (networkaddress.cache.ttl), so what is called is what was looked at.
 */
@Component
class OutsideByHttp implements Outside, DisposableBean {

  private static final int MOST = 64 * 1024;
  private static final Duration LONGEST = Duration.ofSeconds(3);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(LONGEST)
      .followRedirects(HttpClient.Redirect.NEVER).build();
  private final Stage stage;

  OutsideByHttp(Stage stage) {
    this.stage = stage;
  }

  @Override
  public String read(URI address) {
    check(address);
    return text(answer(HttpRequest.newBuilder(address).timeout(LONGEST).header("Accept", "application/json").GET().build()));
  }

  @Override
  public int send(URI address, String body, Map<String, String> headers) {
    check(address);
    var request = HttpRequest.newBuilder(address).timeout(LONGEST).POST(HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return answer(request.build()).statusCode();
  }

  private HttpResponse<byte[]> answer(HttpRequest request) {
    var answering = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST));
    try {
      return answering.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answering.cancel(true);
      throw new Unread(Cause.NOT_REACHED, "It takes longer than " + LONGEST.toSeconds() + " seconds");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unread(Cause.NOT_REACHED, "Nobody waited for it");
    } catch (ExecutionException e) {
      boolean large = String.valueOf(e.getCause().getMessage()).contains("capacity");
      throw new Unread(large ? Cause.TOO_LARGE : Cause.NOT_REACHED,
          large ? "It has more than " + MOST / 1024 + " KiB" : "Nobody answers there");
    }
  }

  private static String text(HttpResponse<byte[]> answer) {
    if (answer.statusCode() != 200) {
      throw new Unread(Cause.NOT_REACHED, "It is answered by " + answer.statusCode() + ", and redirects are not followed");
    }
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private void check(URI address) {
    boolean https = "https".equals(address.getScheme());
    if (!https && !(stage.isOn() && "http".equals(address.getScheme())) || address.getHost() == null
        || address.getUserInfo() != null || address.getRawFragment() != null) {
      throw new Unread(Cause.NOT_ALLOWED, "It is an address that begins with https://");
    }
    try {
      var host = InetAddress.getAllByName(address.getHost());
      if (!stage.isOn() && !Arrays.stream(host).allMatch(PublicAddress::is)) {
        throw new Unread(Cause.NOT_ALLOWED, "It is no public address");
      }
    } catch (UnknownHostException e) {
      throw new Unread(Cause.NOT_REACHED, "Nobody knows " + address.getHost());
    }
  }

  @Override
  public void destroy() {
    client.shutdownNow();
  }
}
