package dev.noroshi.standin.api;

import dev.noroshi.standin.delivery.SocketHub;
import dev.noroshi.standin.json.Js;
import dev.noroshi.standin.world.Installation;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.function.Supplier;

/** Who am I, and where may I connect. */
final class AuthMethods {

  private final SocketHub sockets;
  private final Supplier<String> socketUrl;

  AuthMethods(SocketHub sockets, Supplier<String> socketUrl) {
    this.sockets = sockets;
    this.socketUrl = socketUrl;
  }

  void register(Map<String, Method> methods) {
    methods.put("api.test", AuthMethods::apiTest);
    methods.put("auth.test", AuthMethods::authTest);
    methods.put("auth.revoke", AuthMethods::revoke);
    methods.put("apps.connections.open", this::connect);
    methods.put("team.info", AuthMethods::team);
    methods.put("bots.info", AuthMethods::bot);
    methods.put("emoji.list", call -> Js.object().add("emoji", Js.object()));
  }

  /** Says back what it is told, an error too. */
  private static JsonObjectBuilder apiTest(Call call) {
    String error = call.text("error");
    JsonObjectBuilder answer = Js.object().add("ok", error == null);
    Js.put(answer, "error", error);
    return answer.add("args", call.arguments());
  }

  private static JsonObjectBuilder authTest(Call call) throws ApiError {
    if (!call.byBot()) {
      return Js.object().add("app_name", call.app().name()).add("app_id", call.app().id());
    }
    Installation by = call.by();
    return Js.object()
        .add("url", call.world().baseUrl() + "/")
        .add("team", by.workspace().name())
        .add("user", by.app().manifest().botName())
        .add("team_id", by.workspace().id())
        .add("user_id", by.botUser())
        .add("bot_id", by.botId())
        .add("is_enterprise_install", false);
  }

  private static JsonObjectBuilder revoke(Call call) throws ApiError {
    if (!call.truth("test")) {
      call.workspace().remove(call.by());
    }
    return Js.object().add("revoked", !call.truth("test"));
  }

  private JsonObjectBuilder connect(Call call) throws ApiError {
    String url = socketUrl.get() + "/link/?ticket=" + sockets.ticket(call.app());
    return Js.object().add("url", url + "&app_id=" + call.app().id());
  }

  private static JsonObjectBuilder team(Call call) throws ApiError {
    JsonObject team =
        Js.object()
            .add("id", call.workspace().id())
            .add("name", call.workspace().name())
            .add("domain", call.workspace().domain())
            .add("url", call.world().baseUrl() + "/")
            .add("email_domain", "")
            .build();
    return Js.object().add("team", team);
  }

  private static JsonObjectBuilder bot(Call call) throws ApiError {
    String id = call.text("bot");
    for (Installation installed : call.workspace().installations()) {
      if (id == null ? installed == call.by() : installed.botId().equals(id)) {
        return Js.object()
            .add(
                "bot",
                Js.object()
                    .add("id", installed.botId())
                    .add("deleted", false)
                    .add("name", installed.app().name())
                    .add("updated", 0)
                    .add("app_id", installed.app().id())
                    .add("user_id", installed.botUser())
                    .add("icons", Js.object()));
      }
    }
    throw new ApiError("bot_not_found");
  }
}
