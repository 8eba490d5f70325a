package shop.kontor.intake.adapter;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.ProductId;
import shop.kontor.intake.domain.Format;
import shop.kontor.intake.domain.Reading;
import shop.kontor.intake.domain.Reject;
import shop.kontor.intake.domain.Sample;
import shop.kontor.intake.domain.UnreadableFeed;

/**
 * Sweet Home 3D's furniture library, or the program's jar, which has one in it: a zip with a catalogue of pieces in
 * properties, their models and icons. The files that the catalogue names are kept below {@code kontor.data/models},
 * where the catalogue room serves them.
 */
@Component
@Order(50)
class SweetHomeLibrary implements Format {

  private final Path models;

  SweetHomeLibrary(@Value("${kontor.data:./data}") Path data) {
    this.models = data.resolve("models");
  }

  @Override
  public String name() {
    return "Sweet Home 3D library";
  }

  @Override
  public boolean recognises(Sample sample) {
    if (!sample.startsWith('P', 'K', 3, 4)) {
      return false;
    }
    try (var zip = new ZipFile(sample.file().toFile())) {
      return PieceCatalogue.isIn(zip);
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void read(Path file, Reading reading) {
    try (var zip = new ZipFile(file.toFile())) {
      var catalogue = PieceCatalogue.of(zip);
      var library = Wording.slug(catalogue.id().isEmpty() ? catalogue.name() : catalogue.id(), 60);
      var pieces = new Pieces(catalogue, new ModelFiles(zip, models, library), reading);
      var known = new HashSet<ProductId>();
      int read = 0;
      for (int number : catalogue.numbers()) {
        try {
          var item = pieces.read(number);
          if (!known.add(item.sheet().id())) {
            throw new IllegalArgumentException("Another piece of this library has the same id");
          }
          reading.item(item);
        } catch (IllegalArgumentException | ArithmeticException | ZipException e) {
          reading.reject(new Reject(number, catalogue.of("name", number), e.getMessage()));
        }
        reading.progress(++read, catalogue.numbers().size());
      }
    } catch (IOException e) {
      throw new UnreadableFeed(file.getFileName() + " can't be read as a zip file: " + e.getMessage(), e);
    }
  }
}
