package ma.jisr.local.play;

import java.util.List;
import java.util.Map;
import ma.jisr.local.client.Patience;
import tools.jackson.databind.JsonNode;

/** Those who typed a wrong amount appeal; the committee corrects it, and the rules judge again. */
final class Appealing {

    private final Staff staff;
    private final Patience patience;
    private final Story story;

    Appealing(Staff staff, Patience patience, Story story) {
        this.staff = staff;
        this.patience = patience;
        this.story = story;
    }

    void appeal(List<Beneficiary> people) {
        story.tell("Why not: %s", why(people.getFirst().file()));
        people.forEach(this::appeal);
        story.tell("%d have appealed; with the right amounts they are eligible.", people.size());
    }

    private void appeal(Beneficiary person) {
        person.appeal();
        String appeal = "/api/v1/appeals/" + person.id() + "-appeal";
        patience.await(
                "appeal of " + person.reference(), () -> staff.committee().has(appeal));
        staff.committee()
                .postAfterReading(
                        appeal,
                        appeal + "/decision",
                        Map.of(
                                "outcome", "UPHELD",
                                "reason", "المساهمة الذاتية مثبتة بالوثائق",
                                "corrections", Map.of("project.ownCash", 30_000)));
        person.awaitStatus("PLACE_ALLOCATED", "IN_TRAINING", "WAITLISTED");
    }

    /** What failed, and what would change it, in her file's words. */
    private static String why(JsonNode file) {
        for (JsonNode rule : file.at("/decision/rules")) {
            if (!rule.path("passed").asBoolean(true)) {
                JsonNode change = rule.path("changes").path(0).path("message");
                return rule.path("message").asString("") + " " + change.asString("");
            }
        }
        return "";
    }
}
