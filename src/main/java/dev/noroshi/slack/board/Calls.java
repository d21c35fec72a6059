package dev.noroshi.slack.board;

import dev.noroshi.slack.call.CallFailed;
import dev.noroshi.slack.cards.Card;
import java.time.Instant;
import java.util.List;

/** The calls to Slack that the board makes. */
public interface Calls {

  /** Posts a card and gives its time stamp. */
  String post(String channel, String nonce, Card card) throws CallFailed;

  void update(String channel, String ts, String nonce, Card card) throws CallFailed;

  void delete(String channel, String ts) throws CallFailed;

  void pin(String channel, String ts) throws CallFailed;

  /** Where messages to one person go. */
  String direct(String user) throws CallFailed;

  /** Our own messages with this mark, oldest first, among those posted since. */
  List<String> find(String channel, String nonce, Instant since) throws CallFailed;
}
