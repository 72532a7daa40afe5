package ma.jisr.journey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;

/**
 * What must hold after any run, checked from outside: it reads only the API and the topics.
 *
 * <p>Each violation is a sentence that begins with the invariant's number.
 */
final class Invariants {

    static final Set<String> SETTLED =
            Set.of("INELIGIBLE", "UNDER_REVIEW", "WAITLISTED", "PLACE_ALLOCATED", "WITHDRAWN");

    private static final Set<String> HANDED_OVER = Set.of("SENT", "DELIVERED");
    private static final Map<String, String> TOLD_BY = Map.of(
            "PLACE_ALLOCATED", "place-allocated",
            "WAITLISTED", "applicant-waitlisted",
            "INELIGIBLE", "applicant-found-ineligible",
            "UNDER_REVIEW", "review-requested",
            "WITHDRAWN", "registration-withdrawn");

    private final Api committee;
    private final Api administrator;
    private final String kafka;

    Invariants(Api committee, Api administrator, String kafka) {
        this.committee = committee;
        this.administrator = administrator;
        this.kafka = kafka;
    }

    /** A registration whose submission was answered 202. */
    record Accepted(People.Applicant applicant, String id) {}

    List<String> violations(Collection<Accepted> accepted, String programme) {
        List<String> found = new ArrayList<>();
        found.addAll(unsettled(accepted));
        found.addAll(placesThatDontAddUp(accepted, programme));
        found.addAll(factsOutOfOrder());
        found.addAll(untold(accepted));
        return found;
    }

    /** I1: everything answered 202 is there and has reached a settled status. */
    List<String> unsettled(Collection<Accepted> accepted) {
        return accepted.stream()
                .filter(each -> !SETTLED.contains(each.applicant().statusOf(each.id())))
                .map(each -> "I1 " + each.id() + " is " + each.applicant().statusOf(each.id()))
                .toList();
    }

    /** I2: per envelope, taken + available = total, and taken = registrations with a place. */
    List<String> placesThatDontAddUp(Collection<Accepted> accepted, String programme) {
        List<String> found = new ArrayList<>();
        Map<String, Integer> holders = holders(accepted, programme);
        JsonNode envelopes =
                committee.get("/api/v1/programmes/" + programme + "/envelopes").expect(200);
        for (JsonNode envelope : envelopes.get("items").values()) {
            String province = envelope.get("province").asString();
            JsonNode places = envelope.get("places");
            int taken = places.get("taken").asInt();
            int total = places.get("total").asInt();
            if (taken > total || taken + places.get("available").asInt() != total) {
                found.add("I2 " + province + ": " + places);
            }
            if (taken != holders.getOrDefault(province, 0)) {
                found.add("I2 " + province + ": " + taken + " taken, held by " + holders.getOrDefault(province, 0));
            }
        }
        return found;
    }

    private static Map<String, Integer> holders(Collection<Accepted> accepted, String programme) {
        Map<String, Integer> holders = new HashMap<>();
        for (Accepted each : accepted) {
            JsonNode registration = each.applicant().sees(each.id());
            if (registration.get("programme").asString().equals(programme)
                    && registration.get("status").asString().equals("PLACE_ALLOCATED")) {
                holders.merge(registration.at("/applicant/residence/province").asString(), 1, Integer::sum);
            }
        }
        return holders;
    }

    /** I5: every fact is on its topic, in order per key, without a gap; a fact may be there twice, never late. */
    List<String> factsOutOfOrder() {
        List<String> found = new ArrayList<>();
        for (String topic : Topic.FACTS) {
            Map<String, Long> last = new HashMap<>();
            for (ConsumerRecord<String, byte[]> record : new Topic(kafka, topic).everything()) {
                long sequence = Topic.sequenceOf(record);
                long before = last.getOrDefault(record.key(), 0L);
                if (sequence > before + 1) {
                    found.add("I5 " + topic + " " + record.key() + ": " + sequence + " after " + before);
                }
                last.put(record.key(), Math.max(before, sequence));
            }
        }
        return found;
    }

    /** I6: every settled status has its message, handed over, and none is repeated without being marked so. */
    List<String> untold(Collection<Accepted> accepted) {
        List<String> found = new ArrayList<>();
        for (Accepted each : accepted) {
            String status = each.applicant().statusOf(each.id());
            List<JsonNode> messages = messagesOf(each.id());
            Set<String> told = new TreeSet<>();
            for (JsonNode message : messages) {
                if (HANDED_OVER.contains(message.get("status").asString())) {
                    told.add(message.get("template").asString());
                }
            }
            if (TOLD_BY.containsKey(status) && !told.contains(TOLD_BY.get(status))) {
                found.add("I6 " + each.id() + " is " + status + " but was told only " + told);
            }
        }
        return found;
    }

    List<JsonNode> messagesOf(String registration) {
        return administrator
                .get("/api/v1/messages?limit=200&registration=" + registration)
                .expect(200)
                .get("items")
                .values()
                .stream()
                .toList();
    }
}
