package dev.noroshi.standin.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.noroshi.standin.TestSlack;
import dev.noroshi.standin.setup.SetupFault.Why;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A setup that cannot be taken is refused with the place and the reason. */
final class SetupFaultsTest {

  private static final String WHOLE =
      """
      {
        "token": "t",
        "workspaces": [{
          "id": "T1", "name": "One", "domain": "one",
          "people": [
            {"id": "U1", "handle": "sato", "zone": "Asia/Tokyo", "guest": "none"},
            {"id": "U2", "handle": "vera", "outside": {"id": "T9", "name": "Vendor"}}
          ],
          "groups": [{"id": "S1", "handle": "leads", "people": ["sato"]}],
          "channels": [
            {"id": "C1", "name": "general", "people": ["*"]},
            {"id": "C2", "name": "incident", "people": ["sato"], "messages": [
              {"by": "sato", "text": "a", "minutes_ago": 5, "replies": [{"by": "vera", "text": "b"}]}
            ]}
          ]
        }],
        "apps": [
          {"id": "A1", "manifest": {}, "app_token": "xapp-1", "workspaces": [
            {"id": "T1", "bot_token": "xoxb-1", "channels": ["general"]}
          ]},
          {"manifest_file": "small.json"}
        ]
      }
      """;

  private static Setup read(String text) throws SetupFault {
    return Setup.read(
        text, path -> path.equals("small.json") ? "{}" : path.equals("broken") ? "[" : null);
  }

