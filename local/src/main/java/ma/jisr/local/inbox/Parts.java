package ma.jisr.local.inbox;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The parts whose message isn't whole yet; the oldest are given up when there are too many. */
final class Parts {
    private static final int BOUND = 10_000;

    private final Map<Part.Key, SortedMap<Integer, Part>> waiting = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Part.Key, SortedMap<Integer, Part>> eldest) {
            return size() > BOUND;
        }
    };

    /** Answers the message if this was its last missing part; a part that comes again replaces the one before. */
    Optional<Message> add(Part part) {
        SortedMap<Integer, Part> there = waiting.computeIfAbsent(part.key(), key -> new TreeMap<>());
        there.put(part.number(), part);
        if (there.size() < part.total()) {
            return Optional.empty();
        }
        waiting.remove(part.key());
        return Optional.of(join(part, there));
    }

    List<Part> waiting() {
        List<Part> parts = new ArrayList<>();
        waiting.values().forEach(there -> parts.addAll(there.values()));
        return parts;
    }

    private static Message join(Part last, SortedMap<Integer, Part> parts) {
        StringBuilder text = new StringBuilder();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        Encoding encoding = parts.get(parts.firstKey()).encoding();
        for (Part part : parts.values()) {
            if (part.encoding() != encoding) {
                text.append(encoding.decode(content.toByteArray()));
                content.reset();
                encoding = part.encoding();
            }
            content.writeBytes(part.content());
        }
        text.append(encoding.decode(content.toByteArray()));
        return new Message(last.at(), Message.Channel.SMS, last.to(), null, text.toString());
    }
}
