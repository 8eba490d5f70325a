package shop.kontor.assistant.application;

import java.util.function.BinaryOperator;
import org.springframework.ai.tool.ToolCallback;
import org.springframework.ai.tool.definition.ToolDefinition;

/** A call of the assistant's as Spring AI has tools. */
final class ModelTool implements ToolCallback {

  private final ToolDefinition definition;
  private final BinaryOperator<String> run;

  /** @param run with its name and its arguments */
  ModelTool(CallTools.Tool tool, BinaryOperator<String> run) {
    this.definition = ToolDefinition.builder().name(tool.name()).description(tool.about())
        .inputSchema(tool.schema()).build();
    this.run = run;
  }

  @Override
  public ToolDefinition getToolDefinition() {
    return definition;
  }

  @Override
  public String call(String arguments) {
    return run.apply(definition.name(), arguments);
  }
}
