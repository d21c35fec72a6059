package dev.noroshi.standin.api;

import dev.noroshi.standin.json.Js;
import dev.noroshi.standin.world.Channel;
import dev.noroshi.standin.world.Channel.Kind;
import dev.noroshi.standin.world.Person;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which channels there are, who is in them, and direct messages. */
final class ConversationMethods {

  private static final int MOST_IN_A_GROUP = 8;

  void register(Map<String, Method> methods) {
    methods.put("conversations.list", call -> list(call, false));
    methods.put("users.conversations", call -> list(call, true));
    methods.put("conversations.info", ConversationMethods::info);
    methods.put("conversations.members", ConversationMethods::members);
    methods.put("conversations.open", ConversationMethods::open);
    methods.put("conversations.close", ConversationMethods::close);
    methods.put("conversations.mark", ConversationMethods::mark);
  }

  private static JsonObjectBuilder list(Call call, boolean onlyMine) throws ApiError {
    Pages.checkLimit(call);
    Set<Kind> kinds = new LinkedHashSet<>();
    List<String> types = call.list("types");
    for (String type : types.isEmpty() ? List.of("public_channel") : types) {
      kinds.add(
          switch (type) {
            case "public_channel" -> Kind.PUBLIC;
            case "private_channel" -> Kind.PRIVATE;
            case "im" -> Kind.IM;
            case "mpim" -> Kind.MPIM;
            default -> throw new ApiError("invalid_types");
          });
    }
    for (Kind kind : kinds) {
      call.needs(kind.scope() + ":read");
    }
    String user = call.text("user");
    String whose = user == null ? call.bot() : user;
    List<Channel> found = new ArrayList<>();
    for (Channel channel : call.workspace().channels()) {
      if (kinds.contains(channel.kind())
          && call.visible(channel)
          && (!onlyMine || channel.has(whose))
          && !(call.truth("exclude_archived") && channel.archived())) {
        found.add(channel);
      }
    }
    Pages.Page<Channel> page = Pages.of(call, found, 100);
    var channels = Js.array();
    for (Channel channel : page.items()) {
      channels.add(described(call, channel, true));
    }
    JsonObjectBuilder answer = Js.object().add("channels", channels);
    page.describe(answer);
    return answer;
  }

  private static JsonObjectBuilder described(Call call, Channel channel, boolean count)
      throws ApiError {
    JsonObjectBuilder described = Js.object(channel.json(call.workspace(), call.bot()));
    if (count && channel.kind() != Kind.IM) {
      described.add("num_members", channel.members().size());
    }
    return described;
  }

  private static JsonObjectBuilder info(Call call) throws ApiError {
    Channel channel = call.channel("channel");
    call.needs(channel, "read");
    return Js.object().add("channel", described(call, channel, call.truth("include_num_members")));
  }

  private static JsonObjectBuilder members(Call call) throws ApiError {
    Channel channel = call.channel("channel");
    call.needs(channel, "read");
    Pages.checkLimit(call);
    Pages.Page<String> page = Pages.of(call, List.copyOf(channel.members()), 100);
    JsonObjectBuilder answer = Js.object().add("members", Js.strings(page.items()));
    page.describe(answer);
    return answer;
  }

  private static JsonObjectBuilder open(Call call) throws ApiError {
    String existing = call.text("channel");
    if (existing != null) {
      Channel channel = direct(call.channel("channel"));
      return Js.object().add("channel", described(call, channel, false));
    }
    List<String> users = new ArrayList<>(call.list("users"));
    if (users.isEmpty()) {
      throw new ApiError("users_list_not_supplied");
    }
    if (users.size() > MOST_IN_A_GROUP) {
      throw new ApiError("too_many_users");
    }
    for (String user : users) {
      Person person = call.workspace().person(user);
      if (person == null) {
        throw new ApiError("user_not_found");
      }
      if (person.deleted()) {
        throw new ApiError("user_disabled");
      }
    }
    users.remove(call.bot());
    if (users.isEmpty()) {
      throw new ApiError("invalid_user_combination");
    }
    call.needs(users.size() == 1 ? "im:write" : "mpim:write");
    int before = call.workspace().channels().size();
    List<String> all = new ArrayList<>(users);
    all.add(call.bot());
    Channel channel = call.workspace().direct(all);
    JsonObjectBuilder answer = Js.object();
    if (before == call.workspace().channels().size()) {
      answer.add("already_open", true).add("no_op", true);
    }
    return answer.add(
        "channel",
        call.truth("return_im")
            ? described(call, channel, false)
            : Js.object().add("id", channel.id()));
  }

  private static JsonObjectBuilder close(Call call) throws ApiError {
    direct(call.channel("channel"));
    return Js.object();
  }

  private static Channel direct(Channel channel) throws ApiError {
    if (channel.kind() != Kind.IM && channel.kind() != Kind.MPIM) {
      throw new ApiError("method_not_supported_for_channel_type");
    }
    return channel;
  }

  private static JsonObjectBuilder mark(Call call) throws ApiError {
    Channel channel = call.memberChannel("channel");
    if (channel.message(call.needed("ts")) == null) {
      throw new ApiError("invalid_timestamp");
    }
    return Js.object();
  }
}
