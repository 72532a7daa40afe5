package ma.jisr.local.play;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.jisr.local.client.Inbox;
import ma.jisr.local.client.Patience;
import tools.jackson.databind.JsonNode;

/** All that can be played, on one platform with its staff. */
record Scenes(Staff staff, Inbox inbox, Patience patience, Path documents, String run, Story story) {

    private static final int AT_ONCE = 12;

    Crowd crowd() {
        return new Crowd(AT_ONCE);
    }

    Publishing publishing() {
        return new Publishing(staff, story);
    }

    Registering registering() {
        return new Registering(crowd(), story);
    }

    Reviewing reviewing() {
        return new Reviewing(staff, story);
    }

    Appealing appealing() {
        return new Appealing(staff, patience, story);
    }

    Freeing freeing() {
        return new Freeing(crowd(), story);
    }

    PayingByTransfer payingByTransfer() {
        return new PayingByTransfer(staff, patience, story);
    }

    PayingByCheque payingByCheque() {
        return new PayingByCheque(staff, inbox, patience, documents, story);
    }

    Repaying repaying() {
        return new Repaying(staff, patience, story);
    }

    Books books() {
        return new Books(staff, run, patience, story);
    }

    /** Who waits, the next in line first, as the committee sees it. */
    List<Beneficiary> waiting(Part part, String run, Cast cast) {
        Map<String, Beneficiary> byId =
                cast.applicantsFor(part).stream().collect(Collectors.toMap(Beneficiary::id, Function.identity()));
        List<Beneficiary> line = new ArrayList<>();
        JsonNode page = staff.committee()
                .get("/api/v1/programmes/%s/waiting-list?province=%s&limit=200"
                        .formatted(part.code(run), part.province()));
        for (JsonNode entry : page.path("items")) {
            line.add(byId.get(entry.path("registration").asString()));
        }
        return line;
    }
}
