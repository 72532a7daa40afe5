package ma.jisr.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What says who somebody is, looked for in any bytes, all at once.
 *
 * <p>Source: Aho and Corasick, Efficient string matching, 1975.
 */
final class PersonalValues {

    private static final int SHORTEST = 4;

    private final List<int[]> next = new ArrayList<>();
    private final List<String> ends = new ArrayList<>();
    private final List<Integer> fallback = new ArrayList<>();
    private final Set<String> words = new TreeSet<>();
    private boolean ready;

    PersonalValues() {
        state();
    }

    /** All of a registration as the API takes it. */
    void add(JsonNode registration) {
        JsonNode applicant = registration.get("applicant");
        List.of("givenName", "familyName").forEach(name -> word(applicant.path(name)));
        List.of("nationalId", "email", "birthDate")
                .forEach(name -> add(applicant.path(name).asString("")));
        add(applicant.at("/residence/address").asString(""));
        add(registration.at("/disability/number").asString(""));
        String phone = applicant.path("phone").asString("");
        add(phone.replace("+", ""));
        add(phone.replace("+212", "0"));
    }

    /** A name counts only where it stands by itself, as it may be within another word. */
    private void word(JsonNode name) {
        words.add(name.asString(""));
        add(name.asString(""));
    }

    /** Anything that is long enough to be nothing else. */
    void add(String value) {
        if (value.length() < SHORTEST || ready) {
            return;
        }
        int at = 0;
        for (byte each : value.getBytes(UTF_8)) {
            int following = next.get(at)[each & 0xFF];
            if (following < 0) {
                following = state();
                next.get(at)[each & 0xFF] = following;
            }
            at = following;
        }
        ends.set(at, value);
    }

    private int state() {
        int[] none = new int[256];
        Arrays.fill(none, -1);
        next.add(none);
        ends.add("");
        fallback.add(0);
        return next.size() - 1;
    }

    private void prepare() {
        ready = true;
        Deque<Integer> open = new ArrayDeque<>(List.of(0));
        while (!open.isEmpty()) {
            int at = open.remove();
            for (int each = 0; each < 256; each++) {
                int following = next.get(at)[each];
                int otherwise = at == 0 ? 0 : next.get(fallback.get(at))[each];
                if (following < 0) {
                    next.get(at)[each] = otherwise;
                } else {
                    fallback.set(following, otherwise);
                    open.add(following);
                }
            }
        }
    }

    /** Those that are there. */
    Set<String> in(byte[] bytes) {
        if (!ready) {
            prepare();
        }
        Set<String> found = new TreeSet<>();
        int at = 0;
        for (int i = 0; i < bytes.length; i++) {
            at = next.get(at)[bytes[i] & 0xFF];
            for (int end = at; end != 0; end = fallback.get(end)) {
                String value = ends.get(end);
                if (!value.isEmpty() && isWhole(value, bytes, i)) {
                    found.add(value);
                }
            }
        }
        return found;
    }

    private boolean isWhole(String value, byte[] bytes, int last) {
        int before = last - value.getBytes(UTF_8).length;
        return !words.contains(value)
                || (before < 0 || !isLetter(bytes[before])) && (last + 1 == bytes.length || !isLetter(bytes[last + 1]));
    }

    private static boolean isLetter(byte each) {
        return each < 0 || Character.isLetterOrDigit(each);
    }
}
