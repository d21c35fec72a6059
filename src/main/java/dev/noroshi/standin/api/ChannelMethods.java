package dev.noroshi.standin.api;

import dev.noroshi.standin.json.Js;
import dev.noroshi.standin.world.Channel;
import dev.noroshi.standin.world.Channel.Kind;
import dev.noroshi.standin.world.Conversation;
import dev.noroshi.standin.world.Person;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Making channels and changing them: who is in, what they are called, whether they are open. */
final class ChannelMethods {

  private static final int MAX_NAME = 80;
  private static final int MAX_TOPIC = 250;

  /** Lower case, figures, marks of any script, hyphen and underscore. */
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}\\p{M}_-]+");

  void register(Map<String, Method> methods) {
    methods.put("conversations.create", ChannelMethods::create);
    methods.put("conversations.join", ChannelMethods::join);
    methods.put("conversations.invite", ChannelMethods::invite);
    methods.put("conversations.kick", ChannelMethods::kick);
    methods.put("conversations.leave", ChannelMethods::leave);
    methods.put("conversations.archive", ChannelMethods::archive);
    methods.put("conversations.unarchive", ChannelMethods::unarchive);
    methods.put("conversations.rename", ChannelMethods::rename);
    methods.put("conversations.setTopic", ChannelMethods::topic);
    methods.put("conversations.setPurpose", ChannelMethods::purpose);
  }

  private static JsonObjectBuilder answer(Call call, Channel channel) throws ApiError {
    return Js.object().add("channel", channel.json(call.workspace(), call.bot()));
  }

  private static Conversation conversation(Call call) throws ApiError {
    return call.workspace().conversation();
  }

  private static JsonObjectBuilder create(Call call) throws ApiError {
    boolean isPrivate = call.truth("is_private");
    call.needs(isPrivate ? "groups:write" : "channels:manage");
    String name = name(call);
    return answer(call, call.workspace().create(name, isPrivate, call.bot()));
  }

  private static String name(Call call) throws ApiError {
    String name = call.text("name");
    if (name == null) {
      throw new ApiError("invalid_name_required");
    }
    if (name.codePointCount(0, name.length()) > MAX_NAME) {
      throw new ApiError("invalid_name_maxlength");
    }
    if (!NAME.matcher(name).matches() || name.codePoints().anyMatch(Character::isUpperCase)) {
      throw new ApiError("invalid_name_specials");
    }
    if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new ApiError("invalid_name_punctuation");
    }
    if (call.workspace().channelByName(name) != null) {
      throw new ApiError("name_taken");
    }
    return name;
  }

  /** A channel that can still be changed; direct messages cannot. */
  private static Channel open(Channel channel) throws ApiError {
    if (named(channel).archived()) {
      throw new ApiError("is_archived");
    }
    return channel;
  }

  private static Channel named(Channel channel) throws ApiError {
    if (channel.kind() == Kind.IM || channel.kind() == Kind.MPIM) {
      throw new ApiError("method_not_supported_for_channel_type");
    }
    return channel;
  }

  private static JsonObjectBuilder join(Call call) throws ApiError {
    Channel channel = open(call.channel("channel"));
    if (channel.kind() != Kind.PUBLIC) {
      throw new ApiError("method_not_supported_for_channel_type");
    }
    boolean already = channel.has(call.bot());
    conversation(call).join(channel, call.bot(), null);
    JsonObjectBuilder answer = answer(call, channel);
    return already ? answer.add("warning", "already_in_channel") : answer;
  }

  private static JsonObjectBuilder invite(Call call) throws ApiError {
    Channel channel = open(call.memberChannel("channel"));
    List<String> users = call.list("users");
    if (users.isEmpty()) {
      throw new ApiError("no_user");
    }
    for (String user : users) {
      Person person = call.workspace().person(user);
      if (person == null || person.deleted()) {
        throw new ApiError("user_not_found");
      }
      if (user.equals(call.bot())) {
        throw new ApiError("cant_invite_self");
      }
      if (channel.has(user)) {
        throw new ApiError("already_in_channel");
      }
    }
    for (String user : users) {
      conversation(call).join(channel, user, call.bot());
    }
    return answer(call, channel);
  }

  private static JsonObjectBuilder kick(Call call) throws ApiError {
    Channel channel = named(call.memberChannel("channel"));
    if (!call.has("user")) {
      throw new ApiError("no_user");
    }
    String user = call.person("user").id();
    if (user.equals(call.bot())) {
      throw new ApiError("cant_kick_self");
    }
    if (channel.name().equals("general")) {
      throw new ApiError("cant_kick_from_general");
    }
    if (!channel.has(user)) {
      throw new ApiError("not_in_channel");
    }
    conversation(call).leave(channel, user);
    return Js.object();
  }

  private static JsonObjectBuilder leave(Call call) throws ApiError {
    Channel channel = open(call.channel("channel"));
    if (!channel.has(call.bot())) {
      return Js.object().add("not_in_channel", true);
    }
    if (channel.name().equals("general")) {
      throw new ApiError("cant_leave_general");
    }
    if (channel.kind() == Kind.PRIVATE && channel.members().size() == 1) {
      throw new ApiError("last_member");
    }
    conversation(call).leave(channel, call.bot());
    return Js.object();
  }

  private static JsonObjectBuilder archive(Call call) throws ApiError {
    Channel channel = call.memberChannel("channel");
    if (channel.archived()) {
      throw new ApiError("already_archived");
    }
    if (channel.name().equals("general")) {
      throw new ApiError("cant_archive_general");
    }
    conversation(call).archive(open(channel), true, call.bot());
    return Js.object();
  }

  private static JsonObjectBuilder unarchive(Call call) throws ApiError {
    Channel channel = call.channel("channel");
    if (!channel.archived()) {
      throw new ApiError("not_archived");
    }
    conversation(call).archive(channel, false, call.bot());
    return Js.object();
  }

  private static JsonObjectBuilder rename(Call call) throws ApiError {
    Channel channel = open(call.memberChannel("channel"));
    conversation(call).rename(channel, name(call), call.bot());
    return answer(call, channel);
  }

  private static String described(Call call, String what) throws ApiError {
    String text = call.text(what);
    if (text != null && text.length() > MAX_TOPIC) {
      throw new ApiError("too_long");
    }
    return text == null ? "" : text;
  }

  private static JsonObjectBuilder topic(Call call) throws ApiError {
    Channel channel = open(call.memberChannel("channel"));
    conversation(call).topic(channel, described(call, "topic"), call.bot());
    return answer(call, channel);
  }

  private static JsonObjectBuilder purpose(Call call) throws ApiError {
    Channel channel = open(call.memberChannel("channel"));
    conversation(call).purpose(channel, described(call, "purpose"), call.bot());
    return answer(call, channel);
  }
}
