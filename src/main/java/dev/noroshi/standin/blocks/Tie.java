package dev.noroshi.standin.blocks;

import jakarta.json.JsonObject;

/** A rule between the fields of one object; it may meet fields of any type. */
interface Tie {

  void check(Place at, JsonObject object);
}
