package dev.noroshi.slack.listen;

import static dev.noroshi.slack.call.Calling.made;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import dev.noroshi.desk.Command;
import dev.noroshi.desk.RemoveEntity;
import dev.noroshi.desk.RemoveVendor;
import dev.noroshi.desk.StoreException;
import dev.noroshi.desk.Ticket;
import dev.noroshi.slack.call.CallFailed;
import dev.noroshi.slack.cards.Actions;
import dev.noroshi.slack.who.Person;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The buttons of what is prepared. They belong to no channel: any of our own people may press them,
 * in App Home and in the pages themselves.
 */
final class PreparePresses {

  private static final Logger LOG = LoggerFactory.getLogger(PreparePresses.class);

  private final Room room;
  private final PreparePage page;
  private final EntityForm entity;
  private final VendorForm vendor;
  private final NamesForm names;
  private final StartForm start;
  private final ReachForm reach;

  PreparePresses(
      Room room,
      PreparePage page,
      EntityForm entity,
      VendorForm vendor,
      NamesForm names,
      StartForm start,
      ReachForm reach) {
    this.room = room;
    this.page = page;
    this.entity = entity;
    this.vendor = vendor;
    this.names = names;
    this.start = start;
    this.reach = reach;
  }

  void register(App app) {
    app.blockAction(
        Pattern.compile(Actions.PREPARE + "(:.*)?"),
        (request, context) -> {
          try {
            pressed(request.getPayload(), context);
          } catch (CallFailed failed) {
            LOG.info("a page was not shown: {} {}", failed.kind(), failed.error());
          } catch (StoreException e) {
            LOG.warn("a page was not read: {}", e.code());
          } catch (IllegalArgumentException e) {
            LOG.info("a button to prepare carries what is none of ours");
          }
          return context.ack();
        });
  }

  private void pressed(BlockActionPayload payload, ActionContext context) throws CallFailed {
    Optional<Person> person = room.gate().ours(payload.getUser().getId());
    String[] parts = String.valueOf(payload.getActions().get(0).getValue()).split("\\|", -1);
    if (payload.getView() == null || person.isEmpty() || parts.length != 2) {
      return;
    }
    boolean home = payload.getView().getType().equals("home");
    Kept kept =
        home
            ? new Kept("", person.get().lang(), "|")
            : Kept.read(payload.getView().getPrivateMetadata());
    Who who = new Who(payload.getTeam().getId(), person.get(), payload.getTriggerId());
    switch (parts[0]) {
      case "entity", "vendor", "names" -> push(payload, context, form(kept, parts[0], parts[1]));
      case "reach" ->
          push(payload, context, reach.view(new Kept("", kept.lang(), kept.value()), person.get()));
      case "drill" ->
          push(payload, context, start.view("", kept.lang(), StartForm.Where.FROM_ANYWHERE, true));
      case "remove-entity", "remove-vendor" -> remove(payload, context, who, kept, parts);
      default -> {
        String text = page.text(page.view(parts[0], kept.lang(), kept.incident()));
        if (home) {
          var unused =
              made(
                  () ->
                      context
                          .client()
                          .viewsOpen(r -> r.triggerId(payload.getTriggerId()).viewAsString(text)));
        } else {
          update(payload, context, text);
        }
      }
    }
  }

  private JsonObject form(Kept kept, String what, String id) {
    Kept form = page.form(kept, id);
    return switch (what) {
      case "entity" -> entity.view(form);
      case "vendor" -> vendor.view(form);
      default -> names.view(form);
    };
  }

  private void remove(
      BlockActionPayload payload, ActionContext context, Who who, Kept kept, String[] parts)
      throws CallFailed {
    Ticket ticket = who.ticket(kept.lang());
    String askedIn = PreparePage.askedIn(kept);
    Command command =
        parts[0].equals("remove-entity")
            ? new RemoveEntity(ticket, parts[1], askedIn)
            : new RemoveVendor(ticket, parts[1], askedIn);
    Room.Handled handled = room.handle(command, kept.lang());
    if (command instanceof RemoveEntity) {
      room.board().lookAtAll();
    }
    String said = handled.refused().orElse(null);
    update(
        payload, context, page.text(page.view(kept.part(1), kept.lang(), kept.incident(), said)));
  }

  private void push(BlockActionPayload payload, ActionContext context, JsonObject view)
      throws CallFailed {
    String text = page.text(view);
    var unused =
        made(
            () ->
                context
                    .client()
                    .viewsPush(r -> r.triggerId(payload.getTriggerId()).viewAsString(text)));
  }

  private static void update(BlockActionPayload payload, ActionContext context, String text)
      throws CallFailed {
    String id = payload.getView().getId();
    var unused = made(() -> context.client().viewsUpdate(r -> r.viewId(id).viewAsString(text)));
  }
}
