package ma.jisr.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.jisr.local.client.Inbox;
import ma.jisr.local.client.Patience;

/** One run: sends the samples, then counts the messages that reached their people. */
final class Demo {

    private static final Duration QUIET = Duration.ofSeconds(1);

    private final Applicants applicants;
    private final Inbox inbox;
    private final Patience patience;

    Demo(Applicants applicants, Inbox inbox, Patience patience) {
        this.applicants = applicants;
        this.inbox = inbox;
        this.patience = patience;
    }

    Report run(List<Sample> samples, Consumer<Result> told) {
        Instant before = inbox.newest().orElse(Instant.EPOCH);
        long start = System.nanoTime();
        List<Result> results = applicants.apply(samples, told);
        Duration total = Duration.ofNanos(System.nanoTime() - start);
        return new Report(results, byChannel(onceQuiet(before), addresses(samples)), total);
    }

    /** The messages after a time, once no more come for a while. */
    private List<Inbox.Message> onceQuiet(Instant before) {
        List<Inbox.Message> messages = inbox.after(before);
        int size;
        do {
            size = messages.size();
            patience.pause("end of the messages", System.nanoTime(), QUIET);
            messages = inbox.after(before);
        } while (messages.size() > size);
        return messages;
    }

    private static Map<String, Long> byChannel(List<Inbox.Message> messages, Set<String> addresses) {
        return messages.stream()
                .filter(message -> addresses.contains(bare(message.to())))
                .collect(Collectors.groupingBy(Inbox.Message::channel, TreeMap::new, Collectors.counting()));
    }

    private static Set<String> addresses(List<Sample> samples) {
        return samples.stream()
                .flatMap(sample -> Stream.of(sample.phone(), sample.email()))
                .map(Demo::bare)
                .collect(Collectors.toSet());
    }

    private static String bare(String address) {
        return address.startsWith("+") ? address.substring(1) : address;
    }
}
