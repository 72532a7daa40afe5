package ma.jisr.local.inbox;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of a request; a plus that nobody encoded is a blank, as everywhere, which a phone's key ignores. */
record Query(Map<String, String> values) {

    static Query of(URI uri) {
        Map<String, String> values = new HashMap<>();
        String raw = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        for (String pair : raw.split("&")) {
            String[] both = pair.split("=", 2);
            values.put(decode(both[0]), both.length == 2 ? decode(both[1]) : "");
        }
        return new Query(values);
    }

    /** Absent and blank are the same. */
    @Nullable
    String value(String name) {
        String value = values.getOrDefault(name, "");
        return value.isBlank() ? null : value;
    }

    private static String decode(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }
}
