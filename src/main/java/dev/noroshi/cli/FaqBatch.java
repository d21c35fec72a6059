package dev.noroshi.cli;

import dev.noroshi.faq.Finder;
import dev.noroshi.guide.Guide;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;

/** One line of {@code batch faq}: a question in anybody's words in, numbers out, best first. */
final class FaqBatch implements BatchTask {

  private final Finder finder;
  private final Console console;

  FaqBatch(Guide guide, Console console) {
    this.finder = Finder.of(guide.knowledge());
    this.console = console;
  }

  @Override
  public JsonObjectBuilder answer(JsonObject in) {
    if (!(in.get("query") instanceof JsonString query)) {
      throw new BadLine(console.text("batch.no-field", "field", "query"));
    }
    return Json.createObjectBuilder()
        .add("ranked", Json.createArrayBuilder(finder.find(query.getString()).questions()).build());
  }
}
