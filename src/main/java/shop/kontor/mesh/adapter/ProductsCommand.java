package shop.kontor.mesh.adapter;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import shop.kontor.foundation.house.Command;
import shop.kontor.foundation.house.NotOpened;
import shop.kontor.mesh.adapter.PortReader.Offered;

/** {@code kontor products}: what can be done with data products from the command line. */
@CommandLine.Command(name = "products", description = "Data products of a shop that is open.",
    subcommands = ProductsCommand.Export.class)
public class ProductsCommand implements Command {

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do, such as: products export --to DIR");
  }

  /** {@code kontor products export --to DIR}: files for analysts. */
  @CommandLine.Command(name = "export", sortOptions = false,
      description = {"Writes data products into Parquet files, one folder for each kind of fact and in it one for each"
          + " day. Reads the shop's ports alone; run again, it goes on from where it was."},
      exitCodeListHeading = "%nExit codes:%n",
      exitCodeList = {"0:all is there", "1:it could not be read or written; run it again", "2:wrong usage",
          "3:a product has changes that are no longer kept; begin it anew with --anew"},
      footer = "%nExample: duckdb -c \"SELECT * FROM 'DIR/inventory/stock/StockChanged/*/*.parquet'\"")
  static class Export implements Command {

    private static final int FAILED = 1;
    private static final int GONE = 3;

    @CommandLine.Option(names = "--to", required = true, paramLabel = "DIR", description = "Where the files go.")
    private Path to;

    @CommandLine.Option(names = "--from", paramLabel = "URL", defaultValue = "http://localhost:8080",
        description = "The shop (default: ${DEFAULT-VALUE}).")
    private URI from;

    @CommandLine.Option(names = "--key", paramLabel = "KEY", defaultValue = "${env:KONTOR_READER_KEY}",
        description = "As kontor.readers.<name>.key of the shop; or in the environment, as KONTOR_READER_KEY.")
    private String key;

    @CommandLine.Option(names = "--product", paramLabel = "PRODUCT",
        description = "Such as inventory.stock; again for more (default: all that the key may read).")
    private List<String> wanted = List.of();

    @CommandLine.Option(names = "--anew", description = "Takes away what is there and begins from the beginning.")
    private boolean anew;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
      if (key == null || key.isBlank() || key.startsWith("${")) {
        throw new CommandLine.ParameterException(spec.commandLine(), "--key is missing, and so is KONTOR_READER_KEY");
      }
      var out = spec.commandLine().getOut();
      int worst = 0;
      try (var reader = new PortReader(from, key)) {
        for (var product : reader.products()) {
          if (wanted.isEmpty() || wanted.contains(product.id())) {
            worst = Math.max(worst, export(reader, product, out));
          }
        }
        return worst;
      } catch (LinkageError e) {
        spec.commandLine().getErr().println("DuckDB, which writes the files, is not in this jar for "
            + System.getProperty("os.name") + " on " + System.getProperty("os.arch") + System.lineSeparator()
            + "Run this command where it is: on Linux, or in the container.");
        return FAILED;
      } catch (IOException | SQLException e) {
        spec.commandLine().getErr().println("The export was interrupted: " + e.getMessage() + System.lineSeparator()
            + "Run it again: it goes on from where it was.");
        return FAILED;
      }
    }

    private int export(PortReader reader, Offered product, PrintWriter out) throws IOException, SQLException {
      var folder = new ParquetFolder(to.resolve(product.id().replace('.', '/')).toAbsolutePath());
      var before = anew ? new ParquetFolder.Mark(0, null) : folder.mark();
      folder.clear(before.run());
      try {
        long facts = export(reader, product, folder, before);
        out.printf("%-28s %,12d facts%n", product.id(), facts);
        return 0;
      } catch (PortReader.Gone e) {
        out.printf("%-28s has changes that the shop no longer keeps; begin it anew with --anew%n", product.id());
        return GONE;
      } catch (NotOpened e) {
        if (wanted.isEmpty() && product.personal()) {
          out.printf("%-28s left out: it tells of persons, and this key may not read of them%n", product.id());
          return 0;
        }
        throw e;
      } finally {
        out.flush();
      }
    }

    private long export(PortReader reader, Offered product, ParquetFolder folder, ParquetFolder.Mark before)
        throws IOException, SQLException, PortReader.Gone {
      var described = reader.describe(product);
      var lines = Files.createTempFile("kontor-", ".ndjson");
      try {
        var read = read(reader, product, before.cursor(), lines);
        int run = before.run() + 1;
        if (read.facts > 0) {
          folder.write(described, lines, run, LocalDate.now(ZoneOffset.UTC));
        }
        folder.mark(new ParquetFolder.Mark(run, read.cursor));
        return read.facts;
      } finally {
        Files.delete(lines);
      }
    }

    private record Read(String cursor, long facts) {}

    /** Until there is no more just now. */
    private static Read read(PortReader reader, Offered product, @Nullable String from, Path lines)
        throws IOException, PortReader.Gone {
      var cursor = from;
      long facts = 0;
      try (var out = Files.newBufferedWriter(lines)) {
        while (true) {
          var page = reader.next(product, cursor);
          for (var line : page.subList(0, page.size() - 1)) {
            out.write(line);
            out.newLine();
          }
          facts += page.size() - 1;
          var end = PortReader.JSON.readTree(page.getLast());
          cursor = end.path("next").asString();
          if (!end.path("more").asBoolean()) {
            return new Read(cursor, facts);
          }
        }
      }
    }
  }
}
