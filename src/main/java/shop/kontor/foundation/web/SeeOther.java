package shop.kontor.foundation.web;

import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/** The answer to a form: look there now. */
public final class SeeOther {

  /** A path of the shop's own. Browsers read a backslash as a slash, and leave out tabs and line breaks. */
  private static final Pattern OURS = Pattern.compile("/(?!/)[!-\\[\\]-~]*");

  private SeeOther() {}

  public static RedirectView to(String path) {
    var redirect = new RedirectView(path);
    redirect.setStatusCode(HttpStatus.SEE_OTHER);
    redirect.setExpandUriTemplateVariables(false);
    redirect.setExposeModelAttributes(false);
    return redirect;
  }

  /** To where a visitor was going if that is within the shop, or else to {@code otherwise}. */
  public static RedirectView next(String next, String otherwise) {
    return to(next != null && OURS.matcher(next).matches() ? next : otherwise);
  }
}
