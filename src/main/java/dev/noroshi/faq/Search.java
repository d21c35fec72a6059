package dev.noroshi.faq;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.noroshi.guide.Guide;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** The finder of the guide in use. It is made once for each edition, for all who ask. */
public final class Search {

  /** The edition in use, and the next one while the first is still asked. */
  private static final Cache<String, CompletableFuture<Finder>> FINDERS =
      Caffeine.newBuilder().maximumSize(2).build();

  private final Supplier<Guide> guide;

  public Search(Supplier<Guide> guide) {
    this.guide = guide;
  }

  /** Makes it in the background, so that nobody waits for the first answer. */
  public void warm() {
    var unused = current();
  }

  /** The finder; nothing when it is not there within the time. */
  public Optional<Finder> within(Duration patience) {
    try {
      return Optional.of(current().get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a guide that was checked can be searched", e);
    }
  }

  private CompletableFuture<Finder> current() {
    Guide now = guide.get();
    return FINDERS.get(now.edition(), edition -> make(now));
  }

  private static CompletableFuture<Finder> make(Guide guide) {
    CompletableFuture<Finder> finder = new CompletableFuture<>();
    Thread thread = new Thread(() -> finder.complete(Finder.of(guide.knowledge())), "search");
    thread.setUncaughtExceptionHandler((t, e) -> finder.completeExceptionally(e));
    thread.setDaemon(true);
    thread.start();
    return finder;
  }
}
