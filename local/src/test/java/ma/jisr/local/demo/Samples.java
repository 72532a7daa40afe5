package ma.jisr.local.demo;

import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Made-up lines for tests. */
final class Samples {

    private static final JsonMapper JSON = new JsonMapper();

    private Samples() {}

    /** A line whose registration becomes what its title says on the fake platform. */
    static Sample sample(int line, Outcome expected, String becomes, String person, String phone) {
        return Sample.parse(line, json(expected, becomes, person, phone));
    }

    static String json(Outcome expected, String becomes, String person, String phone) {
        ObjectNode registration = JSON.createObjectNode().put("programme", "jisr-marrakech-safi");
        ObjectNode applicant = registration
                .putObject("applicant")
                .put("nationalId", person)
                .put("phone", phone)
                .put("language", "ar");
        applicant.putObject("residence").put("province", "161");
        registration.putObject("project").put("title", becomes);
        ObjectNode line = JSON.createObjectNode();
        line.putObject("expect").put("outcome", expected.name());
        return line.set("registration", registration).toString();
    }

    static Result result(int line, Outcome expected, Outcome got, String why) {
        return new Result(sample(line, expected, "", "E" + line, "+212610000000"), got, why, Optional.empty());
    }
}
