package ma.jisr.registration.registration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has been typed so far; anything may still be missing or contradict something else. */
public record Draft(
        @Nullable String programme,
        @Nullable Category category,
        Applicant applicant,
        @Nullable Cooperative cooperative,
        @Nullable Disability disability,
        Project project,
        List<Accessibility> accessibility,
        Consent consent) {

    public Draft {
        accessibility = List.copyOf(accessibility);
    }

    /** What counts and pays: programme, province, and the project in figures. */
    Draft withoutPerson() {
        Residence residence = new Residence(applicant.residence().province(), null, null);
        Applicant nobody = new Applicant(null, null, null, null, null, null, null, null, null, residence);
        return new Draft(programme, category, nobody, null, null, project.withoutWords(), List.of(), consent);
    }
}
