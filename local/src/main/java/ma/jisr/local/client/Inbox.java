package ma.jisr.local.client;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The developers' inbox: every message that left the platform. */
public final class Inbox {

    /** One SMS or e-mail that arrived. */
    public record Message(Instant at, String channel, String to, String text) {}

    /** A one-time code and when it arrived. */
    public record Code(Instant at, String digits) {}

    private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)", Pattern.UNICODE_CHARACTER_CLASS);

    private final Platform http;
    private final Patience patience;

    public Inbox(Platform http, Patience patience) {
        this.http = http;
        this.patience = patience;
    }

    /** When the newest message arrived, if there is any. */
    public Optional<Instant> newest() {
        return messages("/api/messages").stream().map(Message::at).max(Comparator.naturalOrder());
    }

    /** What arrived after a time. */
    public List<Message> after(Instant time) {
        return messages("/api/messages?after=" + Platform.encode(time.toString()));
    }

    /** The newest one-time code that came to a phone by SMS, or to an e-mail address. */
    public Optional<Code> newestCode(String address) {
        String channel = address.contains("@") ? "EMAIL" : "SMS";
        return messages("/api/messages?to=" + Platform.encode(address)).stream()
                .filter(message -> message.channel().equals(channel))
                .flatMap(message -> code(message).stream())
                .max(Comparator.comparing(Code::at));
    }

    /** The next one-time code after the one that was the newest before it was asked for. */
    public Code awaitCodeAfter(Optional<Code> before, String address) {
        return patience.await(
                "message with a one-time code",
                () -> newestCode(address)
                        .filter(code -> before.isEmpty()
                                || code.at().isAfter(before.get().at())));
    }

    private List<Message> messages(String path) {
        Answer answer = http.get(path, Map.of());
        if (!answer.ok() || !answer.body().isArray()) {
            throw Refused.failed("the inbox answered " + answer.problem());
        }
        return stream(answer.body()).map(Inbox::message).toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return array.values().stream();
    }

    private static Message message(JsonNode json) {
        return new Message(
                Instant.parse(json.path("at").asString()),
                json.path("channel").asString(""),
                json.path("to").asString(""),
                json.path("text").asString(""));
    }

    private static Optional<Code> code(Message message) {
        Matcher digits = CODE.matcher(message.text());
        return digits.find() ? Optional.of(new Code(message.at(), ascii(digits.group()))) : Optional.empty();
    }

    private static String ascii(String digits) {
        StringBuilder ascii = new StringBuilder();
        digits.codePoints().forEach(digit -> ascii.append(Character.digit(digit, 10)));
        return ascii.toString();
    }
}
