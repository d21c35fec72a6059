package dev.noroshi.standin.control;

import dev.noroshi.standin.acts.ActFault;
import jakarta.json.JsonObject;
import java.util.concurrent.CompletableFuture;

/** One address under {@code /_control}. */
@FunctionalInterface
interface Route {

  CompletableFuture<JsonObject> answer(Ask ask) throws ActFault;
}
