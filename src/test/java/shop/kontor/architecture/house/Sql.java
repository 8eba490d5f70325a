package shop.kontor.architecture.house;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.util.TablesNamesFinder;

/** Tells whether a text is SQL, and which tables it touches. */
public final class Sql {

  /** A whole statement, in lower or upper case: "Select a date from the list" is English. */
  private static final Pattern STATEMENT = Pattern.compile("\\s*(?:"
      + statement("select\\s.*?\\sfrom\\s") + "|" + statement("insert\\s+into\\s") + "|"
      + statement("update\\s+[\\w.\"]+(?:\\s+(?:as\\s+)?\\w+)?\\s+set\\s") + "|" + statement("delete\\s+from\\s") + "|"
      + statement("merge\\s+into\\s") + "|" + statement("with\\s+(?:recursive\\s+)?[\\w\"]+.*?\\sas\\s*\\(") + "|"
      + statement("truncate\\s+table\\s") + "|" + statement("lock\\s+table\\s") + "|"
      + statement("(?:create|alter|drop)\\s+(?:table|index|unique|view|schema|sequence|type|materialized)\\s")
      + ").*", Pattern.DOTALL);
  /** A piece of one, as it is put together at run time. */
  private static final Pattern FRAGMENT = Pattern.compile("\\s*(?:" + statement("from\\s+[\\w.\"\u0001]+") + "|"
      + statement("(?:left\\s+|right\\s+|inner\\s+|full\\s+|cross\\s+)?(?:outer\\s+)?join\\s+[\\w.\"\u0001]+") + "|"
      + statement("into\\s+[\\w.\"\u0001]+\\s*\\(") + "|" + statement(".*\\(\\s*select\\s.+?\\sfrom\\s")
      + ")(?:\\s.*)?", Pattern.DOTALL);
  private static final Pattern TABLE =
      Pattern.compile("(?i)\\b(?:from|join|into|update|table|on|references|only|lock)\\s+"
      + "(?:if\\s+(?:not\\s+)?exists\\s+)?([\\w\"\u0001]+(?:\\s*\\.\\s*[\\w\"\u0001]+)?)(?!\\s*\\()");
  private static final Pattern COMMON =
      Pattern.compile("(?i)(?:\\bwith|,)\\s+(?:recursive\\s+)?(\\w+)(?:\\s*\\([^)]*\\))?\\s+as\\s*"
      + "(?:materialized\\s*)?\\(");
  private static final Pattern REFERENCE = Pattern.compile("(?i)\\breferences\\s+([\\w\"]+(?:\\s*\\.\\s*[\\w\"]+)?)");
  private static final Set<String> NO_TABLES =
      Set.of("select", "set", "where", "values", "conflict", "delete", "update",
      "dual", "unnest", "lateral", "skip", "no", "of", "nothing");

  private static final String UNKNOWN = "put_in_at_run_time";

  private Sql() {}

  private static String statement(String lower) {
    // the same in capitals, leaving escapes such as \s alone
    var upper = new StringBuilder();
    for (int i = 0; i < lower.length(); i++) {
      upper.append(i > 0 && lower.charAt(i - 1) == '\\' ? lower.charAt(i) : Character.toUpperCase(lower.charAt(i)));
    }
    return "(?:" + lower + "|" + upper + ")";
  }

  public static boolean isStatement(String text) {
    return STATEMENT.matcher(text).matches();
  }

  public static boolean isFragment(String text) {
    return FRAGMENT.matcher(text).matches();
  }

  /**
   * The tables that this SQL names, in lower case and as it names them, with or without schema; no common table
   * expressions.
   */
  public static Set<String> tables(String sql) {
    var tables = new LinkedHashSet<String>();
    var parsable = sql.replace("\u0001", UNKNOWN).replaceAll("\\?(\\d+)", "?");
    try {
      var statement = CCJSqlParserUtil.parse(parsable, parser -> parser.withAllowComplexParsing(true)
          .withTimeOut(2000));
      new TablesNamesFinder<Void>().getTables(statement)
          .forEach(name -> tables.add(plain(name).replace(UNKNOWN, "\u0001")));
      REFERENCE.matcher(parsable).results().forEach(found -> tables.add(plain(found.group(1))));
      return tables;
    } catch (JSQLParserException | UnsupportedOperationException e) {
      return tokens(sql);
    }
  }

  /** The same, for what the parser does not understand. */
  static Set<String> tokens(String sql) {
    var plain = withoutComments(sql).replaceAll("'(?:[^']|'')*'", "''")
        .replaceAll("(?i)\\b(extract|trim|substring|overlay)\\s*\\([^()]*\\)", "0")
        .replaceAll("(?i)\\bis\\s+(not\\s+)?distinct\\s+from\\b", "=")
        .replaceAll("(?i)\\bfor\\s+(no\\s+key\\s+)?update\\b", "")
        .replaceAll("(?i)\\bon\\s+(delete|update)\\s+(cascade|restrict|set\\s+null|no\\s+action)", "");
    var common = new LinkedHashSet<String>();
    COMMON.matcher(plain).results().forEach(found -> common.add(plain(found.group(1))));
    var ddl = plain.strip().toLowerCase(Locale.ROOT).matches("(?s)(create|alter|drop)\\b.*");
    var tables = new LinkedHashSet<String>();
    TABLE.matcher(plain).results().forEach(found -> {
      var word = found.group().toLowerCase(Locale.ROOT);
      var name = plain(found.group(1));
      if (!NO_TABLES.contains(name) && !common.contains(name)
          && (ddl || !word.matches("(?s)(on|only|lock|table)\\s.*"))) {
        tables.add(name);
      }
    });
    return tables;
  }

  static String withoutComments(String sql) {
    return sql.replaceAll("--[^\n]*", "").replaceAll("(?s)/\\*.*?\\*/", "");
  }

  static String plain(String name) {
    return name.replace("\"", "").replaceAll("\\s", "").toLowerCase(Locale.ROOT);
  }
}
