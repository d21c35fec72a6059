package dev.noroshi.standin.api;

import java.util.HashMap;
import java.util.Map;

/** The faults that are planted, by method; {@code *} is any method. */
public final class Faults {

  private final Map<String, Planted> planted = new HashMap<>();

  private static final class Planted {
    private final Fault fault;
    private int skip;
    private int times;

    Planted(Fault fault, int skip, int times) {
      this.fault = fault;
      this.skip = skip;
      this.times = times;
    }
  }

  /** The fault happens after so many sound calls, for so many times. */
  public synchronized void plant(String method, Fault fault, int skip, int times) {
    planted.put(method, new Planted(fault, skip, times));
  }

  public synchronized void clear() {
    planted.clear();
  }

  synchronized Fault take(String method) {
    String key = planted.containsKey(method) ? method : "*";
    Planted found = planted.get(key);
    if (found == null) {
      return Fault.NONE;
    }
    if (found.skip > 0) {
      found.skip--;
      return Fault.NONE;
    }
    if (--found.times <= 0) {
      planted.remove(key);
    }
    return found.fault;
  }
}
