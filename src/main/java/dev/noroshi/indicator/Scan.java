package dev.noroshi.indicator;

import dev.noroshi.indicator.Indicator.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * Finds the atoms of a text, one kind after the other, each in one pass. Every sign is looked at a
 * bounded number of times: no text, however hostile, takes longer than its length calls for.
 */
final class Scan {

  private static final int LONGEST_LOCAL_PART = 64;
  private static final String IN_LOCAL_PART = "._%+-=&";
  private static final String IN_USER = "._~%!$&*+,;=:-";

  private final Plain text;
  private final List<Atom> atoms = new ArrayList<>();
  private final List<Scheme> schemes = new ArrayList<>();
  private final BitSet live = new BitSet();

  private Scan(Plain text) {
    this.text = text;
  }

  static Scan of(Plain text) {
    Scan scan = new Scan(text);
    scan.names();
    scan.addresses4();
    scan.addresses6();
    scan.hashes();
    scan.mails();
    scan.links();
    scan.atoms.sort(Atom.IN_ORDER);
    return scan;
  }

  /** In the order of {@link Atom#IN_ORDER}. */
  List<Atom> atoms() {
    return atoms;
  }

  List<Scheme> schemes() {
    return schemes;
  }

  /** Whether a dot, an at-sign or a colon makes an indicator work. */
  boolean isLive(int index) {
    return live.get(index);
  }

  private void add(Kind kind, int start, int end, String liveSigns) {
    atoms.add(new Atom(kind, start, end));
    enliven(start, end, liveSigns);
  }

  private void enliven(int start, int end, String liveSigns) {
    for (int i = start; i < end; i++) {
      if (liveSigns.indexOf(text.sign(i)) >= 0) {
        live.set(i);
      }
    }
  }

  private void names() {
    int at = 0;
    while (at < text.size()) {
      if (!Name.isLabelStart(text, at)) {
        at++;
        continue;
      }
      Name name = Name.at(text, at, false);
      if (name.isDomain(text)) {
        Kind kind = name.mayBeFile(text) ? Kind.DOMAIN_OR_FILE : Kind.DOMAIN;
        add(kind, name.start(), name.end(), ".");
      } else if (name.wellFormed()) {
        halves(name);
      }
      at = Math.max(name.reach(), at + 1);
    }
  }

  /**
   * {@code evil.example[.]x} is no name, but a chat sees what stands before the disguised dot and
   * makes a link of it.
   */
  private void halves(Name name) {
    int from = name.start();
    for (int at = from; at < name.end(); at++) {
      if (text.sign(at) == '.' && !text.written(at).equals(".")) {
        enlivenHalf(from, at);
        from = at + 1;
      }
    }
    if (from > name.start()) {
      enlivenHalf(from, name.end());
    }
  }

  private void enlivenHalf(int from, int to) {
    int ending = to;
    while (ending > from && text.sign(ending - 1) != '.') {
      ending--;
    }
    if (ending > from && Endings.isDomain(text.read(ending, to).toLowerCase(Locale.ROOT))) {
      enliven(from, to, ".");
    }
  }

  private void addresses4() {
    for (int at = 0; at < text.size(); at++) {
      int end = Signs.isDigit(text.sign(at)) ? Address4.end(text, at) : at;
      if (end > at) {
        add(Kind.IPV4, at, end, ".");
      }
    }
  }

  private void addresses6() {
    int at = 0;
    while (at < text.size()) {
      int to = at;
      while (Address6.isPart(text.sign(to))) {
        to++;
      }
      Address6 address = Address6.in(text, at, to);
      if (address.isThere()) {
        add(Kind.IPV6, address.start(), address.end(), ":.");
      }
      at = Math.max(to, at + 1);
    }
  }

  private void hashes() {
    int at = 0;
    while (at < text.size()) {
      int to = at;
      int digits = 0;
      boolean hex = true;
      for (; Signs.isWord(text.sign(to)); to++) {
        hex &= Signs.isHex(text.sign(to));
        digits += Signs.isDigit(text.sign(to)) ? 1 : 0;
      }
      // A hash of digits only, or of letters only, is a number or a word.
      if (hex && digits > 0 && digits < to - at) {
        hash(at, to);
      }
      at = Math.max(to, at + 1);
    }
  }

  private void hash(int start, int end) {
    switch (end - start) {
      case 32 -> add(Kind.MD5, start, end, "");
      case 40 -> add(Kind.SHA1, start, end, "");
      case 64 -> add(Kind.SHA256, start, end, "");
      case 128 -> add(Kind.SHA512, start, end, "");
      default -> {}
    }
  }

  private void mails() {
    int free = 0;
    for (int sign = 0; sign < text.size(); sign++) {
      if (text.sign(sign) != '@') {
        continue;
      }
      Name host = Name.at(text, sign + 1, true);
      int start = localPart(sign, Math.max(free, sign - LONGEST_LOCAL_PART), host.emphasised());
      if (start < sign && host.takesMail(text)) {
        add(Kind.MAIL, start, host.end(), "@");
        enliven(sign, host.end(), ".");
        free = host.end();
      }
    }
  }

  private int localPart(int end, int limit, boolean emphasised) {
    int start = end;
    while (start > limit && isInLocalPart(text.sign(start - 1))) {
      start--;
    }
    while (start < end && (text.sign(start) == '.' || (emphasised && text.sign(start) == '_'))) {
      start++;
    }
    return start;
  }

  private static boolean isInLocalPart(int sign) {
    return Signs.isAsciiLetter(sign) || Signs.isDigit(sign) || IN_LOCAL_PART.indexOf(sign) >= 0;
  }

  private void links() {
    for (int at = 0; at < text.size(); at++) {
      if (!text.is(at, Scheme.SEPARATOR)) {
        continue;
      }
      Scheme scheme = Scheme.before(text, at);
      int host = host(at + Scheme.SEPARATOR.length());
      int end = hostEnd(host);
      if (scheme.isThere() && end > host) {
        schemes.add(scheme);
        add(Kind.URL, scheme.start(), end, "");
        enliven(host, end, ".");
        enliven(at, at + 1, scheme.hasKnownDisguise() ? "" : ":");
      }
    }
  }

  /** Behind the name and password that may stand before the host. */
  private int host(int start) {
    int at = start;
    while (isInUser(text.sign(at))) {
      at++;
    }
    boolean user = at > start && text.sign(at) == '@' && hostEnd(at + 1) > at + 1;
    return user ? at + 1 : start;
  }

  private static boolean isInUser(int sign) {
    return Signs.isAsciiLetter(sign) || Signs.isDigit(sign) || IN_USER.indexOf(sign) >= 0;
  }

  private int hostEnd(int start) {
    if (text.sign(start) != '[') {
      Name name = Name.at(text, start, true);
      return "/:?#".indexOf(text.sign(name.reach())) >= 0 ? name.reach() : name.end();
    }
    int at = start + 1;
    while (Address6.isPart(text.sign(at)) || text.sign(at) == '.') {
      at++;
    }
    return at > start + 1 && text.sign(at) == ']' ? at + 1 : start;
  }
}
