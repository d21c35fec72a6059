package dev.noroshi.app.web;

import java.util.List;
import java.util.Map;

/** A request that has come whole; its body goes beside it. */
record Asked(String method, String path, Map<String, List<String>> headers) {}
