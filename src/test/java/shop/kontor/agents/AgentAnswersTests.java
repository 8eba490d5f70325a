package shop.kontor.agents;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What an agent is answered")
class AgentAnswersTests {

  private static final String JSON = "application/json;charset=UTF-8";

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      /ucp/carts                | 400 | {"type": "about:blank", "detail": "A problem"}
      /ucp/carts                | 400 | {"code": "", "content": "No"}
      /ucp/carts                | 200 | {"code": "invalid_request", "content": "No"}
      /ucp/carts/1              | 200 | {"ucp": {"version": "2026-04-08", "status": "error"}, "messages": []}
      /ucp/carts/1              | 200 | {"ucp": {"version": "2026-04-08", "status": "success"}, "id": "1"}
      /ucp/mcp                  | 400 | {"jsonrpc": "2.0", "id": 1, "error": {"code": 5, "message": "No"}}
      /ucp/mcp                  | 401 | {"jsonrpc": "2.0", "id": 1, "error": {"code": -32000, "message": "No", "data": {"code": "x"}}}
      /mcp                      | 400 | {"jsonrpc": "2.0", "id": 1}
      /mcp                      | 500 | {"jsonrpc": "2.0", "id": 1, "result": {}}
      /acp/checkout_sessions    | 404 | {"type": "not_found", "code": "not_found", "message": "No"}
      /acp/checkout_sessions/1  | 200 | {"id": "1"}
      /agents/oauth/token       | 400 | {"error": "invalid_request", "error_description": "Nicht n\u00f6tig"}
      """)
  void is_not_taken_if_its_protocol_would_not(String path, int status, String body) {
    assertThatThrownBy(() -> AgentAnswers.check(path, status, JSON, body)).isInstanceOf(AssertionError.class);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      /ucp/carts             | 400 | {"code": "invalid_request", "content": "No"}
      /ucp/carts/1           | 200 | {"ucp": {"version": "2026-04-08", "status": "error"}, "messages": [{"type": "error", "code": "not_found", "content": "No", "severity": "unrecoverable"}]}
      /mcp                   | 400 | {"jsonrpc": "2.0", "id": null, "error": {"code": -32700, "message": "No"}}
      /acp/checkout_sessions | 404 | {"type": "invalid_request", "code": "not_found", "message": "No"}
      /agents/oauth/token    | 400 | {"error": "invalid_request", "error_description": "No"}
      /catalog/api/products  | 404 | {"whatever": "it is no agents' door"}
      """)
  void is_taken_if_it_is_as_its_protocol_says(String path, int status, String body) {
    assertThatCode(() -> AgentAnswers.check(path, status, JSON, body)).doesNotThrowAnyException();
  }
}
