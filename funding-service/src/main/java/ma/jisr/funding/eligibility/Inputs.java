package ma.jisr.funding.eligibility;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import ma.jisr.funding.programme.ProgrammeVersion;
import ma.jisr.funding.registration.RegistrationSubmitted.Cooperative;
import ma.jisr.funding.registration.RegistrationSubmitted.Disability;
import ma.jisr.funding.registration.RegistrationSubmitted.Project;
import org.jspecify.annotations.Nullable;

/** The values of the vocabulary's names for one registration; what it doesn't state has no value. */
final class Inputs {

    /** Submission days are the applicant's days. */
    private static final ZoneId MOROCCO = ZoneId.of("Africa/Casablanca");

    private final Map<String, Object> values = new HashMap<>();

    private Inputs() {}

    static Map<String, Object> of(Evidence evidence, ProgrammeVersion programme) {
        Inputs inputs = new Inputs();
        LocalDate date = LocalDate.ofInstant(evidence.submittedAt(), MOROCCO);
        inputs.put("submission.date", date.toString());
        inputs.put("review.accepted", false);
        inputs.put(Vocabulary.RUNNING_GRANTS, evidence.runningGrants());
        inputs.applicant(evidence);
        inputs.cooperative(evidence.cooperative());
        inputs.disability(evidence.disability());
        inputs.project(evidence.project(), date);
        inputs.programme(programme);
        return inputs.values;
    }

    private void applicant(Evidence evidence) {
        put("applicant.age", (long) evidence.age());
        put("applicant.gender", evidence.gender());
        put("applicant.education", evidence.education());
        put("applicant.province", evidence.province());
        put("applicant.commune", evidence.commune());
    }

    private void cooperative(@Nullable Cooperative cooperative) {
        if (cooperative != null) {
            put("cooperative.capitalCentimes", cooperative.capitalCentimes());
            put("cooperative.members", (long) cooperative.members());
            put("cooperative.women", (long) cooperative.women());
            put("cooperative.registered", cooperative.registered());
        }
    }

    private void disability(@Nullable Disability disability) {
        if (disability != null) {
            put("disability.proof", disability.proof());
            LocalDate validUntil = disability.validUntil();
            put("disability.validUntil", validUntil == null ? null : validUntil.toString());
        }
    }

    private void project(Project project, LocalDate date) {
        LocalDate startedOn = project.startedOn();
        put("project.sector", project.sector());
        put("project.stage", project.stage());
        put("project.startedOn", startedOn == null ? null : startedOn.toString());
        put("project.monthsRunning", monthsRunning(startedOn, date));
        put("project.costCentimes", project.costCentimes());
        put("project.requestedCentimes", project.requestedCentimes());
        put("project.ownCashCentimes", project.ownCashCentimes());
        put("project.ownInKindCentimes", project.ownInKindCentimes());
        put("project.jobs", (long) project.jobs());
    }

    private void programme(ProgrammeVersion programme) {
        put("programme.ceilingCentimes", programme.ceilingCentimes());
        put("programme.sharePercent", (long) programme.sharePercent());
        put("programme.provinces", programme.provinces());
    }

    /** Full months since it started; 0 if it hasn't. */
    private static long monthsRunning(@Nullable LocalDate startedOn, LocalDate date) {
        return startedOn == null ? 0 : Math.max(0, ChronoUnit.MONTHS.between(startedOn, date));
    }

    private void put(String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
