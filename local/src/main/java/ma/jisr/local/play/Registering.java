package ma.jisr.local.play;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Everybody registers, submits and learns what came of it. */
final class Registering {

    private static final String[] JUDGED = {"PLACE_ALLOCATED", "IN_TRAINING", "WAITLISTED", "UNDER_REVIEW", "INELIGIBLE"
    };

    private final Crowd crowd;
    private final Story story;

    Registering(Crowd crowd, Story story) {
        this.crowd = crowd;
        this.story = story;
    }

    void register(List<Beneficiary> people, String run) {
        crowd.each(people, person -> {
            person.apply(person.person().part().code(run));
            person.awaitStatus(JUDGED);
        });
        Map<String, Long> counts = people.stream()
                .collect(Collectors.groupingBy(Beneficiary::status, TreeMap::new, Collectors.counting()));
        story.tell("%d people have registered: %s.", people.size(), counts);
    }
}
