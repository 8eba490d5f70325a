package shop.kontor.architecture.house;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.util.ArrayList;
import java.util.List;

/** Reads the texts that stand in a class file: constants, text blocks, and the recipes of {@code "a" + b}. */
public final class Literals {

  /**
   * A text in the code. {@code U+0001} stands where a value is put in at run time.
   *
   * @param place class, method, file and line
   */
  public record Literal(String text, String place) {}

  private Literals() {}

  public static List<Literal> in(House house, JavaClass type) {
    ClassModel model;
    try {
      model = ClassFile.of().parse(house.classFile(type));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var found = new ArrayList<Literal>();
    for (var field : model.fields()) {
      field.findAttribute(Attributes.constantValue()).map(value -> value.constant())
          .filter(StringEntry.class::isInstance).map(StringEntry.class::cast)
          .ifPresent(text -> found.add(new Literal(text.stringValue(), type.getName() + "." + field.fieldName()
              .stringValue() + " " + type.getSourceCodeLocation())));
    }
    model.methods().forEach(method -> read(type, method, found));
    return found;
  }

  private static void read(JavaClass type, MethodModel method, List<Literal> found) {
    method.code().ifPresent(code -> {
      int line = 0;
      var file = type.getSource().flatMap(source -> source.getFileName()).orElse(type.getSimpleName());
      for (var element : code) {
        var place = type.getName() + "." + method.methodName().stringValue() + "() (" + file + ":" + line + ")";
        switch (element) {
          case LineNumber number -> line = number.line();
          case ConstantInstruction constant when constant.constantValue() instanceof String text ->
              found.add(new Literal(text, place));
          case InvokeDynamicInstruction dynamic -> dynamic.bootstrapArgs().stream()
              .filter(String.class::isInstance).map(String.class::cast)
              .forEach(text -> found.add(new Literal(text, place)));
          default -> { }
        }
      }
    });
  }
}
