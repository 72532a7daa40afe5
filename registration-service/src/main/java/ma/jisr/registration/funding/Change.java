package ma.jisr.registration.funding;

import java.util.Map;

/**
 * What would make a rule hold, all else being as it is: one of the things that it saw, with another value.
 *
 * @param input what it is called
 * @param message what it would have to be, by language (ar, fr, zgh, en)
 */
public record Change(String input, Map<String, String> message) {}
