package dev.noroshi.standin.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.openqa.selenium.Keys;

/** What one can come to in the page, and how. */
final class Scenes {

  private Scenes() {}

  /**
   * Each scene is reached from the one before.
   *
   * @param root the stamp of a message with replies
   */
  static Map<String, Consumer<Page>> from(String root) {
    Map<String, Consumer<Page>> scenes = new LinkedHashMap<>();
    scenes.put(
        "talk",
        page -> {
          page.say("/small whisper");
          page.see("@ephemeral");
          page.see("@file img");
        });
    scenes.put(
        "gallery",
        page -> {
          open(page, "C2");
          page.see("@block[data-type=context_actions]");
        });
    scenes.put("gallery-top", page -> scrollTo(page, "@block[data-type=header]"));
    scenes.put("gallery-middle", page -> scrollTo(page, "@block[data-type=table]"));
    scenes.put(
        "completion",
        page -> {
          open(page, "C1");
          page.type("@composer", "@a");
          page.see("@completion-option");
        });
    scenes.put(
        "menu",
        page -> {
          page.retype("@composer", "");
          page.tool("root of a thread", "more");
          page.see("@message-menu");
        });
    scenes.put(
        "emoji",
        page -> {
          page.click("@menu-item[data-action=react]");
          page.see("@emoji-choice");
        });
    scenes.put(
        "details",
        page -> {
          page.keys(Keys.ESCAPE);
          page.click("@channel-title");
          page.see("@dialog @members");
        });
    scenes.put(
        "person",
        page -> {
          page.click("@dialog @member");
          page.see("@dialog[data-name=person]");
        });
    scenes.put(
        "people",
        page -> {
          page.keys(Keys.ESCAPE, Keys.ESCAPE);
          page.gone("@dialog");
          sidebar(page);
          page.click("@person-switcher");
          page.see("@dialog @person-option");
        });
    scenes.put(
        "sidebar",
        page -> {
          page.keys(Keys.ESCAPE);
          page.gone("@dialog");
          sidebar(page);
        });
    scenes.put(
        "home",
        page -> {
          page.click("@sidebar [aria-label=Apps] @channel, @sidebar [aria-label=アプリ] @channel");
          page.see("@home", "Home of");
        });
    scenes.put(
        "form",
        page -> {
          open(page, "C1");
          page.say("/small form");
          page.click("@modal-submit");
          page.see("@modal-error");
        });
    scenes.put(
        "inputs",
        page -> {
          page.keys(Keys.ESCAPE);
          page.gone("@modal");
          page.click("@message @element[data-action=noted-open]");
          page.see("@modal @block[data-type=input]");
        });
    scenes.put(
        "thread",
        page -> {
          page.keys(Keys.ESCAPE);
          page.gone("@modal");
          page.click("[data-ts='" + root + "'] @thread-summary");
          page.see("@thread-log @message", "the last reply");
        });
    scenes.put(
        "panel",
        page -> {
          page.click("@close-thread, @thread @back");
          if (!page.sees("@panel", "")) {
            page.click("@panel-switch");
          }
          page.see("@panel");
        });
    return scenes;
  }

  private static void scrollTo(Page page, String place) {
    page.script("arguments[0].scrollIntoView()", page.see(place));
  }

  private static void sidebar(Page page) {
    if (page.sees("@open-sidebar, @back-to-list", "") && !page.sees(".sidebar.open", "")) {
      page.click("@open-sidebar, @back-to-list");
      page.see(".sidebar.open");
    }
  }

  private static void open(Page page, String channel) {
    sidebar(page);
    page.click("@sidebar @channel[data-id=" + channel + "]");
    page.see("@composer");
  }
}
