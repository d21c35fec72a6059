package dev.noroshi.slack.listen;

import static dev.noroshi.slack.call.Calling.made;

import com.slack.api.methods.MethodsClient;
import dev.noroshi.slack.call.CallFailed;
import dev.noroshi.slack.cards.Speaker;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is said to one person after the acknowledgement, and other calls nobody waits for. Best
 * effort: the record and its cards are the truth.
 */
final class Aside implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Aside.class);
  private static final int WAITING = 500;

  /** After these, half a minute has passed. */
  private static final int MOST_ATTEMPTS = 7;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

  private final MethodsClient client;
  private final Function<String, Speaker> speakers;
  private final ThreadPoolExecutor workers =
      new ThreadPoolExecutor(
          2,
          2,
          30,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          work -> {
            Thread thread = new Thread(work, "aside");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Speaks to people.
   *
   * @param speakers who speaks to a person, in their language
   */
  Aside(MethodsClient client, Function<String, Speaker> speakers) {
    this.client = client;
    this.speakers = speakers;
    workers.allowCoreThreadTimeOut(true);
  }

  /** Something that is tried once, after the acknowledgement. */
  @FunctionalInterface
  interface Work {
    void run(MethodsClient client) throws CallFailed;
  }

  void later(Work work) {
    try {
      workers.execute(
          () -> {
            try {
              work.run(client);
            } catch (CallFailed failed) {
              LOG.info("an aside was not said: {} {}", failed.kind(), failed.error());
            } catch (RuntimeException e) {
              LOG.warn("an aside failed: {}", e.getClass().getSimpleName());
            }
          });
    } catch (RejectedExecutionException e) {
      LOG.warn("too many asides wait; one is left out");
    }
  }

  /**
   * The same, tried again when it did not succeed: somebody waits for it, and to do it twice is to
   * do it once.
   */
  void insist(Work work) {
    insist(work, 1);
  }

  private void insist(Work work, int attempt) {
    later(
        methods -> {
          try {
            work.run(methods);
          } catch (CallFailed failed) {
            if (failed.kind() == CallFailed.Kind.REFUSED || attempt == MOST_ATTEMPTS) {
              throw failed;
            }
            LOG.info("tried again: {} {}", failed.kind(), failed.error());
            Duration pause = FIRST_PAUSE.multipliedBy(1L << attempt);
            Duration wait = failed.retryAfter().compareTo(pause) > 0 ? failed.retryAfter() : pause;
            delayed(wait).execute(() -> insist(work, attempt + 1));
          }
        });
  }

  /** Waits without holding up the two who work. */
  private static Executor delayed(Duration wait) {
    return CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  void tell(Place place, String person, @Nullable String thread, String text) {
    tell(place, person, thread, List.of(Kit.section(text)));
  }

  /** What lock screens show of it names nobody and nothing. */
  void tell(Place place, String person, @Nullable String thread, List<JsonObject> blocks) {
    later(
        methods -> {
          String fallback = speakers.apply(person).say("slack.fallback");
          var unused =
              made(
                  () ->
                      methods.chatPostEphemeral(
                          r ->
                              r.channel(place.channel())
                                  .user(person)
                                  .threadTs(thread)
                                  .text(fallback)
                                  .blocksAsString(Kit.message(blocks).toString())));
        });
  }

  @Override
  public void close() {
    workers.shutdown();
    try {
      if (!workers.awaitTermination(Duration.ofSeconds(2).toMillis(), TimeUnit.MILLISECONDS)) {
        workers.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
