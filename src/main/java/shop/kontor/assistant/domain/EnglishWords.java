package shop.kontor.assistant.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the lexicon's English phrases in a text: the longest first, plural or singular, and slips of the finger mended. */
final class EnglishWords {

  private static final Pattern OWNED = Pattern.compile("'s$|'$");
  private static final Pattern WORD = Pattern.compile("[a-zà-ÿ][a-zà-ÿ0-9']*");
  private final Node root = new Node();
  private final Set<String> known = new HashSet<>();
  private final Spelling spelling;

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private final List<Lexicon.Entry> meanings = new ArrayList<>();
  }

  private record Token(String word, int start, int end) {}

  EnglishWords(Lexicon lexicon) {
    var worthMending = new HashSet<String>();
    for (var entry : lexicon.entries()) {
      var node = root;
      for (var word : entry.phrase().split("[\\s-]+")) {
        node = node.next.computeIfAbsent(word, _ -> new Node());
        known.add(word);
        if (entry.sort() != Sort.PLAIN) {
          worthMending.add(word);
        }
      }
      if (entry.sort() != Sort.PLAIN || node.meanings.isEmpty()) {
        node.meanings.removeIf(other -> other.sort() == Sort.PLAIN);
        node.meanings.add(entry);
      }
    }
    spelling = new Spelling(worthMending);
  }

  boolean knows(String word) {
    return known.contains(word) || word.endsWith("s") && known.contains(word.substring(0, word.length() - 1));
  }

  /** @param names words that are names, whatever they look like */
  List<Span> in(CharSequence text, Set<String> names) {
    var tokens = new ArrayList<Token>();
    var matcher = WORD.matcher(text);
    while (matcher.find()) {
      var word = OWNED.matcher(matcher.group()).replaceAll("");
      var whole = matcher.group();
      tokens.add(new Token(known.contains(whole) ? whole : names.contains(word) ? word : mended(word),
          matcher.start(), matcher.end()));
    }
    var spans = new ArrayList<Span>();
    for (int i = 0; i < tokens.size();) {
      i = longest(tokens, i, spans);
    }
    return spans;
  }

  private int longest(List<Token> tokens, int from, List<Span> spans) {
    var node = root;
    Node best = null;
    int end = from + 1;
    for (int i = from; i < tokens.size(); i++) {
      node = step(node, tokens.get(i).word);
      if (node == null) {
        break;
      }
      if (!node.meanings.isEmpty()) {
        best = node;
        end = i + 1;
      }
    }
    int start = tokens.get(from).start;
    int last = tokens.get(end - 1).end;
    if (best == null) {
      spans.add(Span.of(Sort.WORD, tokens.get(from).word, start, last));
    } else {
      best.meanings.forEach(entry -> spans.add(Span.of(entry.sort(), entry.sort() == Sort.PLAIN
          ? entry.phrase() : entry.meaning(), start, last)));
    }
    return end;
  }

  private static Node step(Node node, String word) {
    var next = node.next.get(word);
    return next != null || !word.endsWith("s") ? next : node.next.get(word.substring(0, word.length() - 1));
  }

  private String mended(String word) {
    if (known.contains(word) || word.endsWith("s") && known.contains(word.substring(0, word.length() - 1))) {
      return word;
    }
    if (word.endsWith("'s")) {
      return mended(word.substring(0, word.length() - 2));
    }
    var one = word.endsWith("s") ? spelling.mend(word.substring(0, word.length() - 1)) : Optional.<String>empty();
    return spelling.mend(word).or(() -> one).orElse(word);
  }
}
