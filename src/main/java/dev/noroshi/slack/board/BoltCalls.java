package dev.noroshi.slack.board;

import static dev.noroshi.slack.call.Calling.made;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.request.conversations.ConversationsHistoryRequest;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.model.Message;
import dev.noroshi.slack.call.CallFailed;
import dev.noroshi.slack.cards.Card;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The calls over Slack's own client. */
public final class BoltCalls implements Calls {

  /** The name of our mark; what stands beside it is random and says nothing of the incident. */
  private static final String MARK = "noroshi_post";

  private static final int PAGE = 100;
  private static final int MOST_PAGES = 5;

  private final MethodsClient client;

  public BoltCalls(MethodsClient client) {
    this.client = client;
  }

  private static Message.Metadata mark(String nonce) {
    return Message.Metadata.builder().eventType(MARK).eventPayload(Map.of("id", nonce)).build();
  }

  @Override
  public String post(String channel, String nonce, Card card) throws CallFailed {
    return made(() ->
            client.chatPostMessage(
                r ->
                    r.channel(channel)
                        .text(card.text())
                        .blocksAsString(card.blocks().toString())
                        .metadata(mark(nonce))
                        .unfurlLinks(false)
                        .unfurlMedia(false)))
        .getTs();
  }

  @Override
  public void update(String channel, String ts, String nonce, Card card) throws CallFailed {
    var unused =
        made(
            () ->
                client.chatUpdate(
                    r ->
                        r.channel(channel)
                            .ts(ts)
                            .text(card.text())
                            .blocksAsString(card.blocks().toString())
                            .metadata(mark(nonce))));
  }

  @Override
  public void delete(String channel, String ts) throws CallFailed {
    var unused = made(() -> client.chatDelete(r -> r.channel(channel).ts(ts)));
  }

  @Override
  public void pin(String channel, String ts) throws CallFailed {
    var unused = made(() -> client.pinsAdd(r -> r.channel(channel).timestamp(ts)));
  }

  @Override
  public String direct(String user) throws CallFailed {
    return made(() -> client.conversationsOpen(r -> r.users(List.of(user)))).getChannel().getId();
  }

  @Override
  public List<String> find(String channel, String nonce, Instant since) throws CallFailed {
    List<String> found = new ArrayList<>();
    String cursor = "";
    for (int page = 0; page < MOST_PAGES; page++) {
      ConversationsHistoryRequest request =
          ConversationsHistoryRequest.builder()
              .channel(channel)
              .oldest(since.getEpochSecond() + ".000000")
              .includeAllMetadata(true)
              .limit(PAGE)
              .cursor(cursor)
              .build();
      ConversationsHistoryResponse answer = made(() -> client.conversationsHistory(request));
      answer.getMessages().stream()
          .filter(message -> isOurs(message, nonce))
          .forEach(message -> found.add(message.getTs()));
      var next = answer.getResponseMetadata();
      cursor = next == null || next.getNextCursor() == null ? "" : next.getNextCursor();
      if (cursor.isEmpty()) {
        break;
      }
    }
    found.sort(Comparator.naturalOrder());
    return found;
  }

  private static boolean isOurs(Message message, String nonce) {
    Message.Metadata metadata = message.getMetadata();
    return metadata != null
        && MARK.equals(metadata.getEventType())
        && metadata.getEventPayload() != null
        && nonce.equals(metadata.getEventPayload().get("id"));
  }
}
