package shop.kontor.foundation.gateway;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.ee11.proxy.ProxyServlet;
import org.eclipse.jetty.io.ClientConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import shop.kontor.foundation.web.Refusal;

/**
 * Sends requests on to rooms elsewhere, and their answers back, byte by byte: what is said is none of its business. It
 * tries nothing twice. Where a room does not answer, it says so in the room's place.
 */
class Forwarding extends ProxyServlet {

  static final String RETRY_AFTER_SECONDS = "10";
  private static final Logger log = LoggerFactory.getLogger(Forwarding.class);
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final String ANSWERED = Forwarding.class.getName() + ".answered";
  private static final String FAILURE = Forwarding.class.getName() + ".failure";
  /** A percent sign that begins no escape: Tomcat takes it as it stands, a client must not send it so. */
  private static final Pattern BARE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");
  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final transient Routes routes;
  private final transient Tracer tracer;
  private final transient Propagator propagator;

  Forwarding(Routes routes, Tracer tracer, Propagator propagator) {
    this.routes = routes;
    this.tracer = tracer;
    this.propagator = propagator;
  }

  @Override
  public void init() throws ServletException {
    var threads = new QueuedThreadPool(16, 2);
    threads.setName("forwarding");
    threads.setDaemon(true);
    // answers are written with blocking I/O, to readers who may be slow
    threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("forwarding-"));
    getServletContext().setAttribute("org.eclipse.jetty.server.Executor", threads);
    super.init();
  }

  @Override
  protected HttpClient newHttpClient(ClientConnector connector) {
    connector.setConnectTimeout(CONNECT);
    return super.newHttpClient(connector);
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (request.getAttribute(FAILURE) instanceof Throwable failure) {
      sayClosed(request, response, failure);
    } else if (Collections.list(request.getHeaders("Via")).stream().anyMatch(via -> via.contains(getViaHost()))) {
      log.warn("{} comes back to this process from where it was sent: two processes each take the other for its room",
          request.getRequestURI());
      Refusal.unavailable("foundation.refused.circle").send(request, response);
    } else {
      var answered = new CountDownLatch(1);
      request.setAttribute(ANSWERED, answered);
      super.service(request, response);
      await(answered);
    }
  }

  /** Filters add headers when this returns; until then the headers of the answer are another thread's. */
  private static void await(CountDownLatch answered) throws IOException {
    try {
      answered.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("The house closes", e);
    }
  }

  private static void answered(HttpServletRequest request) {
    if (request.getAttribute(ANSWERED) instanceof CountDownLatch answered) {
      answered.countDown();
    }
  }

  @Override
  protected String rewriteTarget(HttpServletRequest request) {
    var path = request.getRequestURI().substring(request.getContextPath().length());
    var query = request.getQueryString();
    return routes.to(request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo()))
        .map(address -> address + path + (query == null ? "" : "?" + BARE_PERCENT.matcher(query).replaceAll("%25")))
        .orElse(null);
  }

  @Override
  protected void copyRequestHeaders(HttpServletRequest request, Request forwarded) {
    super.copyRequestHeaders(request, forwarded);
    var span = tracer.currentSpan();
    if (span != null) {
      propagator.inject(span.context(), forwarded,
          (carrier, name, value) -> carrier.headers(headers -> headers.put(name, value)));
    }
  }

  /** The visitor's own host stays in {@code Host}; these tell the rest of what she sees. */
  @Override
  protected void addForwardedHeader(HttpServletRequest request, Request forwarded) {
    int port = request.getServerPort();
    boolean usual = port == ("https".equals(request.getScheme()) ? 443 : 80);
    forwarded.headers(headers -> headers
        .put("X-Forwarded-For", request.getRemoteAddr())
        .put("X-Forwarded-Proto", request.getScheme())
        .put("X-Forwarded-Host", request.getServerName() + (usual ? "" : ":" + port))
        .put("X-Forwarded-Port", Integer.toString(port)));
  }

  /** The room's headers win over the house's own. Each stays apart: cookies can't be joined by commas. */
  @Override
  protected void onServerResponseHeaders(HttpServletRequest request, HttpServletResponse response, Response answer) {
    var seen = new HashSet<>(HOP_HEADERS);
    for (var header : answer.getHeaders()) {
      if (seen.add(header.getLowerCaseName())) {
        response.setHeader(header.getName(), header.getValue());
      } else if (!HOP_HEADERS.contains(header.getLowerCaseName())) {
        response.addHeader(header.getName(), header.getValue());
      }
    }
    if (isLive(response)) {
      flush(request, response, answer);
    }
  }

  /** Whoever listens hears at once that somebody speaks, and her request need not be waited for any longer. */
  private static void flush(HttpServletRequest request, HttpServletResponse response, Response answer) {
    try {
      response.flushBuffer();
      answered(request);
    } catch (IOException e) {
      answer.abort(e);
    }
  }

  @Override
  protected void onResponseContent(HttpServletRequest request, HttpServletResponse response, Response answer,
      byte[] buffer, int offset, int length, Callback callback) {
    try {
      response.getOutputStream().write(buffer, offset, length);
      if (isLive(response)) {
        response.flushBuffer();
      }
      callback.succeeded();
    } catch (IOException | RuntimeException e) {
      callback.failed(e);
    }
  }

  private static boolean isLive(HttpServletResponse response) {
    var type = response.getContentType();
    return type != null && type.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
  }

  @Override
  protected void onClientRequestFailure(HttpServletRequest request, Request forwarded, HttpServletResponse response,
      Throwable failure) {
    forwarded.abort(failure);
  }

  @Override
  protected void onProxyResponseSuccess(HttpServletRequest request, HttpServletResponse response, Response answer) {
    super.onProxyResponseSuccess(request, response, answer);
    answered(request);
  }

  @Override
  protected void onProxyRewriteFailed(HttpServletRequest request, HttpServletResponse response) {
    throw new IllegalStateException("No room elsewhere has " + request.getRequestURI());
  }

  /** Comes back to {@link #service} on a thread of the server, which alone can turn it into a page. */
  @Override
  protected void onProxyResponseFailure(HttpServletRequest request, HttpServletResponse response, Response answer,
      Throwable failure) {
    request.setAttribute(FAILURE, failure);
    request.getAsyncContext().dispatch();
    answered(request);
  }

  private void sayClosed(HttpServletRequest request, HttpServletResponse response, Throwable failure)
      throws ServletException, IOException {
    if (response.isCommitted()) {
      throw new IOException("The room went away while it answered", failure);
    }
    response.reset();
    if (refusal(failure) instanceof Refusal refusal) {
      refusal.send(request, response);
      return;
    }
    log.warn("{} {} was not answered: {}", request.getMethod(), request.getRequestURI(), reason(failure));
    response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    if (!READING.contains(request.getMethod()) && !isUnsent(failure)) {
      Refusal.unanswered("foundation.refused.unanswered").send(request, response);
    } else if (request.getHeader("HX-Request") != null && READING.contains(request.getMethod())) {
      request.getRequestDispatcher(ClosedRoom.PATH).forward(request, response);
    } else {
      Refusal.unavailable("foundation.refused.closed").send(request, response);
    }
  }

  private static String reason(Throwable failure) {
    return failure instanceof EOFException ? "the room hung up" : failure.toString();
  }

  /** What this house itself had against the request, while its body was read. */
  private static Refusal refusal(Throwable failure) {
    return failure instanceof Refusal refusal ? refusal : failure.getCause() == null ? null
        : refusal(failure.getCause());
  }

  private static boolean isUnsent(Throwable failure) {
    return failure instanceof ConnectException || failure instanceof SocketTimeoutException
        || failure instanceof UnknownHostException || failure instanceof UnresolvedAddressException;
  }
}
