package shop.kontor.shelf.adapter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;
import org.springframework.stereotype.Component;
import shop.kontor.shelf.application.LabelPress;
import shop.kontor.shelf.domain.Label;
import shop.kontor.shelf.domain.Paper;

/** Prints by PDFBox. A label that is wanted many times is drawn once and put where it is wanted. */
@Component
class PdfLabelPress implements LabelPress {

  private static final float POINTS = 72 / 25.4f;

  @Override
  public byte[] print(List<Label> labels, Paper paper, int skipped) {
    try (var document = new PDDocument()) {
      document.getDocumentInformation().setTitle("Kontor");
      var look = new LabelFace(document, paper);
      var drawn = new HashMap<Label, PDFormXObject>();
      int place = skipped;
      int next = 0;
      while (next < labels.size()) {
        var page = new PDPage(new PDRectangle(points(paper.pageWidth()), points(paper.pageHeight())));
        document.addPage(page);
        try (var ink = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, true)) {
          for (; place < paper.places() && next < labels.size(); place++, next++) {
            ink.saveGraphicsState();
            ink.transform(Matrix.getTranslateInstance(points(paper.left(place)), points(paper.bottom(place))));
            ink.drawForm(form(labels.get(next), document, look, paper, drawn));
            ink.restoreGraphicsState();
          }
        }
        place = 0;
      }
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static float points(double millimetres) {
    return (float) millimetres * POINTS;
  }

  private static PDFormXObject form(Label label, PDDocument document, LabelFace look, Paper paper,
      Map<Label, PDFormXObject> drawn) throws IOException {
    var form = drawn.get(label);
    if (form == null) {
      // of all forms, this one lets its letters into the document's fonts
      var face = new PDAppearanceStream(document);
      face.setBBox(new PDRectangle(points(paper.width()), points(paper.height())));
      face.setResources(new PDResources());
      try (var ink = new PDPageContentStream(document, face,
          face.getContentStream().createOutputStream(COSName.FLATE_DECODE))) {
        look.draw(label, ink);
      }
      drawn.put(label, face);
      form = face;
    }
    return form;
  }
}
