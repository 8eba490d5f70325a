package shop.kontor.foundation.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.HttpStatus;

/**
 * What Tomcat says by itself, where a request made so little sense that the house never saw it, and where even
 * {@link LastResort} failed. It leans on nothing, and so speaks English only.
 */
class LastWord extends ErrorReportValve {

  private static final String PROBLEM = """
      {"title":"%2$s","status":%1$d,"detail":"%3$s"}""";

  private static final String PAGE = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%2$s · Kontor</title>
      <link rel="stylesheet" href="/foundation/kontor.css">
      </head>
      <body>
      <main>
        <div class="problem">
          <p class="soft number">%1$d</p>
          <h1>%2$s</h1>
          <p class="lead problem-detail">%3$s.</p>
          <div class="row"><a class="button" href="/">To the shop</a></div>
        </div>
      </main>
      </body>
      </html>
      """;

  @Override
  protected void report(Request request, Response response, Throwable throwable) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    var known = HttpStatus.resolve(status);
    var title = known == null ? "Error" : known.getReasonPhrase();
    var accept = request.getHeader("Accept");
    boolean page = accept != null && accept.contains("text/html") && request.getHeader("HX-Request") == null;
    try {
      response.setContentType(page ? "text/html" : "application/problem+json");
      response.setCharacterEncoding("UTF-8");
      response.setHeader("Cache-Control", "no-store");
      var writer = response.getReporter();
      if (writer != null) {
        writer.write((page ? PAGE : PROBLEM).formatted(status, title,
            status < 500 ? "The shop could not read this request" : "Something went wrong on our side"));
        response.finishResponse();
      }
    } catch (IOException | IllegalStateException e) {
      // whoever asked is gone, and nobody else wants to know
    }
  }
}
