package dev.noroshi.standin.delivery;

/**
 * What the stand-in does wrong on purpose, one at a time and until it has happened.
 *
 * <p>Slack promises neither order nor that an event comes only once; an app that counts on either
 * should find out here.
 */
public final class Mischief {

  /** How a signed request is spoilt. */
  public enum Tampering {
    NONE,
    SECRET,
    STALE,
    BODY
  }

  private int swaps;
  private int duplicates;
  private Tampering tampering = Tampering.NONE;
  private int tampered;

  /** The next so many events change places with the one after them. */
  public synchronized void swap(int times) {
    swaps = times;
  }

  /** The next so many events are delivered twice. */
  public synchronized void duplicate(int times) {
    duplicates = times;
  }

  /** The next so many HTTP requests carry a spoilt signature. */
  public synchronized void tamper(Tampering how, int times) {
    tampering = how;
    tampered = times;
  }

  synchronized boolean takeSwap() {
    return swaps > 0 && swaps-- > 0;
  }

  synchronized boolean takeDuplicate() {
    return duplicates > 0 && duplicates-- > 0;
  }

  synchronized Tampering takeTampering() {
    return tampered > 0 && tampered-- > 0 ? tampering : Tampering.NONE;
  }

  public synchronized void reset() {
    swaps = 0;
    duplicates = 0;
    tampered = 0;
  }
}