  @Test
  void the_whole_is_sound() throws SetupFault {
    Setup setup = read(WHOLE);
    assertThat(setup.host()).isEqualTo("127.0.0.1");
    assertThat(setup.hosts()).isEmpty();
    assertThat(setup.port()).isZero();
    assertThat(setup.rateLimits()).isTrue();
    assertThat(setup.apps()).hasSize(2);
    assertThat(setup.workspaces().get(0).people().get(1).email()).isEqualTo("vera@example.com");
    assertThat(setup.workspaces().get(0).channels().get(0).everybody()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "token": "t",            | "token": 5,                | token                             | WRONG_TYPE
          "token": "t",            | "token": " ",              | token                             | WRONG_TYPE
          "token": "t",            | "tokens": "t",             | tokens                            | UNKNOWN_KEY
          "token": "t",            | "port": 65536,             | port                              | OUT_OF_RANGE
          "token": "t",            | "port": -1,                | port                              | OUT_OF_RANGE
          "token": "t",            | "port": 1.5,               | port                              | WRONG_TYPE
          "token": "t",            | "port": "80",              | port                              | WRONG_TYPE
          "token": "t",            | "port": 1e300,             | port                              | WRONG_TYPE
          "token": "t",            | "port": 1e999999999,       | port                              | WRONG_TYPE
          "token": "t",            | "socket_port": 65536,      | socket_port                       | OUT_OF_RANGE
          "token": "t",            | "host": [],                | host                              | WRONG_TYPE
          "token": "t",            | "hosts": "a",              | hosts                             | WRONG_TYPE
          "token": "t",            | "hosts": [1],              | hosts                             | WRONG_TYPE
          "token": "t",            | "rate_limits": "no",       | rate_limits                       | WRONG_TYPE
          "id": "T1", "name"       | "name"                     | workspaces[0].id                  | MISSING
          "name": "One"            | "name": null               | workspaces[0].name                | WRONG_TYPE
          "name": "One"            | "nam": "One"               | workspaces[0].name                | MISSING
          "domain": "one"          | "domian": "one"            | workspaces[0].domian              | UNKNOWN_KEY
          "handle": "sato", "zone" | "zone"                     | workspaces[0].people[0].handle    | MISSING
          "handle": "sato"         | "handle": "vera"           | workspaces[0].people[1].handle    | TWICE
          "id": "U1"               | "id": "U2"                 | workspaces[0].people[1].id        | TWICE
          "Asia/Tokyo"             | "Asia/Atlantis"            | workspaces[0].people[0].zone      | UNKNOWN_ZONE
          "guest": "none"          | "guest": "some"            | workspaces[0].people[0].guest     | OUT_OF_RANGE
          "guest": "none"          | "gast": "none"             | workspaces[0].people[0].gast      | UNKNOWN_KEY
          {"id": "T9", "name": "Vendor"} | {"id": "T9"}         | workspaces[0].people[1].outside.name | MISSING
          {"id": "T9", "name": "Vendor"} | "T9"                 | workspaces[0].people[1].outside   | WRONG_TYPE
          "name": "Vendor"         | "name": "V", "x": 1        | workspaces[0].people[1].outside.x | UNKNOWN_KEY
          "people": ["sato"]}],    | "people": ["nobody"]}],    | workspaces[0].groups[0].people    | UNKNOWN_PERSON
          "people": ["sato"]}],    | "people": ["sato"], "x": 1}], | workspaces[0].groups[0].x      | UNKNOWN_KEY
          "people": ["sato"], "me  | "people": ["nobody"], "me  | workspaces[0].channels[1].people  | UNKNOWN_PERSON
          "name": "incident"       | "name": "general"          | workspaces[0].channels[1].name    | TWICE
          "id": "C2"               | "id": "C1"                 | workspaces[0].channels[1].id      | TWICE
          "name": "incident"       | "name": "x", "private": 1  | workspaces[0].channels[1].private | WRONG_TYPE
          "people": ["*"]          | "people": {}               | workspaces[0].channels[0].people  | WRONG_TYPE
          "people": ["*"]          | "peple": ["*"]             | workspaces[0].channels[0].peple   | UNKNOWN_KEY
          {"by": "sato", "text": "a" | {"by": "x", "text": "a"  | workspaces[0].channels[1].messages[0].by | UNKNOWN_PERSON
          "minutes_ago": 5         | "minutes_ago": -5          | workspaces[0].channels[1].messages[0].minutes_ago | OUT_OF_RANGE
          {"by": "vera", "text": "b"} | {"by": "vera"}          | workspaces[0].channels[1].messages[0].replies[0].text | MISSING
          {"by": "vera", "text": "b"} | 5                       | workspaces[0].channels[1].messages[0].replies[0] | WRONG_TYPE
          {"by": "vera", "text": "b"} | {"by": "vera", "text": "b", "y": 1} | workspaces[0].channels[1].messages[0].replies[0].y | UNKNOWN_KEY
          "manifest": {},          | "manifest": "x",           | apps[0].manifest                  | WRONG_TYPE
          "manifest": {},          |                            | apps[0].manifest                  | MISSING
          "app_token": "xapp-1"    | "app_token": 1             | apps[0].app_token                 | WRONG_TYPE
          {"id": "T1", "bot        | {"id": "T7", "bot          | apps[0].workspaces[0].id          | UNKNOWN_WORKSPACE
          ["general"]              | ["nowhere"]                | apps[0].workspaces[0].channels    | UNKNOWN_CHANNEL
          "bot_token"              | "bottoken"                 | apps[0].workspaces[0].bottoken    | UNKNOWN_KEY
          small.json               | none.json                  | apps[1].manifest_file             | NOT_READABLE
          small.json               | broken                     | apps[1].manifest_file             | NOT_JSON
          {"manifest_file": "small.json"} | {"id": "A1", "manifest": {}} | apps[1].id               | TWICE
          {"manifest_file": "small.json"} | {"app_token": "xapp-1", "manifest": {}} | apps[1].app_token | TWICE
          {"manifest_file": "small.json"} | {"manifest": {}, "workspaces": [{"id": "T1", "bot_token": "xoxb-1"}]} | apps[1].workspaces[0].bot_token | TWICE
          {"manifest_file": "small.json"} | {"manifest": {}, "manifest_file": "small.json"} | apps[1].manifest_file | TWICE
          """)
  void each_fault_is_named_with_its_place(String sound, String broken, String place, Why why) {
    assertThat(WHOLE).contains(sound);
    String text = WHOLE.replace(sound, broken == null ? "" : broken);
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            SetupFault.class,
            fault -> {
              assertThat(fault.place()).isEqualTo(place);
              assertThat(fault.why()).isEqualTo(why);
            });
  }

  private static void refused(String text, String place, Why why) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            SetupFault.class,
            fault -> {
              assertThat(fault.place()).isEqualTo(place);
              assertThat(fault.why()).isEqualTo(why);
            });
  }

  @Test
  void what_is_no_setup_at_all_is_refused() {
    for (String text : List.of("", " ", "[]", "null", "1", "{", "[".repeat(100_000))) {
      refused(text, "", Why.NOT_JSON);
    }
    refused("{}", "workspaces", Why.MISSING);
    refused("{\"workspaces\":[]}", "workspaces", Why.MISSING);
    refused("{\"workspaces\":[1]}", "workspaces[0]", Why.WRONG_TYPE);
    refused(
        "{\"workspaces\":[{\"id\":\"T\",\"name\":\"n\"}]}", "workspaces[0].people", Why.MISSING);
  }

  @Test
  void two_workspaces_may_share_the_ids_in_them_but_not_their_own() throws SetupFault {
    String one = "{\"id\":\"T1\",\"name\":\"n\",\"people\":[{\"id\":\"U1\",\"handle\":\"a\"}]}";
    String two = one.replace("T1", "T2");
    assertThat(read("{\"workspaces\":[" + one + "," + two + "]}").workspaces()).hasSize(2);
    refused("{\"workspaces\":[" + one + "," + one + "]}", "workspaces[1].id", Why.TWICE);
  }

  @Test
  void every_value_of_every_wrong_type_is_refused_or_taken_but_breaks_nothing() {
    List<String> strange = new ArrayList<>();
    for (String name :
        List.of(
            "token",
            "workspaces",
            "people",
            "handle",
            "outside",
            "groups",
            "channels",
            "text",
            "messages",
            "replies",
            "apps",
            "manifest",
            "manifest_file",
            "bot_token",
            "zone")) {
      for (String value :
          List.of("null", "1", "true", "\"\"", "[]", "{}", "[[]]", "[{}]", "\"\\u0000\"")) {
        strange.add(
            WHOLE.replaceAll(
                "\"" + name + "\": (\"[^\"]*\"|\\[[^\\[\\]{}]*\\]|\\{\\})",
                "\"" + name + "\": " + value.replace("\\", "\\\\")));
      }
    }
    for (String text : strange) {
      try {
        assertThat(read(text).workspaces()).isNotEmpty();
      } catch (SetupFault fault) {
        assertThat(fault.why()).isNotNull();
      }
    }
  }

  @Test
  void what_is_taken_is_there_when_the_stand_in_opens() throws SetupFault {
    try (TestSlack slack =
        TestSlack.open(
            WHOLE.replace("{\"manifest_file\": \"small.json\"}", "{\"manifest\": {}}"),
            null,
            null)) {
      assertThat(slack.standIn().token()).isEqualTo("t");
      assertThat(slack.credentials().botToken()).isEqualTo("xoxb-1");
      assertThat(slack.thread("U1", "C2", slack.messages("U1", "C2").get(0).getString("ts")))
          .hasSize(2);
    }
  }
}
