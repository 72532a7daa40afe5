package ma.jisr.local.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One line of a file of sample registrations: a registration as the API takes it, and what must come of it. */
record Sample(int line, Optional<Outcome> expected, JsonNode registration) {

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * Reads a file with one JSON object a line.
     *
     * @throws IllegalArgumentException naming the first line that cannot be read
     */
    static List<Sample> read(Path file) throws IOException {
        List<Sample> samples = new ArrayList<>();
        int line = 0;
        for (String text : Files.readAllLines(file)) {
            line++;
            if (!text.isBlank()) {
                samples.add(parse(line, text));
            }
        }
        return List.copyOf(samples);
    }

    static Sample parse(int line, String text) {
        try {
            JsonNode json = JSON.readTree(text);
            if (!json.path("registration").isObject()) {
                throw new IllegalArgumentException("Line " + line + " holds no \"registration\".");
            }
            String outcome = json.path("expect").path("outcome").asString("");
            return new Sample(
                    line,
                    outcome.isEmpty() ? Optional.empty() : Optional.of(Outcome.valueOf(outcome)),
                    json.get("registration"));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Line " + line + " is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    String programme() {
        return registration.path("programme").asString("");
    }

    String province() {
        return registration.at("/applicant/residence/province").asString("");
    }

    String phone() {
        return registration.at("/applicant/phone").asString("");
    }

    String email() {
        return registration.at("/applicant/email").asString("");
    }

    String language() {
        return registration.at("/applicant/language").asString("en");
    }

    /** Equal for two lines that register the same person in the same programme. */
    String personInProgramme() {
        return registration.at("/applicant/nationalId").asString("") + "/" + programme();
    }
}
