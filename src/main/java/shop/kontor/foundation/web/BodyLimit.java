package shop.kontor.foundation.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads no more of a request than a person or an agent can mean, and waits no longer for it than for an honest one: 256 KiB
 * in 20 seconds, uploads apart. What comes as mere octets no
 * handler reads but one that asked for it, as a stream, once it knows whose it is; that one says how many are enough.
 */
class BodyLimit extends OncePerRequestFilter {

  static final int MOST = 256 * 1024;

  private final Duration patience;

  /** @param patience how long a request may take to come, however many pieces it comes in */
  BodyLimit(Duration patience) {
    this.patience = patience;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var type = request.getContentType();
    if (type != null && (type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
        || type.startsWith(MediaType.APPLICATION_OCTET_STREAM_VALUE))) {
      chain.doFilter(request, response);
    } else if (request.getContentLengthLong() > MOST) {
      tooLarge().send(request, response);
    } else if (request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null) {
      chain.doFilter(new Limited(request, patience), response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static Refusal tooLarge() {
    return Refusal.tooLarge("foundation.refused.large", MOST / 1024);
  }

  private static final class Limited extends HttpServletRequestWrapper {

    private final Duration patience;

    Limited(HttpServletRequest request, Duration patience) {
      super(request);
      this.patience = patience;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      var body = super.getInputStream();
      return new ServletInputStream() {
        private final long until = System.nanoTime() + patience.toNanos();
        private int left = MOST;

        @Override
        public int read() throws IOException {
          var one = new byte[1];
          return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        /** As much as has come: whoever waited for all of it here could not see how long that takes. */
        @Override
        public int read(byte[] into, int from, int length) throws IOException {
          if (System.nanoTime() > until) {
            throw Refusal.tooSlow("foundation.refused.slow", patience.toSeconds());
          }
          int read = body.read(into, from, length);
          left -= Math.max(0, read);
          if (left < 0) {
            throw tooLarge();
          }
          return read;
        }

        @Override
        public boolean isFinished() {
          return body.isFinished();
        }

        @Override
        public boolean isReady() {
          return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
          body.setReadListener(listener);
        }
      };
    }
  }
}
