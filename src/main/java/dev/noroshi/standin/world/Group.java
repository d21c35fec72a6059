package dev.noroshi.standin.world;

import dev.noroshi.standin.json.Js;
import jakarta.json.JsonObject;
import java.util.List;

/** A user group such as {@code @managers}. */
public record Group(
    String id, String team, String handle, String name, List<String> people, boolean enabled) {

  public JsonObject json(boolean withUsers, boolean withCount) {
    var group =
        Js.object()
            .add("id", id)
            .add("team_id", team)
            .add("is_usergroup", true)
            .add("is_subteam", true)
            .add("name", name)
            .add("description", "")
            .add("handle", handle)
            .add("is_external", false)
            .add("date_create", 0)
            .add("date_update", 0)
            .add("date_delete", enabled ? 0 : 1)
            .add("created_by", "")
            .add("prefs", Js.object().add("channels", Js.array()).add("groups", Js.array()));
    if (withUsers) {
      group.add("users", Js.strings(people));
    }
    if (withCount) {
      group.add("user_count", people.size());
    }
    return group.build();
  }
}
