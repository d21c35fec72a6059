package dev.noroshi.standin.api;

import dev.noroshi.standin.json.Js;
import dev.noroshi.standin.world.Group;
import dev.noroshi.standin.world.Person;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** People and user groups. */
final class UserMethods {

  private static final int MOST_AT_ONCE = 1_000;

  void register(Map<String, Method> methods) {
    methods.put("users.info", UserMethods::info);
    methods.put("users.list", UserMethods::list);
    methods.put("users.lookupByEmail", UserMethods::byEmail);
    methods.put("users.getPresence", UserMethods::presence);
    methods.put("usergroups.list", UserMethods::groups);
    methods.put("usergroups.users.list", UserMethods::groupMembers);
  }

  private static JsonObject user(Call call, Person person) throws ApiError {
    return person.user(
        call.world().timeline().now(),
        call.truth("include_locale"),
        call.by().may("users:read.email"));
  }

  private static JsonObjectBuilder info(Call call) throws ApiError {
    return Js.object().add("user", user(call, call.person("user")));
  }

  /** Without a limit all people come at once, unless they are too many for that. */
  private static JsonObjectBuilder list(Call call) throws ApiError {
    List<Person> people = List.copyOf(call.workspace().people());
    if (!call.has("limit") && people.size() > MOST_AT_ONCE) {
      throw new ApiError("limit_required");
    }
    Pages.Page<Person> page = Pages.of(call, people, MOST_AT_ONCE);
    var members = Js.array();
    for (Person person : page.items()) {
      members.add(user(call, person));
    }
    JsonObjectBuilder answer = Js.object().add("members", members).add("cache_ts", 0);
    page.describe(answer);
    return answer;
  }

  private static JsonObjectBuilder byEmail(Call call) throws ApiError {
    String email = call.needed("email").toLowerCase(Locale.ROOT);
    for (Person person : call.workspace().people()) {
      if (!person.deleted() && person.email().toLowerCase(Locale.ROOT).equals(email)) {
        return Js.object().add("user", user(call, person));
      }
    }
    throw new ApiError("users_not_found");
  }

  /** Nobody's presence is watched here: people are simply there. */
  private static JsonObjectBuilder presence(Call call) throws ApiError {
    String user = call.text("user");
    if (user != null && call.workspace().person(user) == null) {
      // No error of this method's own is documented for it.
      throw new ApiError("invalid_arguments", List.of("[ERROR] invalid user [json-pointer:/user]"));
    }
    return Js.object().add("presence", "active");
  }

  private static JsonObjectBuilder groups(Call call) throws ApiError {
    boolean disabledToo = call.truth("include_disabled");
    List<JsonObject> groups =
        call.workspace().groups().stream()
            .filter(group -> group.enabled() || disabledToo)
            .map(group -> group.json(call.truth("include_users"), call.truth("include_count")))
            .toList();
    return Js.object().add("usergroups", Js.objects(groups));
  }

  private static JsonObjectBuilder groupMembers(Call call) throws ApiError {
    Group group = call.workspace().group(call.text("usergroup"));
    if (group == null || (!group.enabled() && !call.truth("include_disabled"))) {
      throw new ApiError("no_such_subteam");
    }
    return Js.object().add("users", Js.strings(group.people()));
  }
}
