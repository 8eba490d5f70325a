package shop.kontor.foundation.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads no more of a request than a person or an agent can mean: 256 KiB, uploads apart. What comes as mere octets no
 * handler reads but one that asked for it, as a stream, once it knows whose it is; that one says how many are enough.
 */
class BodyLimit extends OncePerRequestFilter {

  static final int MOST = 256 * 1024;

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var type = request.getContentType();
    if (type != null && (type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
        || type.startsWith(MediaType.APPLICATION_OCTET_STREAM_VALUE))) {
      chain.doFilter(request, response);
    } else if (request.getContentLengthLong() > MOST) {
      tooLarge().send(request, response);
    } else if (request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") != null) {
      chain.doFilter(new Limited(request), response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static Refusal tooLarge() {
    return Refusal.tooLarge("foundation.refused.large", MOST / 1024);
  }

  private static final class Limited extends HttpServletRequestWrapper {

    Limited(HttpServletRequest request) {
      super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      var body = super.getInputStream();
      return new ServletInputStream() {
        private int left = MOST;

        @Override
        public int read() throws IOException {
          if (left-- <= 0) {
            throw tooLarge();
          }
          return body.read();
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
