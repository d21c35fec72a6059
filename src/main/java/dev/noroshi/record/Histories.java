package dev.noroshi.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Grows lists by key while a tail of entries is folded. Only the lists that the tail touches are
 * copied, and each once, so a long record folds in linear time.
 */
final class Histories<V> {

  private final Map<String, List<V>> all;
  private final Map<String, List<V>> touched = new LinkedHashMap<>();

  Histories(Map<String, List<V>> before) {
    all = new LinkedHashMap<>(before);
  }

  void add(String key, V value) {
    touched.computeIfAbsent(key, k -> new ArrayList<>(all.getOrDefault(k, List.of()))).add(value);
  }

  /** Takes values away; a key without any is as if it had never been. */
  void remove(String key, Predicate<V> which) {
    touched
        .computeIfAbsent(key, k -> new ArrayList<>(all.getOrDefault(k, List.of())))
        .removeIf(which);
  }

  void removeEverywhere(Predicate<V> which) {
    List.copyOf(all.keySet()).forEach(key -> remove(key, which));
    touched.values().forEach(list -> list.removeIf(which));
  }

  boolean has(String key) {
    return all.containsKey(key) || touched.containsKey(key);
  }

  Map<String, List<V>> done() {
    touched.forEach((key, list) -> all.put(key, Collections.unmodifiableList(list)));
    all.values().removeIf(List::isEmpty);
    return Collections.unmodifiableMap(all);
  }
}
