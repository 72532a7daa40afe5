package ma.jisr.local.play;

import java.util.Map;
import ma.jisr.local.client.Refused;
import tools.jackson.databind.JsonNode;

/** The committee imports a programme, has it checked and previewed, and publishes it. */
final class Publishing {

    private final Staff staff;
    private final Story story;

    Publishing(Staff staff, Story story) {
        this.staff = staff;
        this.story = story;
    }

    void publish(Part part, String run, int places) {
        String programme = "/api/v1/programmes/" + part.code(run);
        staff.committee().send("PUT", programme, part.definition(run, places), "application/yaml");
        JsonNode problems =
                staff.committee().post(programme + "/validation", Map.of()).path("problems");
        if (!problems.isEmpty()) {
            throw Refused.failed(part.code(run) + " can't be published: " + problems);
        }
        staff.committee().post(programme + "/preview", Map.of());
        staff.committee().postAfterReading(programme + "/draft", programme + "/publication", Map.of());
        story.tell("%s is published.", part.code(run));
    }
}
