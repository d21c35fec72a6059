package dev.noroshi.standin.blocks;

import static dev.noroshi.standin.blocks.Compositions.CONFIRM;
import static dev.noroshi.standin.blocks.Compositions.CONVERSATION_FILTER;
import static dev.noroshi.standin.blocks.Compositions.LINK_OPTION;
import static dev.noroshi.standin.blocks.Compositions.MARKUP_OPTION;
import static dev.noroshi.standin.blocks.Compositions.OPTION;
import static dev.noroshi.standin.blocks.Compositions.OPTION_GROUP;
import static dev.noroshi.standin.blocks.Compositions.plain;
import static dev.noroshi.standin.blocks.Values.bool;
import static dev.noroshi.standin.blocks.Values.integer;
import static dev.noroshi.standin.blocks.Values.list;
import static dev.noroshi.standin.blocks.Values.name;
import static dev.noroshi.standin.blocks.Values.string;

/** Everything one chooses from: menus, checkboxes, radio buttons. */
final class Menus {

  private Menus() {}

  private static Shape element() {
    return Shape.typed().may("action_id", string(255)).may("confirm", CONFIRM);
  }

  private static Shape menu() {
    return element().may("focus_on_load", bool()).may("placeholder", plain(150));
  }

  private static Shape multiMenu() {
    return menu().may("max_selected_items", integer(1, Integer.MAX_VALUE));
  }

  private static Shape onList(Shape menu) {
    return menu.may("options", list(1, 100, OPTION))
        .may("option_groups", list(1, 100, OPTION_GROUP))
        .tie(Ties.exactlyOne("options", "option_groups"));
  }

  private static Shape fromOutside(Shape menu) {
    return menu.may("min_query_length", integer(0, Integer.MAX_VALUE));
  }

  private static Shape conversations(Shape menu) {
    return menu.may("default_to_current_conversation", bool()).may("filter", CONVERSATION_FILTER);
  }

  static final Choice SELECT =
      Choice.of()
          .or(
              "static_select",
              onList(menu()).may("initial_option", OPTION).tie(Ties.onOffer("initial_option")))
          .or("external_select", fromOutside(menu()).may("initial_option", OPTION))
          .or("users_select", menu().may("initial_user", name()))
          .or(
              "conversations_select",
              conversations(menu())
                  .may("initial_conversation", name())
                  .may("response_url_enabled", bool()))
          .or(
              "channels_select",
              menu().may("initial_channel", name()).may("response_url_enabled", bool()));

  static final Choice MULTI_SELECT =
      Choice.of()
          .or(
              "multi_static_select",
              onList(multiMenu())
                  .may("initial_options", list(OPTION))
                  .tie(Ties.onOffer("initial_options")))
          .or(
              "multi_external_select",
              fromOutside(multiMenu()).may("initial_options", list(1, 100, OPTION)))
          .or("multi_users_select", multiMenu().may("initial_users", list(name())))
          .or(
              "multi_conversations_select",
              conversations(multiMenu()).may("initial_conversations", list(name())))
          .or("multi_channels_select", multiMenu().may("initial_channels", list(name())));

  static final Choice BOXES =
      Choice.of()
          .or(
              "checkboxes",
              element()
                  .need("options", list(1, 10, MARKUP_OPTION))
                  .may("initial_options", list(MARKUP_OPTION))
                  .may("focus_on_load", bool())
                  .tie(Ties.onOffer("initial_options")))
          .or(
              "radio_buttons",
              element()
                  .need("options", list(1, 10, MARKUP_OPTION))
                  .may("initial_option", MARKUP_OPTION)
                  .may("focus_on_load", bool())
                  .tie(Ties.onOffer("initial_option")));

  /** One to five; the older pages asked for two at least. */
  static final Choice OVERFLOW =
      Choice.of().or("overflow", element().need("options", list(1, 5, LINK_OPTION)));
}
