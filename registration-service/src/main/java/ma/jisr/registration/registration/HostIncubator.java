package ma.jisr.registration.registration;

import java.time.Instant;
import java.util.Map;

/**
 * The incubator that takes her in.
 *
 * @param name by language (ar, fr)
 */
public record HostIncubator(String id, Map<String, String> name, String commune, Instant at) {}
