package dev.noroshi.slack.listen;

import static dev.noroshi.slack.call.Calling.made;

import com.slack.api.bolt.response.Response;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackFilesUploadV2Exception;
import com.slack.api.methods.response.files.FilesUploadV2Response;
import dev.noroshi.desk.Desk;
import dev.noroshi.desk.TakeRecord;
import dev.noroshi.record.Incident;
import dev.noroshi.slack.call.CallFailed;
import dev.noroshi.slack.cards.Speaker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Hands the record to the person who asks, in a direct message. It is noted first who took it. What
 * is for counsel only stays out, and while the attacker may be reading along, nothing is sent.
 */
final class Handing {

  private final Room room;

  Handing(Room room) {
    this.room = room;
  }

  Response export(Ask ask, Incident incident) {
    if (!incident.outline().mayHoldFacts()) {
      return ask.say("slack.export.watched", "incident", incident.id());
    }
    Room.Handled handled =
        room.handle(
            new TakeRecord(ask.who().ticket(ask.lang()), incident.id()), ask.who().person().lang());
    if (handled.refused().isPresent()) {
      return ask.context().ack(handled.refused().get());
    }
    Speaker speaker = ask.speaker();
    room.aside()
        .later(
            client -> {
              String person = ask.who().person().id();
              try {
                send(client, person, incident.id(), speaker);
                room.aside().tell(ask.place(), person, null, speaker.say("slack.export.sent"));
              } catch (CallFailed failed) {
                room.aside().tell(ask.place(), person, null, speaker.say("slack.export.failed"));
                throw failed;
              }
            });
    return ask.context().ack();
  }

  private void send(MethodsClient client, String person, String incident, Speaker speaker)
      throws CallFailed {
    Desk.Exported exported = room.desk().export(incident, false);
    String channel =
        made(() -> client.conversationsOpen(r -> r.users(List.of(person)))).getChannel().getId();
    String words =
        speaker.say(
            "slack.export.here", "seq", Long.toString(exported.seq()), "head", exported.head());
    try {
      FilesUploadV2Response sent =
          client.filesUploadV2(
              r ->
                  r.channel(channel)
                      .filename("noroshi-" + incident + ".jsonl")
                      .title(incident)
                      .fileData(exported.text().getBytes(StandardCharsets.UTF_8))
                      .initialComment(words));
      if (!sent.isOk()) {
        throw CallFailed.refused(String.valueOf(sent.getError()));
      }
    } catch (IOException | SlackApiException | SlackFilesUploadV2Exception e) {
      throw CallFailed.unclear(e.getClass().getSimpleName());
    }
  }
}
