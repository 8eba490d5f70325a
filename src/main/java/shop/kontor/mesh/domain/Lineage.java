package shop.kontor.mesh.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which room offers what to whom, as a drawing: rooms that offer on the left, products in the middle, rooms that hear
 * them on the right, each ordered so that few lines cross.
 *
 * @param height in the units of the drawing, as all else
 */
public record Lineage(List<Node> offering, List<Node> products, List<Node> hearing, List<Line> lines, int height) {

  public static final int WIDTH = 920;
  private static final int ROW = 46;
  private static final int MARGIN = 12;
  private static final int BOX_HEIGHT = 32;
  private static final int COLOURS = 6;
  private static final int[] LEFT = {0, 340, 740};
  private static final int[] BOX = {170, 240, 180};

  /** @param colour one of six, the same for all that comes from one room; -1 for none */
  public record Node(String name, int x, int y, int width, int colour) {

    public int height() {
      return BOX_HEIGHT;
    }

    public int middle() {
      return y + BOX_HEIGHT / 2;
    }
  }

  /** @param path of an SVG */
  public record Line(String from, String to, String path, int colour) {}

  /** @param hearers rooms that hear it, by {@code <room>.<product>} */
  public static Lineage of(Map<String, Set<String>> hearers) {
    var owners = new TreeMap<String, List<String>>();
    new TreeSet<>(hearers.keySet()).forEach(product ->
        owners.computeIfAbsent(product.substring(0, product.indexOf('.')), _ -> new ArrayList<>()).add(product));
    var colours = new HashMap<String, Integer>();
    owners.keySet().forEach(owner -> colours.put(owner, colours.size() % COLOURS));
    var ordered = owners.values().stream().flatMap(List::stream).toList();
    var listening = ordered(hearers, ordered);
    int rows = Math.max(ordered.size(), listening.size());
    var products = column(1, ordered, rows, name -> colours.get(name.substring(0, name.indexOf('.'))));
    var hearing = column(2, listening, rows, _ -> -1);
    var offering = new ArrayList<Node>();
    var lines = new ArrayList<Line>();
    owners.forEach((owner, own) -> {
      int middle = (int) own.stream().mapToInt(product -> products.get(product).y()).average().orElse(0);
      var room = new Node(owner, LEFT[0], middle, BOX[0], colours.get(owner));
      offering.add(room);
      own.forEach(product -> {
        lines.add(line(room, products.get(product)));
        hearers.get(product).forEach(hearer -> lines.add(line(products.get(product), hearing.get(hearer))));
      });
    });
    return new Lineage(offering, List.copyOf(products.values()), List.copyOf(hearing.values()), lines,
        rows * ROW + 2 * MARGIN - (ROW - BOX_HEIGHT));
  }

  /** Who hears what stands high stands high. */
  private static List<String> ordered(Map<String, Set<String>> hearers, List<String> products) {
    var places = new TreeMap<String, List<Integer>>();
    for (int i = 0; i < products.size(); i++) {
      for (var hearer : hearers.get(products.get(i))) {
        places.computeIfAbsent(hearer, _ -> new ArrayList<>()).add(i);
      }
    }
    return places.keySet().stream().sorted(Comparator.comparingDouble(hearer ->
        places.get(hearer).stream().mapToInt(Integer::intValue).average().orElse(0))).toList();
  }

  private static Map<String, Node> column(int column, List<String> names, int rows,
      java.util.function.ToIntFunction<String> colour) {
    var nodes = new LinkedHashMap<String, Node>();
    double step = names.size() < 2 ? 0 : (rows - 1.0) * ROW / (names.size() - 1);
    for (var name : names) {
      nodes.put(name, new Node(name, LEFT[column], MARGIN + (int) Math.round(nodes.size() * step), BOX[column],
          colour.applyAsInt(name)));
    }
    return nodes;
  }

  private static Line line(Node from, Node to) {
    int start = from.x() + from.width();
    int bend = (to.x() - start) / 2;
    return new Line(from.name(), to.name(), "M%d %dC%d %d %d %d %d %d".formatted(start, from.middle(), start + bend,
        from.middle(), to.x() - bend, to.middle(), to.x(), to.middle()), from.colour());
  }
}
