package ma.jisr.local.play;

import java.util.List;

/** Some withdraw; whoever waits is offered the places, and takes them. */
final class Freeing {

    private final Crowd crowd;
    private final Story story;

    Freeing(Crowd crowd, Story story) {
        this.crowd = crowd;
        this.story = story;
    }

    /** @param next who waits, the longest first; as many as withdraw */
    void free(List<Beneficiary> leaving, List<Beneficiary> next) {
        crowd.each(leaving, Beneficiary::withdraw);
        crowd.each(next, person -> {
            person.accept();
            person.awaitStatus("PLACE_ALLOCATED", "IN_TRAINING");
        });
        story.tell(
                "%d have withdrawn; the %d first in line were offered their places and took them.",
                leaving.size(), next.size());
    }
}
