package dev.noroshi.standin.web;

import dev.noroshi.standin.acts.Responses;
import dev.noroshi.standin.json.Js;
import java.io.IOException;
import java.util.Map;

/** The door of the addresses at which an app answers later. */
final class ResponseHandler {

  private static final int MAX_BODY = 1_000_000;

  private final Responses responses;

  ResponseHandler(Responses responses) {
    this.responses = responses;
  }

  void handle(Exchange exchange) throws IOException {
    if (!exchange.method().equals("POST")) {
      exchange.refuse(405, "method_not_allowed");
      return;
    }
    String path = exchange.path();
    String id = path.substring(path.lastIndexOf('/') + 1);
    Responses.Result result = responses.late(id, Js.readObject(exchange.text(MAX_BODY)));
    if (result.status() == 200) {
      exchange.send(200, "text/html", result.word(), Map.of());
    } else {
      exchange.refuse(result.status(), result.word());
    }
  }
}
