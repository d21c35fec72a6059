package dev.noroshi.guide.lint;

import java.util.Arrays;
import java.util.Optional;

/** What a guide file may be, told by its path; each kind has one schema. */
enum Kind {
  FLOW("flows/", "flow"),
  CHECKLIST("checklists/", "checklist"),
  TEXTS("texts/", "texts"),
  REGIMES("regimes/", "regimes"),
  CALENDAR("calendars/", "calendar"),
  TRIGGERS("triggers.json", "triggers"),
  REMINDERS("reminders.json", "reminders"),
  TRIAGE("triage.json", "triage"),
  TRAITS("traits.json", "traits"),
  FAQ_TITLES("faq/titles.json", "faq-titles"),
  FAQ("faq/", "faq"),
  GLOSSARY("glossary.json", "glossary"),
  PARTIES("parties/", "parties"),
  PURPOSES("purposes.json", "purposes"),
  NDA("nda.json", "nda"),
  SEARCH("search.json", "search"),
  SIGNPOSTS("signposts.json", "signposts"),
  ELEMENTS("elements.json", "elements"),
  STAGES("stages.json", "stages"),
  ROLES("roles.json", "roles"),
  SOURCES("sources/", "sources");

  private final String path;
  private final String schema;

  Kind(String path, String schema) {
    this.path = path;
    this.schema = schema;
  }

  static Optional<Kind> of(String file) {
    return Arrays.stream(values()).filter(kind -> kind.claims(file)).findFirst();
  }

  private boolean claims(String file) {
    return isFolder() ? file.startsWith(path) : file.equals(path);
  }

  boolean isFolder() {
    return path.endsWith("/");
  }

  String path() {
    return path;
  }

  String schemaResource() {
    return "/conversations/schema/" + schema + ".schema.json";
  }
}
