package dev.noroshi.standin.acts;

import dev.noroshi.standin.world.World;
import org.jspecify.annotations.Nullable;

/** Work under the world's lock that may find that it cannot be done. */
public final class Locked {

  private Locked() {}

  /** Such a piece of work. */
  @FunctionalInterface
  public interface Work<T> {
    T run() throws ActFault;
  }

  public static <T> T in(World world, Work<T> work) throws ActFault {
    Result<T> result =
        world.locked(
            () -> {
              try {
                return new Result<T>(work.run(), null);
              } catch (ActFault fault) {
                return new Result<T>(null, fault);
              }
            });
    if (result.value() == null) {
      throw result.fault() == null ? new ActFault("nothing") : result.fault();
    }
    return result.value();
  }

  private record Result<T>(@Nullable T value, @Nullable ActFault fault) {}
}
