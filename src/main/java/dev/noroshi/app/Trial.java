package dev.noroshi.app;

import dev.noroshi.desk.Desk;
import dev.noroshi.desk.DrillClock;
import dev.noroshi.desk.MapTime;
import dev.noroshi.desk.Ticket;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Lang;
import dev.noroshi.record.Entry;
import dev.noroshi.record.Incident;
import dev.noroshi.record.IncidentTime;
import dev.noroshi.record.OpenEntry;
import dev.noroshi.record.SealedEntry;
import dev.noroshi.standin.StandIn;
import dev.noroshi.standin.setup.Setup;
import dev.noroshi.standin.setup.SetupFault;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Noroshi to try without a workspace: a stand-in, the app in it, and a record that is gone
 * afterwards. Beside the chat stands the record as it grows.
 */
public final class Trial implements AutoCloseable {

  private static final String CHANNEL = "incident-1120";
  private static final String TEAM = "T0STANDIN";
  private static final int SHOWN = 40;
  private static final Duration LONGEST_START = Duration.ofSeconds(30);

  private final StandIn standIn;
  private final SlackService service;
  private final Path folder;
  private final Guide guide;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "trial-panels");
            thread.setDaemon(true);
            return thread;
          });
  private String shown = "";

  private Trial(StandIn standIn, SlackService service, Path folder, Guide guide) {
    this.standIn = standIn;
    this.service = service;
    this.folder = folder;
    this.guide = guide;
  }

  public static Trial open(Guide guide, int port) throws IOException, SetupFault {
    Setup.App app =
        new Setup.App(
            null,
            Setup.App.of(manifest(), null).manifest(),
            null,
            null,
            null,
            List.of(new Setup.Place(TEAM, null, List.of(CHANNEL))));
    StandIn standIn = LocalSlack.open(Setup.usual().with(app).at(port));
    Path folder = Files.createTempDirectory("noroshi-try");
    StandIn.Credentials credentials = standIn.credentials().get(0);
    SlackService service =
        SlackService.start(
            Settings.local(
                standIn.apiUrl(),
                credentials.botToken(),
                credentials.appToken(),
                new RecordPlace("jdbc:sqlite:" + folder.resolve("record.db"))),
            () -> guide);
    Trial trial = new Trial(standIn, service, folder, guide);
    try {
      if (!service.awaitReady(LONGEST_START)) {
        service.close();
        standIn.close();
        throw new IllegalStateException("the app could not connect to the stand-in");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    trial.offerJumps();
    var unused = trial.watch.scheduleWithFixedDelay(trial::show, 0, 500, TimeUnit.MILLISECONDS);
    return trial;
  }

  private static String manifest() throws IOException {
    try (InputStream in = Trial.class.getResourceAsStream("/manifests/socket-mode.json")) {
      byte[] bytes = Objects.requireNonNull(in, "manifest").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /** The page, open at the incident channel. */
  public String url(Lang lang) {
    String person = lang == Lang.JA ? "U0SATO" : "U0ALEX";
    return standIn.pageUrl() + "&as=" + person + "&channel=C0INCIDENT&lang=" + lang.tag();
  }

  private void offerJumps() {
    jump("hour", "try.jump-hour", Duration.ofHours(1));
    jump("day", "try.jump-day", Duration.ofDays(1));
  }

  private void jump(String id, String key, Duration by) {
    standIn.panels().offer(id, words(key), words("try.jump-hint"), () -> ahead(by));
  }

  /** Only drills have a clock that can be moved. */
  private void ahead(Duration by) {
    Desk desk = service.noroshi().desk();
    Instant machine = service.noroshi().clock().instant();
    for (Incident incident : desk.incidents()) {
      if (incident.outline().drill() && incident.outline().isOpen()) {
        Ticket ticket = new Ticket("try", "jump/" + UUID.randomUUID(), Lang.JA);
        DrillClock clock = new DrillClock(incident.time(machine).plus(by), 1);
        desk.handle(new MapTime(ticket, incident.id(), clock));
      }
    }
  }

  private JsonObject words(String key) {
    return bilingual(lang -> guide.texts().get(lang, key));
  }

  private static JsonObject bilingual(Function<Lang, String> words) {
    JsonObjectBuilder both = Json.createObjectBuilder();
    for (Lang lang : Lang.values()) {
      both.add(lang.tag(), words.apply(lang));
    }
    return both.build();
  }

  /** Shows the newest entries of all records, when there are new ones. */
  private void show() {
    List<Incident> incidents = service.noroshi().desk().incidents();
    String now = incidents.stream().map(Incident::head).reduce("", String::concat);
    if (now.equals(shown)) {
      return;
    }
    shown = now;
    JsonArrayBuilder rows = Json.createArrayBuilder();
    for (Incident incident : incidents) {
      List<SealedEntry> entries = service.noroshi().entries(incident.id());
      int from = Math.max(0, entries.size() - SHOWN);
      for (int i = entries.size() - 1; i >= from; i--) {
        rows.add(row(incident, entries.get(i)));
      }
    }
    standIn
        .panels()
        .show("record", words("try.record"), Json.createObjectBuilder().add("rows", rows).build());
  }

  private JsonObject row(Incident incident, SealedEntry sealed) {
    OpenEntry open = sealed.open(IncidentTime.REAL);
    Entry entry = open.entry();
    return Json.createObjectBuilder()
        .add(
            "head",
            bilingual(lang -> "#" + sealed.seq() + " " + of(incident, lang).kind(open.type())))
        .add("text", bilingual(lang -> entry == null ? "" : of(incident, lang).about(entry)))
        .add("detail", open.by() + " · " + sealed.hash().substring(0, 16) + "…")
        .add("time", sealed.at().getEpochSecond())
        .build();
  }

  private EntryWords of(Incident incident, Lang lang) {
    return new EntryWords(service.noroshi().desk(), guide, incident, lang);
  }

  @Override
  public void close() {
    watch.shutdownNow();
    service.close();
    standIn.close();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
