package dev.noroshi.standin.api;

import jakarta.json.JsonObjectBuilder;

/** What a method does, under the world's lock; the answer without its {@code ok}. */
@FunctionalInterface
interface Method {

  JsonObjectBuilder run(Call call) throws ApiError;
}
