package dev.noroshi.guide;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody outside who can be asked or has to be told.
 *
 * @param mode how information goes there
 * @param night what to do at night and on closed days, or null
 * @param outcomes of the decisions at which it is named, as {@code flow/outcome}
 */
public record Party(
    String id,
    Bilingual name,
    Bilingual when,
    Bilingual what,
    Bilingual bring,
    String mode,
    Bilingual reach,
    @Nullable String url,
    Bilingual hours,
    @Nullable Bilingual night,
    Set<String> outcomes,
    List<Integer> faq,
    Words words,
    Source source) {

  /** Parties of one kind. */
  public record Group(String kind, Bilingual name, List<Party> parties) {}
}
