package dev.noroshi.slack.listen;

import static dev.noroshi.slack.call.Calling.made;

import com.slack.api.methods.MethodsClient;
import dev.noroshi.slack.call.CallFailed;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
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

  private final MethodsClient client;
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

  Aside(MethodsClient client) {
    this.client = client;
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

  void tell(Place place, String person, @Nullable String thread, String text) {
    tell(place, person, thread, text, List.of(Kit.section(text)));
  }

  void tell(
      Place place, String person, @Nullable String thread, String text, List<JsonObject> blocks) {
    later(
        methods -> {
          var unused =
              made(
                  () ->
                      methods.chatPostEphemeral(
                          r ->
                              r.channel(place.channel())
                                  .user(person)
                                  .threadTs(thread)
                                  .text(text)
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
