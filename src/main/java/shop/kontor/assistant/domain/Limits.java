package shop.kontor.assistant.domain;

import java.util.regex.Pattern;

/** What stands around a number: whether it is the most, the least, or about. */
final class Limits {

  static final String MOST = "(?:for )?(?:under|below|less than|up to|at most|max(?:imum)?(?: of)?\\.?|no more than|"
      + "not more th[ae]n|within|(?:nothing|none|not) (?:over|above|beyond)|not (?:wider|more|higher|longer) then|(?:can't|cannot|can not|cant|mustn't|must not|shouldn't|should not|won't|not) be (?:any )?(?:wider|deeper|higher|taller|longer|bigger|larger|more) th[ae]n|no more then|not over|not above|not beyond|(?:not|nothing|none) (?:any )?(?:wider|deeper|higher|taller|longer|bigger|larger) than|cheaper than|limit(?: is| of)?|without (?:spending|going|paying) (?:more than|over)|no wider than|no deeper than|no higher than|"
      + "no taller than|no longer than|narrower than|smaller than|최대|기껏해야|많아야)\\s*$";
  static final String LEAST = "(?:over|more than|at least|above|starting at|min(?:imum)?(?: of)?\\.?|wider than|"
      + "longer than|bigger than|larger than|from|최소|적어도)\\s*$";
  static final String ABOUT = "(?:about|around|roughly|approximately|approx\\.?|circa|ca\\.?|some|more or less|대략|약|한)\\s*$";
  private static final Pattern MOST_BEFORE = Pattern.compile("\\b" + MOST + "|(?:최대|기껏해야|많아야)\\s*$");
  private static final Pattern LEAST_BEFORE = Pattern.compile("\\b" + LEAST + "|(?:최소|적어도)\\s*$");
  private static final Pattern ABOUT_BEFORE = Pattern.compile("\\b" + ABOUT + "|(?:대략|(?<![가-힣])약|(?<![가-힣])한)\\s*$");
  private static final Pattern MOST_AFTER = Pattern.compile(
      "^\\s*(?:정도\\s?)?(?:이하로?|미만으?로?|까지|안으로|안쪽으?로?|이내로?|아래로?|안에서|밑으로|밑|보다\\s?(?:더\\s?)?(?:좁|작|낮|짧|얇)은?|(?:[을를이가은는])?\\s?(?:넘지\\s?않\\S*|안\\s?넘\\S*)|한도|선에서|"
          + "(?:(?:wide|deep|high|tall|long|in (?:width|depth|height|length)) )?or (?:less|under|smaller|narrower|lower)|max(?:imum)?\\b|tops\\b|at most|or cheaper)");
  private static final Pattern LEAST_AFTER = Pattern.compile(
      "^\\s*(?:이상|초과|[을를이가]?\\s?넘는|보다\\s?(?:더\\s?)?(?:넓은?|큰|크|높은?|긴|길)|부터|or more|and up|and above|plus\\b|\\+)");
  private static final Pattern ABOUT_AFTER = Pattern.compile(
      "^\\s*(?:정도로?|쯤|내외|안팎|전후|대(?![가-힣])|or so\\b|ish\\b|give or take)");
  private static final int NEAR = 40;

  enum Limit { MOST, LEAST, ABOUT, NONE }

  /** @param start with the limit's words, as end is */
  record Found(Limit limit, int start, int end) {}

  private Limits() {}

  static Found around(String text, int start, int end) {
    int near = Math.max(0, start - NEAR);
    var before = text.substring(near, start);
    var after = text.substring(end, Math.min(text.length(), end + NEAR));
    var aboutBefore = ABOUT_BEFORE.matcher(before);
    int begins = start;
    var about = false;
    if (aboutBefore.find()) {
      begins = near + aboutBefore.start();
      before = before.substring(0, aboutBefore.start());
      about = true;
    }
    var most = MOST_BEFORE.matcher(before);
    if (most.find()) {
      return new Found(Limit.MOST, near + most.start(), end);
    }
    var least = LEAST_BEFORE.matcher(before);
    if (least.find()) {
      return new Found(Limit.LEAST, near + least.start(), end);
    }
    most = MOST_AFTER.matcher(after);
    if (most.find()) {
      return new Found(Limit.MOST, begins, end + most.end());
    }
    least = LEAST_AFTER.matcher(after);
    if (least.find()) {
      return new Found(Limit.LEAST, begins, end + least.end());
    }
    var aboutAfter = ABOUT_AFTER.matcher(after);
    if (aboutAfter.find()) {
      return new Found(Limit.ABOUT, begins, end + aboutAfter.end());
    }
    return new Found(about ? Limit.ABOUT : Limit.NONE, begins, end);
  }
}
