package dev.noroshi.standin.api;

import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A call as it came in.
 *
 * @param fault why its body could not be read, or null
 * @param warning about its charset, or null
 */
public record Request(
    String method,
    @Nullable String token,
    JsonObject arguments,
    @Nullable String fault,
    @Nullable String warning) {}
