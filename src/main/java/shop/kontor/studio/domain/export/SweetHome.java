package shop.kontor.studio.domain.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import shop.kontor.studio.domain.Finishes;
import shop.kontor.studio.domain.Fixture;
import shop.kontor.studio.domain.Opening;
import shop.kontor.studio.domain.Piece;
import shop.kontor.studio.domain.Placement;
import shop.kontor.studio.domain.Room;
import shop.kontor.studio.domain.shape.Paint;
import shop.kontor.studio.domain.shape.Paint.Finish;
import shop.kontor.studio.domain.shape.Shape;
import shop.kontor.studio.domain.shape.Shapes;

/**
 * A room with what stands in it as a home of Sweet Home 3D: walls, room, doors and windows, and furniture with its
 * models, all of them within the file. Sweet Home 3D counts in centimetres.
 */
public final class SweetHome {

  /** What belongs to the room itself is catalogued by this and its kind, so that it is known again when the file is read. */
  public static final String OF_THE_ROOM = "Kontor.room#";
  /** What stands in it, by this and its SKU. */
  public static final String ON_SALE = "Kontor#";
  private static final String VERSION = "7000";
  private static final double CM = 10;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);
  private final StringBuilder xml = new StringBuilder();
  private final Map<Object, String> folders = new HashMap<>();
  private final Locale locale;
  private final Models models;

  private SweetHome(Locale locale, Models models) {
    this.locale = locale;
    this.models = models;
  }

  /** Where makers' own models are, if they are within reach. */
  public interface Models {

    /** A model's file and what lies beside it, by name; empty if there is none. */
    Map<String, byte[]> files(String path);

    static Models none() {
      return _ -> Map.of();
    }
  }

  public static byte[] home(Room room, Finishes finishes, List<Placement> placements, Locale locale,
      Models models) {
    return new SweetHome(locale, models).write(room, finishes, placements);
  }

  private byte[] write(Room room, Finishes finishes, List<Placement> placements) {
    try (zip) {
      xml.append("<?xml version='1.0'?>\n<home version='").append(VERSION).append("' name='")
          .append(escaped(room.name())).append("' camera='topCamera' wallHeight='").append(cm(room.height()))
          .append("'>\n");
      for (int i = 0; i < room.outline().size(); i++) {
        for (var hole : Shell.holes(room, i)) {
          opening(room, i, hole);
        }
      }
      for (var placement : placements) {
        piece(placement);
      }
      for (var fixture : room.fixtures()) {
        fixture(fixture);
      }
      walls(room, finishes);
      floor(room, finishes);
      xml.append("</home>\n");
      put("Home.xml", xml.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The outline is the walls' inner face, their middle line is half a wall further out. */
  private void walls(Room room, Finishes finishes) {
    var middle = Shell.outward(room, Shell.THICK / 2);
    int count = middle.size();
    for (int i = 0; i < count; i++) {
      var from = middle.get(i);
      var to = middle.get((i + 1) % count);
      xml.append("  <wall id='wall").append(i).append("' wallAtStart='wall").append((i + count - 1) % count)
          .append("' wallAtEnd='wall").append((i + 1) % count).append("' xStart='").append(cm(from[0]))
          .append("' yStart='").append(cm(from[1])).append("' xEnd='").append(cm(to[0])).append("' yEnd='")
          .append(cm(to[1])).append("' height='").append(cm(room.height())).append("' thickness='")
          .append(cm(Shell.THICK)).append("' leftSideColor='").append(argb(finishes.walls().srgb()))
          .append("' rightSideColor='").append(argb(finishes.walls().srgb())).append("'/>\n");
    }
  }

  private static String argb(String srgb) {
    return "FF" + srgb.substring(1).toUpperCase(Locale.ROOT);
  }

  private void floor(Room room, Finishes finishes) {
    xml.append("  <room id='room0' name='").append(escaped(room.name())).append("' areaVisible='true' floorColor='")
        .append(argb(finishes.floor().srgb())).append("'>\n");
    room.outline().forEach(corner -> xml.append("    <point x='").append(cm(corner.x())).append("' y='")
        .append(cm(corner.y())).append("'/>\n"));
    xml.append("  </room>\n");
  }

  private void opening(Room room, int corner, Shell.Hole hole) throws IOException {
    var from = room.outline().get(corner);
    var to = room.outline().get((corner + 1) % room.outline().size());
    double length = from.distanceTo(to);
    double ax = (to.x() - from.x()) / length;
    double ay = (to.y() - from.y()) / length;
    double middle = (hole.from() + hole.to()) / 2;
    double out = Shell.THICK / 2;
    double width = hole.to() - hole.from();
    double height = hole.high() - hole.low();
    var kind = hole.opening().kind();
    var model = model(kind.name().toLowerCase(Locale.ROOT), kind + " " + width + " " + height,
        Joinery.of(kind, width, height, Shell.THICK));
    xml.append("  <doorOrWindow catalogId='").append(OF_THE_ROOM).append(kind).append("' name='").append(kind.name().charAt(0))
        .append(kind.name().substring(1).toLowerCase(Locale.ROOT)).append("' angle='")
        .append(decimal(Math.atan2(ay, ax))).append("' ");
    at(from.x() + ax * middle + ay * out, from.y() + ay * middle - ax * out, hole.low(), width, Shell.THICK, height);
    xml.append(" icon='").append(model).append(".png' model='").append(model).append(".obj' wallThickness='1'");
    if (hole.opening().swing() == Opening.Swing.NONE || kind != Opening.Kind.DOOR) {
      xml.append("/>\n");
      return;
    }
    // its hinge at this end, as seen from inside; the back of a thing in a wall is outside
    boolean left = hole.opening().swing() == Opening.Swing.INTO_FROM_LEFT;
    xml.append(">\n    <sash xAxis='").append(left ? 0 : 1).append("' yAxis='1' width='1' startAngle='")
        .append(left ? "0" : decimal(-Math.PI)).append("' endAngle='")
        .append(decimal(-Math.PI / 2)).append("'/>\n  </doorOrWindow>\n");
  }

  private void piece(Placement placement) throws IOException {
    var piece = placement.piece();
    xml.append("  <pieceOfFurniture ");
    if (piece.sku() != null) {
      xml.append("catalogId='").append(escaped(ON_SALE + piece.sku().value())).append("' ");
    }
    xml.append("name='").append(escaped(piece.name().in(locale))).append("' angle='")
        .append(decimal(Math.toRadians(placement.turn()))).append("' ");
    at(placement.at().x(), placement.at().y(), placement.lift(), piece.width(), piece.depth(), piece.height());
    if (piece.price() != null) {
      xml.append(" price='").append(piece.price().getAmount().toPlainString()).append("' currency='")
          .append(piece.price().getCurrencyUnit().getCode()).append('\'');
    }
    var own = own(piece);
    if (own == null) {
      var model = model(Shapes.kind(piece), piece, Shapes.of(piece));
      xml.append(" icon='").append(model).append(".png' model='").append(model).append(".obj'/>\n");
    } else {
      xml.append(own).append("/>\n");
    }
  }

  private void fixture(Fixture fixture) throws IOException {
    var name = fixture.kind().name().toLowerCase(Locale.ROOT);
    xml.append("  <pieceOfFurniture catalogId='").append(OF_THE_ROOM).append(fixture.kind()).append("' name='")
        .append(name.substring(0, 1).toUpperCase(Locale.ROOT)).append(name.substring(1)).append("' movable='false' angle='")
        .append(decimal(Math.toRadians(fixture.turn()))).append("' ");
    at(fixture.at().x(), fixture.at().y(), Fittings.lift(fixture), fixture.width(), fixture.depth(), fixture.height());
    var model = model(name, name + fixture.width() + " " + fixture.depth() + " " + fixture.height(), Fittings.of(fixture));
    xml.append(" icon='").append(model).append(".png' model='").append(model).append(".obj'/>\n");
  }

  /** Its maker's own model, as Sweet Home 3D would have it; {@code null} if it is out of reach. */
  private @Nullable String own(Piece piece) throws IOException {
    var model = piece.model();
    if (model == null) {
      return null;
    }
    var name = model.path().substring(model.path().lastIndexOf('/') + 1);
    var folder = folders.get(model.path());
    if (folder == null) {
      var files = models.files(model.path());
      if (!files.containsKey(name)) {
        return null;
      }
      folder = "models/" + folders.size();
      folders.put(model.path(), folder);
      for (var file : files.entrySet()) {
        put(folder + "/" + file.getKey(), file.getValue());
      }
      put(folder + "/icon.png", Icon.of(piece));
    }
    var turned = new StringBuilder();
    model.rotation().forEach(number -> turned.append(turned.isEmpty() ? "" : " ").append(number));
    return " icon='" + escaped(folder) + "/icon.png' model='" + escaped(folder + "/" + name) + "'"
        + (turned.isEmpty() ? "" : " modelRotation='" + turned + "'");
  }

  private void at(double x, double y, double lift, double width, double depth, double height) {
    xml.append("x='").append(cm(x)).append("' y='").append(cm(y)).append("' elevation='").append(cm(lift))
        .append("' width='").append(cm(width)).append("' depth='").append(cm(depth)).append("' height='")
        .append(cm(height)).append('\'');
  }

  /** Writes the model once. @return its path without ending */
  private String model(String name, Object same, Shape shape) throws IOException {
    var known = folders.get(same);
    if (known != null) {
      return known;
    }
    var path = "models/" + folders.size() + "/" + name;
    folders.put(same, path);
    var obj = new StringBuilder("mtllib ").append(name).append(".mtl\n");
    var mtl = new StringBuilder();
    int corner = 1;
    int number = 0;
    for (var solid : Solid.of(shape)) {
      var paint = name.replace('-', '_') + number++;
      mtl.append(material(paint, solid.paint()));
      obj.append("g ").append(paint).append("\nusemtl ").append(paint).append('\n');
      for (int i = 0; i < solid.count(); i++) {
        obj.append("v ").append(metres(solid.corners(), i)).append("\nvn ").append(metres(solid.normals(), i))
            .append('\n');
      }
      for (int i = 0; i < solid.count(); i += 3, corner += 3) {
        obj.append("f ");
        for (int k = corner; k < corner + 3; k++) {
          obj.append(k).append("//").append(k).append(k < corner + 2 ? ' ' : '\n');
        }
      }
    }
    put(path + ".obj", obj.toString().getBytes(StandardCharsets.UTF_8));
    put(path.substring(0, path.lastIndexOf('/')) + "/" + name + ".mtl",
        mtl.toString().getBytes(StandardCharsets.UTF_8));
    put(path + ".png", Icon.of(shape));
    return path;
  }

  private static String material(String name, Paint paint) {
    int rgb = Integer.parseInt(paint.srgb().substring(1), 16);
    var colour = String.format(Locale.ROOT, "%.4f %.4f %.4f", (rgb >> 16) / 255.0, (rgb >> 8 & 255) / 255.0,
        (rgb & 255) / 255.0);
    boolean shines = paint.finish() == Finish.METAL || paint.finish() == Finish.MIRROR
        || paint.finish() == Finish.CERAMIC;
    return "newmtl " + name + "\nKa " + colour + "\nKd " + colour + "\nKs " + (shines ? "0.5 0.5 0.5" : "0 0 0")
        + "\nNs " + (shines ? 90 : 1) + "\n" + (paint.finish() == Finish.GLASS ? "d 0.3\n" : "") + "illum 2\n";
  }

  private static String metres(float[] numbers, int at) {
    return String.format(Locale.ROOT, "%.5f %.5f %.5f", numbers[at * 3], numbers[at * 3 + 1], numbers[at * 3 + 2]);
  }

  private void put(String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private static String cm(double millimetres) {
    return decimal(millimetres / CM);
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.4f", value).replaceFirst("\\.?0+$", "");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("'", "&apos;")
        .replaceAll("[\\p{Cntrl}\\p{Cs}\uFFFE\uFFFF]", " ");
  }
}
