package dev.noroshi.standin.world;

/** The addresses that open one message. */
public final class Permalinks {

  private Permalinks() {}

  public static String of(String base, Message message) {
    String link = base + "/archives/" + message.channel() + "/p" + message.ts().replace(".", "");
    return message.root() == null
        ? link
        : link + "?thread_ts=" + message.root() + "&cid=" + message.channel();
  }
}
