package dev.noroshi.cli;

import dev.noroshi.desk.Refused;
import dev.noroshi.desk.ReplaceProfile;
import dev.noroshi.record.Profile;
import dev.noroshi.record.ProfileEntry;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an organisation says of itself, as one JSON file that people may keep and change. */
final class OrganisationFile {

  /** The shape of the file; a later one may hold more. */
  private static final int VERSION = 1;

  private OrganisationFile() {}

  static String write(ReplaceProfile.Said said) {
    JsonArrayBuilder entities = Json.createArrayBuilder();
    said.entities()
        .forEach(
            one ->
                entities.add(
                    Json.createObjectBuilder()
                        .add("id", one.entity())
                        .add("name", one.name())
                        .add("traits", Json.createArrayBuilder(one.traits()))));
    JsonArrayBuilder vendors = Json.createArrayBuilder();
    for (ProfileEntry.VendorSet one : said.vendors()) {
      JsonObjectBuilder vendor =
          Json.createObjectBuilder()
              .add("id", one.vendor())
              .add("name", one.name())
              .add("clause", one.clause());
      if (one.note() != null) {
        vendor.add("note", one.note());
      }
      vendors.add(vendor);
    }
    JsonObjectBuilder names = Json.createObjectBuilder();
    Profile.NAMES.forEach(
        kind ->
            names.add(kind, Json.createArrayBuilder(said.names().getOrDefault(kind, List.of()))));
    StringWriter text = new StringWriter();
    try (JsonWriter writer =
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(text)) {
      writer.writeObject(
          Json.createObjectBuilder()
              .add("organisation", VERSION)
              .add("entities", entities)
              .add("vendors", vendors)
              .add("names", names)
              .build());
    }
    return text.toString().strip() + "\n";
  }

  /**
   * Reads a file.
   *
   * @throws Refused when it is none of this kind
   */
  static ReplaceProfile.Said read(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonObject file = reader.readObject();
      if (file.getInt("organisation", 0) != VERSION) {
        throw new Refused("not-an-organisation", "what", "organisation");
      }
      return new ReplaceProfile.Said(
          objects(file, "entities").stream()
              .map(
                  one ->
                      new ProfileEntry.EntitySet(
                          text(one, "id", ""), text(one, "name", ""), texts(one, "traits")))
              .toList(),
          objects(file, "vendors").stream()
              .map(
                  one ->
                      new ProfileEntry.VendorSet(
                          text(one, "id", ""),
                          text(one, "name", ""),
                          text(one, "clause", "unknown"),
                          note(one)))
              .toList(),
          names(file));
    } catch (JsonException | ClassCastException | IllegalStateException e) {
      throw new Refused("not-an-organisation", "what", "JSON");
    }
  }

  private static Map<String, List<String>> names(JsonObject file) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    JsonObject said = file.getJsonObject("names");
    if (said != null) {
      said.keySet().forEach(kind -> names.put(kind, texts(said, kind)));
    }
    return names;
  }

  private static List<JsonObject> objects(JsonObject file, String key) {
    JsonArray all = file.getJsonArray(key);
    List<JsonObject> objects = new ArrayList<>();
    for (int i = 0; all != null && i < all.size(); i++) {
      objects.add(all.getJsonObject(i));
    }
    return objects;
  }

  private static String text(JsonObject from, String key, String otherwise) {
    JsonString text = from.getJsonString(key);
    return text == null ? otherwise : text.getString();
  }

  private static @Nullable String note(JsonObject vendor) {
    JsonString note = vendor.getJsonString("note");
    return note == null ? null : note.getString();
  }

  private static List<String> texts(JsonObject from, String key) {
    JsonArray all = from.getJsonArray(key);
    List<String> texts = new ArrayList<>();
    for (int i = 0; all != null && i < all.size(); i++) {
      texts.add(all.getString(i));
    }
    return texts;
  }
}
