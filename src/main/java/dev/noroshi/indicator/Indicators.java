package dev.noroshi.indicator;

import dev.noroshi.indicator.Indicator.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Indicators in text as people type it at night: Japanese words around them without spaces,
 * full-width signs, brackets, disguises. Private addresses and names are found like any other; what
 * may be shared is not decided here.
 */
public final class Indicators {

  private static final int GREATEST_PORT = 65_535;

  private final Plain text;
  private final Scan scan;
  private final BitSet linkStarts = new BitSet();
  private final BitSet hostStarts = new BitSet();

  /** What a sign becomes when a disguise is undone that is not one sign for another. */
  private final Map<Integer, String> plainSchemes = new HashMap<>();

  private Indicators(String text) {
    this.text = new Plain(text);
    this.scan = Scan.of(this.text);
    for (Scheme scheme : scan.schemes()) {
      linkStarts.set(scheme.start());
      for (int i = scheme.start(); i < scheme.colon(); i++) {
        plainSchemes.put(i, i == scheme.start() ? scheme.plain() : "");
      }
    }
    scan.atoms().stream().filter(Atom::isHost).forEach(host -> hostStarts.set(host.start()));
  }

  /** From left to right; none inside another. */
  public static List<Indicator> find(String text) {
    Indicators found = new Indicators(text);
    return found.outermost().stream().map(found::indicator).toList();
  }

  /**
   * The same text, in which nothing can be pressed, linked or unfolded; a second time changes
   * nothing.
   */
  public static String defanged(String text) {
    Indicators found = new Indicators(text);
    Map<Integer, String> changed = new HashMap<>();
    for (Scheme scheme : found.scan.schemes()) {
      for (int i = 1; i <= scheme.changedLetters(); i++) {
        int letter = scheme.start() + i;
        changed.put(letter, Character.isUpperCase(found.text.sign(letter)) ? "X" : "x");
      }
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < found.text.size(); i++) {
      boolean bracket = found.scan.isLive(i) && found.text.isBare(i);
      out.append(
          bracket ? bracketed(found.text.sign(i)) : changed.getOrDefault(i, found.text.written(i)));
    }
    return out.toString();
  }

  private static String bracketed(int sign) {
    return sign == '@' ? "[at]" : "[" + Character.toString(sign) + "]";
  }

  /**
   * The same text with the disguises of its indicators undone. For machines, never for a screen.
   */
  public static String refanged(String text) {
    Indicators found = new Indicators(text);
    BitSet inside = new BitSet();
    found.outermost().forEach(atom -> inside.set(atom.start(), atom.end()));
    found.scan.atoms().forEach(atom -> inside.set(atom.start(), atom.end()));
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < found.text.size(); i++) {
      out.append(inside.get(i) ? found.plain(i, i + 1) : found.text.written(i));
    }
    return out.toString();
  }

  private Indicator indicator(Atom atom) {
    return new Indicator(
        atom.kind(),
        text.place(atom.start()),
        text.place(atom.end()),
        plain(atom.start(), atom.end()));
  }

  private String plain(int start, int end) {
    StringBuilder out = new StringBuilder();
    for (int i = start; i < end; i++) {
      out.append(plainSchemes.containsKey(i) ? plainSchemes.get(i) : text.read(i, i + 1));
    }
    return out.toString();
  }

  /** The paths of links are followed only here, where no link lies inside another. */
  private List<Atom> outermost() {
    List<Atom> outermost = new ArrayList<>();
    int free = 0;
    for (Atom atom : scan.atoms()) {
      if (atom.start() >= free) {
        Atom whole =
            switch (atom.kind()) {
              case URL -> link(atom);
              case DOMAIN, IPV4 -> withPath(atom);
              default -> atom;
            };
        outermost.add(whole);
        free = whole.end();
      }
    }
    return outermost;
  }

  private Atom link(Atom host) {
    int end = portEnd(host.end());
    boolean path = "/?#".indexOf(text.sign(end)) >= 0;
    return new Atom(Kind.URL, host.start(), path ? pathEnd(end) : end);
  }

  /** Without a scheme a slash begins a path, a network length, or the next one of a list. */
  private Atom withPath(Atom host) {
    int end = portEnd(host.end());
    if (end == host.end() && host.kind() == Kind.IPV4) {
      int prefix = Address4.prefixEnd(text, end);
      if (prefix > end) {
        return new Atom(Kind.IPV4, host.start(), prefix);
      }
    }
    boolean slash = text.sign(end) == '/' && text.written(end).equals("/");
    int path = slash && !hostStarts.get(end + 1) ? pathEnd(end) : end;
    return path > end + 1
        ? new Atom(Kind.URL, host.start(), path)
        : new Atom(host.kind(), host.start(), end);
  }

  private int portEnd(int host) {
    int end = text.sign(host) == ':' ? Numbers.end(text, host + 1, 5, GREATEST_PORT) : host;
    return end > host + 1 ? end : host;
  }

  private int pathEnd(int start) {
    return Paths.end(text, start, linkStarts::get);
  }
}
