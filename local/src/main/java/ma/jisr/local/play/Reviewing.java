package ma.jisr.local.play;

import java.util.List;
import java.util.Map;
import ma.jisr.local.client.Refused;
import tools.jackson.databind.JsonNode;

/** The officer sees her tasks, previews a decision on all of them at once, and takes it. */
final class Reviewing {

    private final Staff staff;
    private final Story story;

    Reviewing(Staff staff, Story story) {
        this.staff = staff;
        this.story = story;
    }

    void review(Part part, String run, List<Beneficiary> waiting) {
        JsonNode tasks = staff.officer()
                .get("/api/v1/review-tasks?limit=200&province=%s&programme=%s"
                        .formatted(part.province(), part.code(run)))
                .path("items");
        if (tasks.size() != waiting.size()) {
            throw Refused.failed("%d tasks for %d people under review".formatted(tasks.size(), waiting.size()));
        }
        Map<String, Object> decision = Map.of(
                "registrations", waiting.stream().map(Beneficiary::id).toList(),
                "outcome", "ACCEPTED",
                "reason", "وثيقة أصلية سارية المفعول");
        staff.officer().post("/api/v1/reviews?preview=true", decision);
        staff.officer().post("/api/v1/reviews", decision);
        waiting.forEach(each -> each.awaitStatus("PLACE_ALLOCATED", "IN_TRAINING"));
        story.tell("The officer has seen %d proofs of disability, and accepted them at once.", waiting.size());
    }
}
