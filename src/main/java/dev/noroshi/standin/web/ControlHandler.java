package dev.noroshi.standin.web;

import dev.noroshi.standin.control.Control;
import dev.noroshi.standin.json.Js;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The control API's door: asks for the token, reads the arguments, gives the answer. */
final class ControlHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ControlHandler.class);

  private static final int MAX_BODY = 1_000_000;
  private static final int MAX_UPLOAD = 20_000_000;

  private final Control control;
  private final Gate gate;

  ControlHandler(Control control, Gate gate) {
    this.control = control;
    this.gate = gate;
  }

  void handle(Exchange exchange) throws IOException {
    if (!gate.tokenRight(exchange.bearer())) {
      exchange.refuse(401, "not_authed");
      return;
    }
    String name = exchange.path().substring("/_control/".length());
    boolean post = exchange.method().equals("POST");
    boolean bytes = Control.takesBytes(name);
    byte[] body = post ? exchange.body(bytes ? MAX_UPLOAD : MAX_BODY) : new byte[0];
    JsonObject arguments = arguments(exchange, bytes ? new byte[0] : body);
    if (arguments == null) {
      exchange.refuse(400, "invalid_json");
      return;
    }
    CompletableFuture<JsonObject> answer = control.answer(name, post, arguments, body);
    if (answer == null) {
      exchange.refuse(404, "unknown_route");
      return;
    }
    var unused =
        answer
            .thenAccept(json -> exchange.json(200, json))
            .exceptionally(
                failure -> {
                  LOG.error("a control call failed: {}", HttpDoor.wordless(failure));
                  exchange.refuse(500, "internal_error");
                  return null;
                });
  }

  private static @Nullable JsonObject arguments(Exchange exchange, byte[] body) {
    JsonObjectBuilder arguments = Js.object();
    exchange.query().forEach(arguments::add);
    if (body.length > 0) {
      JsonObject json = Js.readObject(new String(body, StandardCharsets.UTF_8));
      if (json == null) {
        return null;
      }
      json.forEach(arguments::add);
    }
    return arguments.build();
  }
}
