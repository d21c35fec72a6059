package dev.noroshi.standin.blocks;

import jakarta.json.JsonValue;

/** Checks one value and tells the place what is wrong with it. */
interface Rule {

  void check(Place at, JsonValue value);
}
