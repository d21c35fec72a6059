package dev.noroshi.standin.app;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.asElements;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.externalSelect;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.staticSelect;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.ReactionAddedEvent;
import com.slack.api.model.view.View;
import dev.noroshi.standin.StandIn.Credentials;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Does one of everything. What it heard it keeps, for the test to look at. */
public final class SmallApp {

  private final Queue<String> heard = new ConcurrentLinkedQueue<>();
  private final App app;

  public SmallApp(String apiUrl, Credentials credentials) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(apiUrl);
    config.setStatsEnabled(false);
    this.app =
        new App(
            AppConfig.builder()
                .slack(Slack.getInstance(config))
                .signingSecret(credentials.signingSecret())
                .singleTeamBotToken(credentials.botToken())
                .allEventsApiAutoAckEnabled(true)
                .build());
    commands();
    elements();
    forms();
    events();
  }

  public App bolt() {
    return app;
  }

  public List<String> heard() {
    return List.copyOf(heard);
  }

  public boolean heard(String line) {
    return heard.contains(line);
  }

  private void commands() {
    app.command(
        "/small",
        (request, context) -> {
          String text = request.getPayload().getText();
          heard.add("command " + text);
          switch (text) {
            case "card" ->
                context.say(
                    r -> r.channel(context.getChannelId()).text("first").blocks(card("first")));
            case "form" ->
                context.client().viewsOpen(r -> r.triggerId(context.getTriggerId()).view(form("")));
            case "later" -> {
              context.respond(r -> r.responseType("ephemeral").text("one"));
              context.respond(r -> r.responseType("in_channel").text("two"));
            }
            case "file" ->
                context
                    .client()
                    .filesUploadV2(
                        r ->
                            r.channel(context.getChannelId())
                                .filename("メモ.txt")
                                .title("メモ")
                                .initialComment("a file")
                                .fileData("中身".getBytes(StandardCharsets.UTF_8)));
            default -> {
              return context.ack("heard: " + text);
            }
          }
          return context.ack();
        });
    app.command(
        "/plain",
        (request, context) ->
            context.ack(r -> r.responseType("in_channel").text(request.getPayload().getText())));
  }

  private static List<LayoutBlock> card(String text) {
    return asBlocks(
        section(s -> s.blockId("words").text(markdownText("*" + text + "*"))),
        actions(
            a ->
                a.blockId("choices")
                    .elements(
                        asElements(
                            button(b -> b.actionId("press").text(plainText("Press")).value("v1")),
                            staticSelect(
                                s ->
                                    s.actionId("choose")
                                        .options(
                                            List.of(
                                                option(plainText("甲"), "ko"),
                                                option(plainText("乙"), "otsu")))),
                            externalSelect(s -> s.actionId("look-up").minQueryLength(1))))));
  }

  private void elements() {
    app.blockAction(
        "press",
        (request, context) -> {
          heard.add("press " + request.getPayload().getActions().get(0).getValue());
          context.respond(r -> r.replaceOriginal(true).text("second").blocks(card("second")));
          return context.ack();
        });
    app.blockAction(
        "choose",
        (request, context) -> {
          String value = request.getPayload().getActions().get(0).getSelectedOption().getValue();
          heard.add("choose " + value);
          context
              .client()
              .chatUpdate(
                  r ->
                      r.channel(request.getPayload().getChannel().getId())
                          .ts(request.getPayload().getMessage().getTs())
                          .blocks(card("chosen " + value))
                          .text("chosen " + value));
          return context.ack();
        });
    app.blockSuggestion(
        "look-up",
        (request, context) ->
            context.ack(
                r ->
                    r.options(
                        List.of(
                            Option.builder()
                                .text(plainText(request.getPayload().getValue() + "!"))
                                .value("found")
                                .build()))));
    app.blockAction("look-up", (request, context) -> context.ack());
  }

  private static View form(String note) {
    return view(
        v ->
            v.type("modal")
                .callbackId("form")
                .privateMetadata(note)
                .notifyOnClose(true)
                .title(viewTitle(t -> t.type("plain_text").text("Form")))
                .submit(viewSubmit(t -> t.type("plain_text").text("Send")))
                .close(viewClose(t -> t.type("plain_text").text("Cancel")))
                .blocks(
                    asBlocks(
                        input(
                            i ->
                                i.blockId("name")
                                    .label(plainText("Name" + note))
                                    .element(plainTextInput(e -> e.actionId("text")))),
                        actions(
                            a ->
                                a.blockId("more")
                                    .elements(
                                        asElements(
                                            button(
                                                b ->
                                                    b.actionId("renew")
                                                        .text(plainText("Renew")))))))));
  }

  private static View page(String text) {
    return view(
        v ->
            v.type("modal")
                .callbackId("page")
                .title(viewTitle(t -> t.type("plain_text").text("Page")))
                .blocks(asBlocks(section(s -> s.text(plainText(text))))));
  }

  private void forms() {
    app.globalShortcut(
        "open-form",
        (request, context) -> {
          context.client().viewsOpen(r -> r.triggerId(context.getTriggerId()).view(form("")));
          return context.ack();
        });
    app.messageShortcut(
        "note-this",
        (request, context) -> {
          heard.add("noted " + request.getPayload().getMessage().getText());
          context.respond(r -> r.text("noted"));
          return context.ack();
        });
    app.blockAction(
        "renew",
        (request, context) -> {
          View now = request.getPayload().getView();
          context
              .client()
              .viewsUpdate(r -> r.viewId(now.getId()).hash(now.getHash()).view(form(" again")));
          return context.ack();
        });
    app.viewSubmission(
        "form",
        (request, context) -> {
          String name = typed(request.getPayload().getView());
          heard.add("submit " + name);
          return switch (name) {
            case "bad" -> context.ackWithErrors(Map.of("name", "not this one"));
            case "push" -> context.ackWithPush(page("pushed"));
            case "update" -> context.ackWithUpdate(form(" updated"));
            case "clear" -> context.ack(r -> r.responseAction("clear"));
            default -> context.ack();
          };
        });
    app.viewClosed(
        "form",
        (request, context) -> {
          heard.add("closed " + request.getPayload().isCleared());
          return context.ack();
        });
  }

  private static String typed(View form) {
    var inBlock = form.getState().getValues().getOrDefault("name", Map.of());
    return Objects.requireNonNull(inBlock.get("text")).getValue();
  }

  private void events() {
    app.event(
        MessageEvent.class,
        (payload, context) -> {
          heard.add("message " + payload.getEvent().getText());
          return context.ack();
        });
    app.event(
        AppMentionEvent.class,
        (payload, context) -> {
          context.say("you called?");
          return context.ack();
        });
    app.event(
        ReactionAddedEvent.class,
        (payload, context) -> {
          heard.add("reaction " + payload.getEvent().getReaction());
          return context.ack();
        });
    app.event(
        AppHomeOpenedEvent.class,
        (payload, context) -> {
          String user = payload.getEvent().getUser();
          context
              .client()
              .viewsPublish(
                  r ->
                      r.userId(user)
                          .view(
                              view(
                                  v ->
                                      v.type("home")
                                          .blocks(
                                              asBlocks(
                                                  section(
                                                      s ->
                                                          s.text(
                                                              markdownText(
                                                                  "Home of <@" + user + ">"))))))));
          return context.ack();
        });
  }
}
